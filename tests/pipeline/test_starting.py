"""A new workspace: complete, commented, clean and buildable."""

import hashlib
import subprocess
from pathlib import Path

import pytest

import briefgen
from briefgen.base.errors import BriefgenError
from briefgen.pipeline.starting import SCHEMA_FOLDER, start


def test_a_new_workspace_has_nothing_to_complain_of(quay: Path) -> None:
    report = briefgen.check(quay)
    assert report.diagnostics == ()
    assert report.checked["facts"] == 6


def test_a_new_workspace_builds(quay: Path) -> None:
    written = briefgen.build(quay, to=("md", "html"))
    assert all(one.path.is_file() for one in written)
    assert len(written) == 2


def test_every_yaml_file_names_a_schema_that_is_there(quay: Path) -> None:
    files = sorted(quay.rglob("*.yaml"))
    assert len(files) == 6
    for path in files:
        head = path.read_text("utf-8").split("\n", 1)[0]
        target = head.removeprefix("# yaml-language-server: $schema=")
        assert (path.parent / target).resolve().is_file()
        assert SCHEMA_FOLDER in (path.parent / target).resolve().as_posix()


def test_the_digest_of_the_source_is_its_own(quay: Path) -> None:
    (seed,) = (quay / "seeds").iterdir()
    digest = hashlib.sha256(seed.read_bytes()).hexdigest()
    assert digest in (quay / "briefs/quay/sources.yaml").read_text("utf-8")


def test_a_folder_with_files_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "mine.txt").write_text("keep", "utf-8")
    with pytest.raises(BriefgenError, match="is not an empty folder"):
        start(tmp_path)
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_the_clone_of_an_empty_repository_may_be_filled(tmp_path: Path) -> None:
    (tmp_path / ".git").mkdir()
    start(tmp_path)
    assert briefgen.check(tmp_path).diagnostics == ()


def test_git_does_not_keep_what_is_built(quay: Path) -> None:
    briefgen.build(quay, to=("md",))
    subprocess.run(["git", "init", "-q", quay], check=True)  # noqa: S607 - whichever git the machine has
    told = subprocess.run(
        ["git", "-C", quay, "status", "--porcelain"],  # noqa: S607 - likewise
        check=True,
        capture_output=True,
        text=True,
    )
    assert "?? briefs/\n" in told.stdout
    assert "build" not in told.stdout
