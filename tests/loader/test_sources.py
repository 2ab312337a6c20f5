"""Sources are read with their digest and decoded as stated."""

import os
from pathlib import Path

import pytest

from briefgen.loader.workspace import load
from tests.loader.conftest import Write, edit, talks


def test_a_source_is_read_with_its_digest(root: Path) -> None:
    dossier = talks(load(root))
    read = dossier.sources["seeds/a.txt"]
    assert read.sha256 == dossier.records.sources["S000"].sha256
    assert read.text is not None
    assert read.text.content.startswith("WASHINGTON \u2014")


def test_a_missing_source_is_told_and_is_an_input(root: Path) -> None:
    (root / "seeds/a.txt").unlink()
    loaded = load(root)
    read = talks(loaded).sources["seeds/a.txt"]
    assert (read.sha256, read.text) == (None, None)
    assert read.problem == "there is no such file"
    assert ("seeds/a.txt", None) in [(one.path, one.sha256) for one in loaded.inputs]


@pytest.mark.parametrize(
    "path", ["../a.txt", "/etc/passwd", "seeds\\\\a.txt", "seeds/../../x"]
)
def test_a_source_outside_of_the_workspace_is_not_read(root: Path, path: str) -> None:
    edit(root, "seeds/a.txt", f'"{path}"')
    (read,) = talks(load(root)).sources.values()
    assert read.problem == "the path leads out of the workspace"
    assert (read.sha256, read.text) == (None, None)


def test_a_source_that_is_a_pipe_is_not_opened(root: Path) -> None:
    (root / "seeds/a.txt").unlink()
    os.mkfifo(root / "seeds/a.txt")
    (read,) = talks(load(root)).sources.values()
    assert read.problem == "it is not a regular file"


def test_a_source_is_decoded_by_its_stated_encoding(root: Path) -> None:
    (root / "seeds/a.txt").write_bytes(b"caf\xe9")
    edit(root, "language: en", "language: en, encoding: windows-1252")
    (read,) = talks(load(root)).sources.values()
    assert read.text is not None
    assert read.text.content == "caf\u00e9"


def test_a_source_in_another_encoding_keeps_its_digest(root: Path) -> None:
    (root / "seeds/a.txt").write_bytes(b"caf\xe9")
    (read,) = talks(load(root)).sources.values()
    assert read.problem == "byte 3, 0xe9, is not `utf-8`"
    assert read.sha256 is not None
    assert read.text is None


@pytest.mark.parametrize("name", ["klingon", "idna", "unicode_escape", "hex", "utf-7"])
def test_an_encoding_that_is_none_of_text_is_told(root: Path, name: str) -> None:
    edit(root, "language: en", f"language: en, encoding: {name}")
    (read,) = talks(load(root)).sources.values()
    assert read.problem == f"`{name}` is no encoding of text"


def test_a_byte_order_mark_of_a_source_is_not_counted(root: Path) -> None:
    (root / "seeds/a.txt").write_bytes(b"\xef\xbb\xbfabc")
    (read,) = talks(load(root)).sources.values()
    assert read.text is not None
    assert read.text.content == "abc"


def test_two_records_may_name_one_file_but_not_two_encodings(
    root: Path, write: Write
) -> None:
    line = (root / "briefs/talks/sources.yaml").read_text(encoding="utf-8")
    write("briefs/talks/z.yaml", line.replace("S000", "S001"))
    assert talks(load(root)).sources["seeds/a.txt"].problem is None
    write(
        "briefs/talks/z.yaml",
        line.replace("S000", "S001").replace("language", "encoding: ascii, language"),
    )
    problem = talks(load(root)).sources["seeds/a.txt"].problem
    assert problem == "two records name it, one as `utf-8` and one as `ascii`"
