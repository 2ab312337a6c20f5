"""`briefgen check`: forms, surroundings, edits, the baseline and the exit code."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Protocol

import pytest
from jsonschema import Draft202012Validator


class Told(Protocol):
    """What a command told, and its exit code."""

    returncode: int
    stdout: str
    stderr: str


Command = Callable[..., Told]
FACTS = "briefs/quay/facts.yaml"
BASELINE = "briefgen-baseline.json"


def test_a_clean_workspace_holds(here: Command) -> None:
    done = here("check")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith("0 errors, 0 warnings, 0 notes; 0 waived\nchecked: ")


@pytest.mark.usefixtures("faulty")
def test_an_error_fails_the_check(here: Command) -> None:
    done = here("check")
    assert done.returncode == 1
    assert f"{FACTS}:22:12 error PAS01 [quote-not-found]" in done.stdout


def test_a_warning_fails_a_strict_check_alone(workspace: Path, here: Command) -> None:
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
def test_the_form_has_two_names(option: str, here: Command) -> None:
    lines = here("check", option, "concise").stdout.splitlines()
    assert lines[0].startswith(f"{FACTS}:22:12: error PAS01 ")
    assert lines[1].startswith(f"{FACTS}:35:11: error PAS03 ")


@pytest.mark.usefixtures("faulty")
def test_quiet_tells_the_findings_and_nothing_else(here: Command) -> None:
    done = here("check", "--quiet", "--format", "concise")
    assert [line.split(": ")[1][:11] for line in done.stdout.splitlines()] == [
        "error PAS01",
        "error PAS03",
    ]


def test_quiet_is_silent_where_all_holds(here: Command) -> None:
    done = here("check", "-q")
    assert (done.returncode, done.stdout, done.stderr) == (0, "", "")


@pytest.mark.usefixtures("faulty")
def test_the_report_of_a_check_holds_to_the_printed_schema(here: Command) -> None:
    schema = json.loads(here("schema", "report").stdout)
    report = json.loads(here("check", "--format", "json").stdout)
    Draft202012Validator(schema).validate(report)
    assert report["summary"]["errors"] == 2


@pytest.mark.parametrize("name", [FACTS, "briefgen.yaml"])
def test_a_file_that_is_no_yaml_still_gives_a_whole_report(
    name: str, workspace: Path, here: Command
) -> None:
    (workspace / name).write_text("a: [\nb: 'c", "utf-8")
    done = here("check", "--format", "json")
    assert done.returncode == 1
    found = json.loads(done.stdout)["diagnostics"]
    assert (found[0]["file"], found[0]["code"][:3]) == (name, "YML")


@pytest.mark.usefixtures("faulty")
def test_a_report_can_go_to_files_too(faulty: Path, here: Command) -> None:
    done = here("check", "--report", "json=out/a.json", "--report", "junit=b.xml")
    assert "PAS01 [quote-not-found]" in done.stdout
    assert json.loads((faulty / "out/a.json").read_text("utf-8"))["version"] == 1
    assert (faulty / "b.xml").read_text("utf-8").startswith("<?xml")


@pytest.mark.parametrize("words", ["json", "json=", "yaml=x.yaml"])
def test_a_report_of_no_known_form_is_wrong_use(words: str, here: Command) -> None:
    done = here("check", "--report", words)
    assert done.returncode == 2
    assert done.stderr.startswith("briefgen: ")


def test_a_report_that_cannot_be_written_is_no_check_that_holds(here: Command) -> None:
    done = here("check", "--report", "json=briefgen.yaml/x.json")
    assert done.returncode == 3


class TestInAWorkflow:
    """In a step of a GitHub workflow."""

    @pytest.mark.usefixtures("faulty")
    def test_findings_become_annotations(self, here: Command) -> None:
        lines = here("check", GITHUB_ACTIONS="true").stdout.splitlines()
        assert lines[0].startswith(
            f"::error title=PAS01 quote-not-found,file={FACTS},line=22,endLine=22,"
        )

    def test_files_are_named_from_the_root_of_the_repository(
        self, faulty: Path, here: Command
    ) -> None:
        variables = {"GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(faulty.parent)}
        done = here("check", **variables)
        assert f",file=policy/{FACTS},line=22," in done.stdout

    @pytest.mark.usefixtures("faulty")
    def test_a_workspace_outside_the_repository_has_its_own_paths(
        self, here: Command, tmp_path: Path
    ) -> None:
        elsewhere = str(tmp_path / "elsewhere")
        done = here("check", GITHUB_ACTIONS="true", GITHUB_WORKSPACE=elsewhere)
        assert f",file={FACTS},line=22," in done.stdout

    @pytest.mark.usefixtures("faulty")
    def test_the_page_is_left_alone_for_another_form(
        self, here: Command, tmp_path: Path
    ) -> None:
        variables = {
            "GITHUB_ACTIONS": "true",
            "GITHUB_STEP_SUMMARY": str(tmp_path / "page.md"),
        }
        here("check", "--format", "json", **variables)
        assert not (tmp_path / "page.md").exists()

    @pytest.mark.usefixtures("faulty")
    def test_the_form_that_is_asked_for_wins(self, here: Command) -> None:
        done = here("check", "--format", "human", GITHUB_ACTIONS="true")
        assert "::error" not in done.stdout

    @pytest.mark.usefixtures("faulty")
    def test_the_page_of_the_step_is_added_to(
        self, here: Command, tmp_path: Path
    ) -> None:
        page = tmp_path / "page.md"
        page.write_text("before\n", "utf-8")
        variables = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(page)}
        here("check", **variables)
        text = page.read_text("utf-8")
        assert text.startswith("before\n### briefgen: 2 errors, 0 warnings, 0 notes;")
        assert f"{FACTS}:22:12: error PAS01" in text

    @pytest.mark.usefixtures("faulty")
    def test_no_page_is_written_elsewhere(self, here: Command, tmp_path: Path) -> None:
        here("check", GITHUB_STEP_SUMMARY=str(tmp_path / "page.md"))
        assert not (tmp_path / "page.md").exists()

    def test_a_quotation_gives_no_command(self, workspace: Path, here: Command) -> None:
        path = workspace / FACTS
        text = path.read_text("utf-8")
        hostile = "quote: '::error::pwned ##[error]pwned'"
        path.write_text(
            text.replace("quote: We will probably need eight weeks", hostile), "utf-8"
        )
        for form in ("human", "concise", "json", "junit"):
            done = here("check", "--format", form, GITHUB_ACTIONS="true")
            assert done.returncode == 1
            assert not [
                line
                for line in done.stdout.splitlines()
                if line.lstrip().startswith("::") or "##[" in line
            ]


class TestColours:
    """Colours, where they are wanted."""

    def coloured(self, here: Command, *words: str, **variables: str) -> bool:
        return "\x1b[" in here("check", *words, **variables).stdout

    @pytest.mark.usefixtures("faulty")
    def test_a_pipe_has_none(self, here: Command) -> None:
        assert not self.coloured(here)

    @pytest.mark.usefixtures("faulty")
    def test_they_can_be_asked_for(self, here: Command) -> None:
        assert self.coloured(here, "--color", "always")
        assert self.coloured(here, FORCE_COLOR="1")

    @pytest.mark.usefixtures("faulty")
    def test_no_color_wins_over_force_color(self, here: Command) -> None:
        assert not self.coloured(here, NO_COLOR="1", FORCE_COLOR="1")

    @pytest.mark.usefixtures("faulty")
    def test_the_option_wins_over_both(self, here: Command) -> None:
        assert self.coloured(here, "--color", "always", NO_COLOR="1")
        assert not self.coloured(here, "--color", "never", FORCE_COLOR="1")

    @pytest.mark.parametrize("value", ["", "0"])
    @pytest.mark.usefixtures("faulty")
    def test_an_empty_wish_is_none(self, value: str, here: Command) -> None:
        assert not self.coloured(here, FORCE_COLOR=value)


class TestEdits:
    """`--fix` and `--diff`."""

    def test_a_diff_writes_nothing_and_fails(self, faulty: Path, here: Command) -> None:
        before = (faulty / FACTS).read_bytes()
        done = here("check", "--diff")
        assert done.returncode == 1
        assert done.stdout.startswith(f"--- a/{FACTS}\n+++ b/{FACTS}\n@@ ")
        assert done.stderr == f"would mend {FACTS}: 1 PAS03\n"
        assert (faulty / FACTS).read_bytes() == before

    def test_a_diff_of_warnings_fails_too(self, workspace: Path, here: Command) -> None:
        path = workspace / FACTS
        text = path.read_text("utf-8")
        path.write_text(
            text.replace("“No jobs are at risk.”", "'\"No jobs are at risk.\"'"),
            "utf-8",
        )
        assert here("check").returncode == 0
        assert here("check", "--diff").returncode == 1

    def test_a_diff_of_nothing_holds(self, here: Command) -> None:
        done = here("check", "--diff")
        assert (done.returncode, done.stdout) == (0, "")
        assert done.stderr == "no finding has a safe edit\n"

    @pytest.mark.usefixtures("faulty")
    def test_a_fix_leaves_what_it_cannot_mend(self, here: Command) -> None:
        done = here("check", "--fix", "--format", "concise", "-q")
        assert done.returncode == 1
        assert done.stderr == f"mended {FACTS}: 1 PAS03\n"
        assert "PAS01" in done.stdout
        assert "PAS03" not in done.stdout

    def test_a_fix_of_all_there_is_holds(self, faulty: Path, here: Command) -> None:
        path = faulty / FACTS
        text = path.read_text("utf-8").replace("We shall", "We will")
        path.write_text(text, "utf-8")
        assert here("check", "--fix").returncode == 0
        assert "para: 4\n    kind: number" not in path.read_text("utf-8")

    @pytest.mark.parametrize("other", ["--diff", "--write-baseline"])
    def test_one_edit_is_asked_for_at_a_time(self, other: str, here: Command) -> None:
        assert here("check", "--fix", other).returncode == 2


class TestBaseline:
    """`--write-baseline`."""

    def test_it_tells_what_it_records_and_what_it_cannot(
        self, faulty: Path, here: Command
    ) -> None:
        done = here("check", "--write-baseline")
        assert done.returncode == 1
        assert done.stderr.splitlines() == [
            f"wrote {BASELINE}: 1 findings, 1 of them new; 0 dropped",
            "1 findings cannot be put into a baseline: mend them",
        ]
        assert "in the baseline PAS03" in done.stdout
        assert (faulty / BASELINE).is_file()

    def test_it_is_refused_for_a_part(self, faulty: Path, here: Command) -> None:
        for words in (["briefs/quay"], ["--select", "PAS"], ["--ignore", "PAS"]):
            done = here("check", "--write-baseline", *words)
            assert done.returncode == 2
        assert not (faulty / BASELINE).exists()

    @pytest.mark.usefixtures("faulty")
    def test_every_form_tells_of_what_it_silences(self, here: Command) -> None:
        here("check", "--write-baseline")
        told = {
            "human": "in the baseline PAS03",
            "concise": ": baselined PAS03 ",
            "json": '"baselined": 1',
            "github": ": baselined PAS03 ",
            "gitlab": "in the baseline: ",
            "sarif": f'"{FACTS}:35:11 PAS03"',
            "junit": 'skipped message="in the baseline: ',
        }
        for form, words in told.items():
            assert words in here("check", "--format", form).stdout, form
