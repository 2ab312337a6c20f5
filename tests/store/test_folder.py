"""The output folder: no name and no link leads out of it."""

from pathlib import Path

import pytest

from briefgen.base.digest import digest_bytes
from briefgen.base.errors import BriefgenError
from briefgen.store.folder import OutputFolder


@pytest.mark.parametrize(
    "name",
    [
        "../a.md",
        "/a.md",
        "talks/../../a.md",
        "talks//a.md",
        "talks\\a.md",
        "talks/con.pdf",
        "NUL/a.md",
        "talks/a.",
        "talks/a.md\0",
        "C:/a.md",
        "",
    ],
)
def test_a_name_that_fits_no_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(BriefgenError, match="cannot be the name of a file"):
        OutputFolder(tmp_path / "build").write(name, b"words")
    assert not (tmp_path / "a.md").exists()


def test_a_folder_that_is_a_link_out_is_refused(tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (tmp_path / "build").mkdir()
    (tmp_path / "build/talks").symlink_to(outside)
    with pytest.raises(BriefgenError, match="leads out of the output folder"):
        OutputFolder(tmp_path / "build").write("talks/a.md", b"words")
    assert not list(outside.iterdir())


def test_names_that_differ_in_capitals_alone_are_refused(tmp_path: Path) -> None:
    folder = OutputFolder(tmp_path)
    folder.write("talks/note.md", b"words")
    with pytest.raises(BriefgenError, match="where capitals do not count"):
        folder.write("talks/Note.md", b"others")


def test_an_output_that_was_edited_is_not_removed(tmp_path: Path) -> None:
    folder = OutputFolder(tmp_path)
    folder.write("talks/a.md", b"edited")
    assert not folder.remove("talks/a.md", digest_bytes(b"written"))
    assert (tmp_path / "talks/a.md").exists()


def test_a_folder_that_becomes_empty_is_removed(tmp_path: Path) -> None:
    folder = OutputFolder(tmp_path)
    folder.write("talks/a.md", b"written")
    assert folder.remove("talks/a.md", digest_bytes(b"written"))
    assert not (tmp_path / "talks").exists()
