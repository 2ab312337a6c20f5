"""Whole files: the old one or the new one, whatever stands in the way."""

import os
from pathlib import Path

import pytest

from briefgen.base.errors import BriefgenError
from briefgen.store.write import write_whole


def test_a_file_is_written_with_the_folders_above_it(tmp_path: Path) -> None:
    assert write_whole(tmp_path / "a/b/c.md", b"words")
    assert (tmp_path / "a/b/c.md").read_bytes() == b"words"


def test_a_file_that_holds_the_bytes_is_not_touched(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"words")
    before = path.stat()
    assert not write_whole(path, b"words")
    assert path.stat().st_ino == before.st_ino


def test_a_link_is_replaced_and_what_it_leads_to_stays(tmp_path: Path) -> None:
    secret, path = tmp_path / "secret", tmp_path / "a.md"
    secret.write_bytes(b"mine")
    path.symlink_to(secret)
    write_whole(path, b"words")
    assert (secret.read_bytes(), path.is_symlink()) == (b"mine", False)


def test_a_link_to_equal_bytes_is_replaced_too(tmp_path: Path) -> None:
    (tmp_path / "other").write_bytes(b"words")
    (tmp_path / "a.md").symlink_to(tmp_path / "other")
    assert write_whole(tmp_path / "a.md", b"words")


@pytest.mark.parametrize("make", [os.mkdir, os.mkfifo])
def test_what_is_no_file_is_not_replaced(tmp_path: Path, make: object) -> None:
    path = tmp_path / "a.md"
    assert callable(make)
    make(path)
    with pytest.raises(BriefgenError, match="is not a regular file") as caught:
        write_whole(path, b"words")
    assert caught.value.exit_code == 3


def test_a_file_that_need_not_last_is_replaced_whole(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"old")
    before = path.stat()
    assert write_whole(path, b"new", lasting=False)
    assert path.read_bytes() == b"new"
    assert path.stat().st_ino != before.st_ino


@pytest.mark.parametrize("lasting", [True, False])
def test_a_failing_write_leaves_the_old_file_and_nothing_else(
    tmp_path: Path, *, lasting: bool
) -> None:
    path = tmp_path / ("a" * 240)
    path.write_bytes(b"old")
    with pytest.raises(BriefgenError, match="cannot be written"):
        write_whole(path, b"new", lasting=lasting)
    assert [one.read_bytes() for one in tmp_path.iterdir()] == [b"old"]
