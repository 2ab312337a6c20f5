"""The reference is what the program says of itself, to the letter."""

from collections.abc import Iterator, Mapping
from pathlib import Path

import pytest
import reference
import reference_commands

from briefgen.cli.main import COMMANDS
from briefgen.outputs.catalogue import FORMATS
from briefgen.pipeline.rulebook import pages
from briefgen.reports.catalogue import REPORTS
from briefgen.schema.jsonschema import KINDS, json_schema

ROOT = Path(__file__).resolve().parents[2]
FOLDER = ROOT / "docs" / "reference"
MADE = reference.reference()


def page(name: str) -> str:
    return (FOLDER / name).read_text("utf-8")


@pytest.mark.parametrize("name", MADE)
def test_a_page_is_what_make_docs_writes(name: str) -> None:
    assert page(name) == MADE[name], "`make docs` writes it anew"


def test_no_page_is_left_of_a_rule_that_is_no_more() -> None:
    assert len(pages()) > 50
    assert reference.stale(FOLDER) == ()


def test_every_rule_is_in_the_list_with_its_page() -> None:
    listed = page("rules/README.md")
    missing = [
        one.code for one in pages() if f"[{one.code}]({one.name}.md)" not in listed
    ]
    assert missing == []


@pytest.mark.parametrize("name", COMMANDS)
def test_every_option_of_a_command_has_its_line(name: str) -> None:
    (section,) = [
        part
        for part in page("commands.md").split("\n## ")
        if part.startswith(f"{name}\n")
    ]
    lines = [
        f"| `{reference_commands.shown_name(one)}` |"
        for one in reference_commands.actions(name)
    ]
    assert [line for line in lines if line not in section] == []


def fields() -> Iterator[tuple[str, str]]:
    """Yield every field of every kind of record, with the kind's name."""
    for kind in KINDS:
        schema = json_schema(kind)
        definitions = schema.get("$defs", {})
        assert isinstance(definitions, Mapping)
        for name, one in {kind: schema, **definitions}.items():
            for field in one.get("properties", {}):
                yield name, field


def test_every_field_has_its_line() -> None:
    every = list(fields())
    assert len(every) > 150
    text = page("fields.md")
    missing = [(name, field) for name, field in every if f"| `{field}`" not in text]
    assert missing == []


def test_every_format_has_its_line() -> None:
    text = page("formats.md")
    names = [*(one.name for one in FORMATS), *REPORTS]
    assert len(names) >= 10
    assert [name for name in names if f"| `{name}` |" not in text] == []
