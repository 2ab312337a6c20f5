"""`briefgen impact` as its user meets it."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Here


def test_pages_are_looked_up_unless_they_are_not_wanted(here: Here) -> None:
    told = here("impact", "F003")
    assert "pages not known: no PDF was built" in " ".join(told.stdout.split())
    told = here("impact", "F003", "--no-pages")
    assert "not known" not in told.stdout


def test_nothing_rests_on_a_withdrawn_fact(here: Here) -> None:
    told = here("impact", "--withdrawn")
    assert (told.returncode, told.stdout) == (0, "nothing rests on a withdrawn fact\n")


def test_what_rests_on_a_withdrawn_fact_is_listed(here: Here, workspace: Path) -> None:
    facts = workspace / "briefs/quay/facts.yaml"
    text = facts.read_text("utf-8")
    facts.write_text(text.replace("  F003:\n", "  F003:\n    status: withdrawn\n"))
    told = json.loads(here("impact", "--withdrawn", "--format", "json").stdout)
    assert [one["changed"] for one in told["dossiers"]] == [["F003"]]


@pytest.mark.parametrize("words", [(), ("F003", "--withdrawn"), ("F003", "--since=x")])
def test_one_thing_is_asked_at_a_time(here: Here, words: tuple[str, ...]) -> None:
    told = here("impact", *words)
    assert told.returncode == 2
    said = "ids, `--since` and `--withdrawn` do not" if words else "say what was edited"
    assert told.stderr.startswith(f"briefgen: {said}")


def test_the_schema_of_an_impact_is_printed(here: Here) -> None:
    schema = json.loads(here("schema", "impact").stdout)
    assert schema["$id"] == "urn:briefgen:schema:impact:1"
