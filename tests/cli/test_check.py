"""`briefgen check`: forms, files, colours and the exit code."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.cli.conftest import FACTS, Here


def test_a_clean_workspace_holds(here: Here) -> None:
    done = here("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("0 errors, 0 warnings, 0 notes; 0 waived\nchecked: ")


@pytest.mark.usefixtures("faulty")
def test_an_error_fails_the_check(here: Here) -> None:
    done = here("check")
    assert done.returncode == 1
    assert f"{FACTS}:22:12 error PAS01 [quote-not-found]" in done.stdout


def test_a_warning_fails_a_strict_check_alone(workspace: Path, here: Here) -> None:
    path = workspace / FACTS
    text = path.read_text("utf-8").replace("quote: “No jobs are at risk.”", "")
    text = text.replace(
        "statement: Holm said that no jobs are at risk.",
        "statement: Holm said that no jobs are at risk.\n"
        "    quote: '\"No jobs are at risk.\"'",
    )
    path.write_text(text, "utf-8")
    assert here("check").returncode == 0
    assert here("check", "--strict").returncode == 1


@pytest.mark.parametrize("option", ["--format", "--output-format"])
@pytest.mark.usefixtures("faulty")
def test_the_form_has_two_names(option: str, here: Here) -> None:
    lines = here("check", option, "concise").stdout.splitlines()
    assert lines[0].startswith(f"{FACTS}:22:12: error PAS01 ")
    assert lines[1].startswith(f"{FACTS}:35:11: error PAS03 ")


@pytest.mark.usefixtures("faulty")
def test_quiet_tells_the_findings_and_nothing_else(here: Here) -> None:
    done = here("check", "--quiet", "--format", "concise")
    assert [line.split(": ")[1][:11] for line in done.stdout.splitlines()] == [
        "error PAS01",
        "error PAS03",
    ]


def test_quiet_is_silent_where_all_holds(here: Here) -> None:
    done = here("check", "-q")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.usefixtures("faulty")
def test_the_report_of_a_check_holds_to_the_printed_schema(here: Here) -> None:
    schema = json.loads(here("schema", "report").stdout)
    report = json.loads(here("check", "--format", "json").stdout)
    Draft202012Validator(schema).validate(report)
    assert report["summary"]["errors"] == 2


@pytest.mark.parametrize("name", [FACTS, "briefgen.yaml"])
def test_a_file_that_is_no_yaml_still_gives_a_whole_report(
    name: str, workspace: Path, here: Here
) -> None:
    (workspace / name).write_text("a: [\nb: 'c", "utf-8")
    done = here("check", "--format", "json")
    assert done.returncode == 1
    found = json.loads(done.stdout)["diagnostics"]
    assert (found[0]["file"], found[0]["code"][:3]) == (name, "YML")


@pytest.mark.usefixtures("faulty")
def test_a_report_can_go_to_files_too(faulty: Path, here: Here) -> None:
    done = here("check", "--report", "json=out/a.json", "--report", "junit=b.xml")
    assert "PAS01 [quote-not-found]" in done.stdout
    assert json.loads((faulty / "out/a.json").read_text("utf-8"))["version"] == 1
    assert (faulty / "b.xml").read_text("utf-8").startswith("<?xml")


@pytest.mark.parametrize("words", ["json", "json=", "yaml=x.yaml"])
def test_a_report_of_no_known_form_is_wrong_use(words: str, here: Here) -> None:
    done = here("check", "--report", words)
    assert done.returncode == 2
    assert done.stderr.startswith("briefgen: ")


def test_a_report_that_cannot_be_written_is_no_check_that_holds(here: Here) -> None:
    done = here("check", "--report", "json=briefgen.yaml/x.json")
    assert done.returncode == 3


class TestColours:
    """Colours, where they are wanted."""

    def coloured(self, here: Here, *words: str, **variables: str) -> bool:
        return "\x1b[" in here("check", *words, **variables).stdout

    @pytest.mark.usefixtures("faulty")
    def test_a_pipe_has_none(self, here: Here) -> None:
        assert not self.coloured(here)

    @pytest.mark.usefixtures("faulty")
    def test_they_can_be_asked_for(self, here: Here) -> None:
        assert self.coloured(here, "--color", "always")
        assert self.coloured(here, FORCE_COLOR="1")

    @pytest.mark.usefixtures("faulty")
    def test_no_color_wins_over_force_color(self, here: Here) -> None:
        assert not self.coloured(here, NO_COLOR="1", FORCE_COLOR="1")

    @pytest.mark.usefixtures("faulty")
    def test_the_option_wins_over_both(self, here: Here) -> None:
        assert self.coloured(here, "--color", "always", NO_COLOR="1")
        assert not self.coloured(here, "--color", "never", FORCE_COLOR="1")

    @pytest.mark.parametrize("value", ["", "0"])
    @pytest.mark.usefixtures("faulty")
    def test_an_empty_wish_is_none(self, value: str, here: Here) -> None:
        assert not self.coloured(here, FORCE_COLOR=value)
