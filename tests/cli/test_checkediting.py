"""The edits of `briefgen check`: safe ones, and the baseline."""

from pathlib import Path

import pytest

from tests.cli.conftest import FACTS, Here

BASELINE = "briefgen-baseline.json"


class TestEdits:
    """`--fix` and `--diff`."""

    def test_a_diff_writes_nothing_and_fails(self, faulty: Path, here: Here) -> None:
        before = (faulty / FACTS).read_bytes()
        done = here("check", "--diff")
        assert done.returncode == 1
        assert done.stdout.startswith(f"--- a/{FACTS}\n+++ b/{FACTS}\n@@ ")
        assert done.stderr == f"would mend {FACTS}: 1 PAS03\n"
        assert (faulty / FACTS).read_bytes() == before

    def test_a_diff_of_warnings_fails_too(self, workspace: Path, here: Here) -> None:
        path = workspace / FACTS
        text = path.read_text("utf-8")
        path.write_text(
            text.replace("“No jobs are at risk.”", "'\"No jobs are at risk.\"'"),
            "utf-8",
        )
        assert here("check").returncode == 0
        assert here("check", "--diff").returncode == 1

    def test_a_diff_of_nothing_holds(self, here: Here) -> None:
        done = here("check", "--diff")
        assert (done.returncode, done.stdout) == (0, "")
        assert done.stderr == "no finding has a safe edit\n"

    @pytest.mark.usefixtures("faulty")
    def test_a_fix_leaves_what_it_cannot_mend(self, here: Here) -> None:
        done = here("check", "--fix", "--format", "concise", "-q")
        assert done.returncode == 1
        assert done.stderr == f"mended {FACTS}: 1 PAS03\n"
        assert "PAS01" in done.stdout
        assert "PAS03" not in done.stdout

    def test_a_fix_of_all_there_is_holds(self, faulty: Path, here: Here) -> None:
        path = faulty / FACTS
        text = path.read_text("utf-8").replace("We shall", "We will")
        path.write_text(text, "utf-8")
        assert here("check", "--fix").returncode == 0
        assert "para: 4\n    kind: number" not in path.read_text("utf-8")

    @pytest.mark.parametrize("other", ["--diff", "--write-baseline"])
    def test_one_edit_is_asked_for_at_a_time(self, other: str, here: Here) -> None:
        assert here("check", "--fix", other).returncode == 2


class TestBaseline:
    """`--write-baseline`."""

    def test_it_tells_what_it_records_and_what_it_cannot(
        self, faulty: Path, here: Here
    ) -> None:
        done = here("check", "--write-baseline")
        assert done.returncode == 1
        assert done.stderr.splitlines() == [
            f"wrote {BASELINE}: 1 finding, 1 new; 0 dropped",
            "1 finding cannot be put into a baseline: mend what is found",
        ]
        assert "in the baseline PAS03" in done.stdout
        assert (faulty / BASELINE).is_file()

    def test_it_is_refused_for_a_part(self, faulty: Path, here: Here) -> None:
        for words in (["briefs/quay"], ["--select", "PAS"], ["--ignore", "PAS"]):
            done = here("check", "--write-baseline", *words)
            assert done.returncode == 2
        assert not (faulty / BASELINE).exists()

    @pytest.mark.usefixtures("faulty")
    def test_every_form_tells_of_what_it_silences(self, here: Here) -> None:
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
