"""Folders below `briefs/`: what is read of them and what is not."""

import os
from pathlib import Path

import pytest

from briefgen.loader.workspace import load
from tests.loader.conftest import Write, names, talks


def test_a_broken_brief_is_named_as_broken(root: Path, write: Write) -> None:
    write("briefs/talks/other.brief.yaml", "title: x\n")
    dossier = talks(load(root))
    assert list(dossier.briefs) == ["main"]
    assert dossier.broken_briefs == {"other": "briefs/talks/other.brief.yaml"}


def test_dropped_records_are_known_to_the_dossier(root: Path, write: Write) -> None:
    write("briefs/talks/x.yaml", "gaps: {G1: {question: x}}")
    assert list(talks(load(root)).dropped) == ["G1"]


@pytest.mark.parametrize("content", ["facts: [", "gaps: [a]", "- a", "a: *b"])
def test_a_file_whose_ids_are_not_all_known_is_named(
    root: Path, write: Write, content: str
) -> None:
    assert talks(load(root)).broken_files == ()
    write("briefs/talks/x.yaml", content)
    assert talks(load(root)).broken_files == ("briefs/talks/x.yaml",)


def test_a_file_with_a_dropped_record_is_not_broken(root: Path, write: Write) -> None:
    write("briefs/talks/x.yaml", "gaps: {G1: {question: x}}")
    assert talks(load(root)).broken_files == ()


@pytest.mark.parametrize(
    "path",
    [
        "briefs/talks/more.yml",
        "briefs/talks/facts/a.brief.yaml",
        "briefs/talks/facts/deep/a.yaml",
        "briefs/talks/Main Brief.brief.yaml",
        "briefs/talks/con.brief.yaml",
        "briefs/Direct Talks/facts.yaml",
        "briefs/nul/facts.yaml",
    ],
)
def test_a_file_that_is_not_read_is_said_to_be_so(
    root: Path, write: Write, path: str
) -> None:
    write(path, "facts: {}\n")
    assert [name for name, _ in names(load(root))] == ["bad-name"]


def test_other_files_beside_records_are_no_matter(root: Path, write: Write) -> None:
    write("briefs/talks/README.md", "x")
    write("briefs/notes.txt", "x")
    write("briefs/talks/.hidden.yaml", ": :")
    assert names(load(root)) == []


def test_a_dossier_that_is_a_link_outwards_is_not_read(root: Path) -> None:
    outside = root.parent / "elsewhere"
    outside.mkdir()
    (outside / "facts.yaml").write_text("facts: {}")
    (root / "briefs/link").symlink_to(outside)
    loaded = load(root)
    assert names(loaded) == [("outside-workspace", "briefs/link")]


def test_a_file_that_is_a_link_outwards_is_not_read(root: Path) -> None:
    (root.parent / "secret.yaml").write_text("secret: 1")
    (root / "briefs/talks/link.yaml").symlink_to(root.parent / "secret.yaml")
    assert names(load(root)) == [("outside-workspace", "briefs/talks/link.yaml")]


def test_a_record_file_that_is_a_pipe_is_not_opened(root: Path) -> None:
    os.mkfifo(root / "briefs/talks/pipe.yaml")
    assert names(load(root)) == [("unreadable-file", "briefs/talks/pipe.yaml")]


def test_a_name_that_is_no_text_is_told(root: Path) -> None:
    try:
        (root / os.fsdecode(b"briefs/talks/\xff.yaml")).touch()
    except OSError:
        pytest.skip("this file system takes no such names")
    ((name, file),) = names(load(root))
    assert name == "bad-name"
    file.encode("utf-8")


def test_only_the_dossiers_asked_for_are_read(root: Path, write: Write) -> None:
    write("briefs/other/facts.yaml", "facts: [")
    loaded = load(root, {"talks"})
    assert [one.name for one in loaded.dossiers] == ["talks"]
    assert names(loaded) == []
