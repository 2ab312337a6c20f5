"""A workspace as a revision of git has it: all that a comparison reads, wherever it is."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from briefgen.base.errors import BriefgenError
from briefgen.loader.revision import workspace_at
from tests.pipeline.conftest import git

SOURCES = "briefs/quay/sources.yaml"
USUAL = {"briefgen.yaml": "", SOURCES: "sources: {}\n", "seeds/one.txt": "words"}


def committed(root: Path, files: Mapping[str, str]) -> Path:
    """Return a folder with files and a commit of them."""
    for path, text in files.items():
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text(text, "utf-8")
    git(root, "init", "-q")
    git(root, "add", ".")
    git(root, "commit", "-qm", "first")
    return root


def files_at(root: Path, revision: str = "HEAD") -> list[str]:
    """Return the files of a workspace at a revision."""
    with workspace_at(root, revision) as folder:
        found = (one for one in folder.rglob("*") if one.is_file())
        return sorted(one.relative_to(folder).as_posix() for one in found)


def test_a_workspace_is_given_as_the_revision_has_it(tmp_path: Path) -> None:
    root = committed(tmp_path, USUAL)
    (root / SOURCES).write_text("sources: {S001: {}}\n")
    with workspace_at(root, "HEAD") as folder:
        assert (folder / SOURCES).read_text() == "sources: {}\n"


def test_a_workspace_below_the_root_of_its_repository_is_found(tmp_path: Path) -> None:
    deep = {f"desk/papers/{path}": text for path, text in USUAL.items()}
    root = committed(tmp_path, {**deep, "README.md": "", "briefs/x.yaml": ""})
    assert files_at(root / "desk/papers") == sorted(USUAL)


@pytest.mark.parametrize("written", ["file: old/one.txt", '{file: "old/one.txt"}'])
def test_sources_in_any_folder_come_with_it(written: str, tmp_path: Path) -> None:
    files = {"briefgen.yaml": "", SOURCES: f"S001:\n  {written}\n"}
    more = {"old/one.txt": "words", "other/two.txt": "words"}
    root = committed(tmp_path, {**files, **more})
    assert files_at(root) == ["briefgen.yaml", SOURCES, "old/one.txt"]


def test_what_a_link_leads_to_comes_with_it(tmp_path: Path) -> None:
    (tmp_path / "briefs").mkdir()
    (tmp_path / "briefs/quay").symlink_to("../shared/quay")
    files = {"briefgen.yaml": "", "shared/quay/facts.yaml": "facts: {}"}
    root = committed(tmp_path, files)
    with workspace_at(root, "HEAD") as folder:
        assert (folder / "briefs/quay/facts.yaml").read_text() == "facts: {}"


def test_released_records_and_the_baseline_come_without_released_files(
    tmp_path: Path,
) -> None:
    edition = "releases/quay/note/0.1-2026-03-09"
    kept = {f"{edition}/release.json": "{}", "briefgen-baseline.json": "{}"}
    bulk = {f"{edition}/note.{kind}": "" for kind in ("md", "html", "pdf")}
    root = committed(tmp_path, {**USUAL, **kept, **bulk})
    assert files_at(root) == sorted({**USUAL, **kept})


def test_a_revision_without_the_workspace_is_told(tmp_path: Path) -> None:
    root = committed(tmp_path, {"README.md": ""})
    with pytest.raises(BriefgenError, match="there was no workspace here at `HEAD`"):
        files_at(root)


def test_a_workspace_that_was_never_committed_is_told(tmp_path: Path) -> None:
    root = committed(tmp_path, {"README.md": ""})
    (root / "new").mkdir()
    (root / "new/briefgen.yaml").write_text("")
    with pytest.raises(BriefgenError, match="there was no workspace here at `HEAD`"):
        files_at(root / "new")


def test_three_dots_name_the_commit_at_which_the_branch_left(tmp_path: Path) -> None:
    root = committed(tmp_path, USUAL)
    git(root, "checkout", "-qb", "trunk")
    (root / "seeds/two.txt").write_text("more")
    git(root, "add", ".")
    git(root, "commit", "-qm", "of others")
    git(root, "checkout", "-q", "-")
    assert "seeds/two.txt" in files_at(root, "trunk")
    assert files_at(root, "trunk...") == sorted(USUAL)


def test_an_unknown_revision_is_told_by_its_name(tmp_path: Path) -> None:
    root = committed(tmp_path, USUAL)
    with pytest.raises(BriefgenError, match="there is no revision `v9`"):
        files_at(root, "v9")


def test_a_folder_without_a_repository_is_told(tmp_path: Path) -> None:
    with pytest.raises(BriefgenError, match="not a git repository") as caught:
        files_at(tmp_path)
    assert "git init" in (caught.value.hint or "")
