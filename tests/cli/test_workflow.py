"""`briefgen check` in a step of a GitHub workflow."""

from pathlib import Path

import pytest

from tests.cli.conftest import FACTS, Here


class TestInAWorkflow:
    """In a step of a GitHub workflow."""

    @pytest.mark.usefixtures("faulty")
    def test_findings_become_annotations(self, here: Here) -> None:
        lines = here("check", GITHUB_ACTIONS="true").stdout.splitlines()
        assert lines[0].startswith(
            f"::error title=PAS01 quote-not-found,file={FACTS},line=22,endLine=22,"
        )

    def test_files_are_named_from_the_root_of_the_repository(
        self, faulty: Path, here: Here
    ) -> None:
        variables = {"GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(faulty.parent)}
        done = here("check", **variables)
        assert f",file=policy/{FACTS},line=22," in done.stdout

    @pytest.mark.usefixtures("faulty")
    def test_a_workspace_outside_the_repository_has_its_own_paths(
        self, here: Here, tmp_path: Path
    ) -> None:
        elsewhere = str(tmp_path / "elsewhere")
        done = here("check", GITHUB_ACTIONS="true", GITHUB_WORKSPACE=elsewhere)
        assert f",file={FACTS},line=22," in done.stdout

    @pytest.mark.usefixtures("faulty")
    def test_the_page_is_left_alone_for_another_form(
        self, here: Here, tmp_path: Path
    ) -> None:
        variables = {
            "GITHUB_ACTIONS": "true",
            "GITHUB_STEP_SUMMARY": str(tmp_path / "page.md"),
        }
        here("check", "--format", "json", **variables)
        assert not (tmp_path / "page.md").exists()

    @pytest.mark.usefixtures("faulty")
    def test_the_form_that_is_asked_for_wins(self, here: Here) -> None:
        done = here("check", "--format", "human", GITHUB_ACTIONS="true")
        assert "::error" not in done.stdout

    @pytest.mark.usefixtures("faulty")
    def test_the_page_of_the_step_is_added_to(self, here: Here, tmp_path: Path) -> None:
        page = tmp_path / "page.md"
        page.write_text("before\n", "utf-8")
        variables = {"GITHUB_ACTIONS": "true", "GITHUB_STEP_SUMMARY": str(page)}
        here("check", **variables)
        text = page.read_text("utf-8")
        assert text.startswith("before\n### briefgen: 2 errors, 0 warnings, 0 notes;")
        assert f"{FACTS}:22:12: error PAS01" in text

    @pytest.mark.usefixtures("faulty")
    def test_no_page_is_written_elsewhere(self, here: Here, tmp_path: Path) -> None:
        here("check", GITHUB_STEP_SUMMARY=str(tmp_path / "page.md"))
        assert not (tmp_path / "page.md").exists()

    def test_a_quotation_gives_no_command(self, workspace: Path, here: Here) -> None:
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
