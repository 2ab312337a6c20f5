"""What the small commands tell: explain, find, impact, new, schema."""

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Here


def test_explain_tells_the_page_of_a_rule(here: Here) -> None:
    parts = here("explain", "PAS03").stdout.split("\n\n")
    assert parts[0] == "PAS03 quote-in-other-paragraph (error)"
    assert [part.split()[0] for part in parts[-3:]] == ["bad", "good", "To"]
    assert "waive: [{rule: PAS03," in " ".join(parts[-1].split())


def test_explain_takes_a_name_for_a_code(here: Here) -> None:
    assert here("explain", "quote-not-found").stdout == here("explain", "pas01").stdout


def test_explain_says_what_cannot_be_waived(here: Here) -> None:
    assert here("explain", "PAS01").stdout.endswith("\n\nIt cannot be waived.\n")


def test_explain_lists_every_rule_by_its_code(here: Here) -> None:
    codes = [line.split()[0] for line in here("explain").stdout.splitlines()]
    assert codes == sorted(codes)
    assert {"INT01", "PAS01", "SRC01", "YML01"} <= set(codes)


def test_the_list_of_rules_cuts_no_sentence(here: Here) -> None:
    assert all(line.endswith(".") for line in here("explain").stdout.splitlines())


def test_explain_names_the_nearest_rule(here: Here) -> None:
    done = here("explain", "quote-not-fond")
    assert done.returncode == 2
    assert "did you mean `quote-not-found`?" in done.stderr


def test_find_tells_where_words_stand(here: Here) -> None:
    done = here("find", "eight weeks")
    assert done.returncode == 0
    assert "S001 paragraph 3: stands\n" in done.stdout
    assert "»eight weeks«" in done.stdout


def test_find_marks_words_by_colour_where_there_is_one(here: Here) -> None:
    done = here("find", "eight weeks", "--color", "always")
    assert "\x1b[33meight weeks\x1b[0m" in done.stdout


def test_find_tells_what_is_near_and_that_it_is_not_there(here: Here) -> None:
    done = here("find", "we shall probably need eight weeks")
    assert done.returncode == 1
    assert "S001 paragraph 3: near (" in done.stdout


def test_find_tells_that_nothing_is_near(here: Here) -> None:
    done = here("find", "quantum chromodynamics")
    assert (done.returncode, done.stdout) == (
        1,
        "these words stand in no source, nor does anything near\n",
    )


def test_find_gives_a_fact_to_paste(here: Here) -> None:
    done = here("find", "No jobs are at risk", "--fact")
    assert done.returncode == 0
    assert done.stdout.startswith("  F007:\n    # in your own words")


@pytest.mark.parametrize("form", ["tree", "json", "markdown"])
def test_impact_tells_what_rests_on_a_fact(form: str, here: Here) -> None:
    done = here("impact", "F001", "--format", form)
    assert done.returncode == 0
    assert "J1" in done.stdout


def test_impact_is_data_for_programs(here: Here) -> None:
    data = json.loads(here("impact", "F001", "--format", "json").stdout)
    assert (data["version"], data["dossiers"][0]["changed"]) == (1, ["F001"])


def test_impact_wants_to_know_what_was_edited(here: Here) -> None:
    done = here("impact")
    assert done.returncode == 2
    assert "say what was edited" in done.stderr


def test_new_tells_the_files_and_what_comes_next(here: Here, workspace: Path) -> None:
    done = here("new", "second")
    told = done.stdout.split("\n\n")
    assert all((workspace / name).is_file() for name in told[0].splitlines())
    assert told[1].split() == [
        "next:",
        "cd",
        "second",
        "briefgen",
        "check",
        "briefgen",
        "build",
    ]


def test_schema_writes_those_of_the_yaml_files(here: Here, workspace: Path) -> None:
    done = here("schema", "--write", "schemas")
    paths = [workspace / line for line in done.stdout.splitlines()]
    assert len(paths) == 4
    for path in paths:
        assert json.loads(path.read_text("utf-8"))["title"].startswith("briefgen: ")


def test_what_is_quoted_commands_no_log(here: Here, workspace: Path) -> None:
    path = workspace / "briefs/quay/note.brief.yaml"
    text = path.read_text("utf-8")
    path.write_text(text.replace("The repairs", "The x##[error]pwned repairs"), "utf-8")
    told = here("impact", "F002", GITHUB_ACTIONS="true").stdout
    assert "pwned" in told
    assert "##[" not in told
