"""Pages promise only what is there: fields, inputs, hooks, commands and options."""

import argparse
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

import pytest
import yaml

from briefgen.base.digest import Plain
from briefgen.cli.main import COMMANDS, parser_of
from briefgen.reports.catalogue import REPORTS
from briefgen.reports.impactschema import impact_schema
from briefgen.reports.reportschema import report_schema

ROOT = Path(__file__).resolve().parents[2]
PAGES = sorted((ROOT / "docs").rglob("*.md"))
COMMAND = re.compile(r"\bbriefgen (?P<name>[a-z]+)\b(?P<rest>[^`\n|]*)")
CODE = re.compile(r"`([^`\n]+)`|^ {4}(.+)$|^\$ (.+)$", re.MULTILINE)
LINK = re.compile(r"\]\((?!https?:)([^)#]+)\)")


def page(name: str) -> str:
    return (ROOT / "docs" / name).read_text("utf-8")


def blocks(name: str, kind: str) -> list[str]:
    return re.findall(rf"^```{kind}\n(.*?)^```$", page(name), re.MULTILINE | re.DOTALL)


def table(text: str, heading: str) -> Mapping[str, str]:
    """Return the rows of the table below a heading: name and meaning."""
    below = text.split(f"\n{heading}\n")[1].split("\n## ", maxsplit=1)[0]
    return dict(re.findall(r"^\| `([a-z_-]+)` \| (.+) \|$", below, re.MULTILINE))


def described(properties: Plain) -> dict[str, str]:
    assert isinstance(properties, Mapping)
    return {
        name: str(one["description"])
        for name, one in properties.items()
        if isinstance(one, Mapping) and "description" in one
    }


def part(*path: str, of: Plain = None) -> Plain:
    here: Plain = report_schema() if of is None else of
    for step in path:
        assert isinstance(here, Mapping)
        here = here[step]
    return here


def test_the_guide_to_a_dossier_names_every_template() -> None:
    there = {one.parent.name for one in ROOT.glob("templates/*/template.yaml")}
    assert there
    assert set(table(page("how-to/own-dossier.md"), "## 3. A brief")) == there


@pytest.mark.parametrize(
    ("heading", "name"),
    [
        ("## A dossier", "dossier"),
        ("## A change", "change"),
        ("## A superseded source", "succession"),
        ("## A quote of it", "quote"),
        ("## A record", "record"),
        ("## A sentence or cell", "statement"),
        ("## A built brief", "brief"),
    ],
)
def test_the_page_of_an_impact_has_each_field_in_its_words(
    heading: str, name: str
) -> None:
    told = table(page("reference/impact.md"), heading)
    fields = part("$defs", name, "properties", of=impact_schema())
    assert isinstance(fields, Mapping)
    assert list(told) == list(fields)
    for field, words in described(fields).items():
        assert told[field].startswith(words.rstrip(".")), field


@pytest.mark.parametrize(
    ("heading", "path"),
    [
        ("## The report", ("properties",)),
        ("## A finding", ("$defs", "finding", "properties")),
        ("## The summary", ("properties", "summary", "properties")),
    ],
)
def test_the_page_of_the_report_has_each_field_in_its_words(
    heading: str, path: tuple[str, ...]
) -> None:
    told = table(page("reference/json-report.md"), heading)
    fields = part(*path)
    assert isinstance(fields, Mapping)
    assert list(told) == list(fields)
    for name, words in described(fields).items():
        assert told[name].startswith(words.rstrip(".")), name


def test_the_page_of_the_report_names_every_other_field() -> None:
    text = page("reference/json-report.md")
    parts = part("$defs")
    assert isinstance(parts, Mapping)
    names = {name for one in parts for name in _names(part("$defs", one, "properties"))}
    assert len(names) > 15
    assert not [name for name in names if f"`{name}`" not in text]


def _names(properties: Plain) -> list[str]:
    assert isinstance(properties, Mapping)
    return list(properties)


def test_the_page_of_ci_has_every_form() -> None:
    assert set(table(page("how-to/ci.md"), "## Anywhere else")) == set(REPORTS)


def test_the_page_of_ci_has_every_input_of_the_action() -> None:
    inputs = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["inputs"]
    assert set(table(page("how-to/ci.md"), "## GitHub")) == set(inputs)


def test_the_workflow_uses_inputs_that_are_there() -> None:
    workflow = yaml.safe_load(blocks("how-to/ci.md", "yaml")[0])
    (job,) = workflow["jobs"].values()
    (step,) = (one for one in job["steps"] if "briefgen@" in one["uses"])
    inputs = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))["inputs"]
    assert step["with"]
    assert set(step["with"]) <= set(inputs)
    assert workflow["permissions"] == {}


def test_the_gitlab_example_sets_variables_that_are_there() -> None:
    example = yaml.safe_load(blocks("how-to/ci.md", "yaml")[1])
    template = yaml.safe_load((ROOT / "ci" / "gitlab.yml").read_text("utf-8"))
    assert set(example["variables"]) == set(template["variables"])


def test_the_hooks_of_the_examples_are_there() -> None:
    example = yaml.safe_load(blocks("how-to/ci.md", "yaml")[2])
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    known = {hook["id"] for hook in hooks}
    assert {hook["id"] for hook in example["repos"][0]["hooks"]} <= known
    assert "`briefgen-fix`" in page("how-to/ci.md")
    assert "briefgen-fix" in known


@cache
def flags_of(name: str) -> frozenset[str]:
    parser: argparse.ArgumentParser = parser_of(name)
    return frozenset(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", parser.format_help()))


@pytest.mark.parametrize("path", PAGES, ids=lambda one: one.stem)
def test_each_command_and_option_of_a_page_is_there(path: Path) -> None:
    for code in CODE.findall(path.read_text("utf-8")):
        for match in COMMAND.finditer("".join(code)):
            assert match["name"] in COMMANDS, match[0]
            for flag in re.findall(r"(?<!\S)--?[a-z][a-z-]*", match["rest"]):
                assert flag in flags_of(match["name"]), match[0]


@pytest.mark.parametrize("path", PAGES, ids=lambda one: one.stem)
def test_each_link_of_a_page_leads_somewhere(path: Path) -> None:
    for target in LINK.findall(CODE.sub("", path.read_text("utf-8"))):
        assert (path.parent / target).exists(), target


def test_there_are_pages() -> None:
    assert len(PAGES) > 5
