"""Entries beside the outputs: whole, or taken for absent."""

import shutil
from pathlib import Path

import pytest

from briefgen.store.cache import FOLDER, MOST_BYTES, keep, kept

NAME = "check-0.json"
BODY = b'{"report": "0 errors"}'


def test_what_is_kept_is_found_again(tmp_path: Path) -> None:
    assert keep(tmp_path / "build", NAME, BODY)
    assert kept(tmp_path / "build", NAME) == BODY


def test_nothing_is_found_where_nothing_was_kept(tmp_path: Path) -> None:
    assert kept(tmp_path / "build", NAME) is None


def test_a_version_control_is_told_to_pass_it_over(tmp_path: Path) -> None:
    keep(tmp_path, NAME, BODY)
    assert (tmp_path / FOLDER / ".gitignore").read_text("utf-8").endswith("\n*\n")


def test_no_single_changed_byte_gives_another_entry(tmp_path: Path) -> None:
    keep(tmp_path, NAME, BODY)
    path = tmp_path / FOLDER / NAME
    whole = path.read_bytes()
    for at in range(len(whole)):
        for bit in range(8):
            damaged = bytearray(whole)
            damaged[at] ^= 1 << bit
            path.write_bytes(damaged)
            assert kept(tmp_path, NAME) is None, (at, bit)


def test_no_cut_entry_counts(tmp_path: Path) -> None:
    keep(tmp_path, NAME, BODY)
    path = tmp_path / FOLDER / NAME
    whole = path.read_bytes()
    for size in range(len(whole)):
        path.write_bytes(whole[:size])
        assert kept(tmp_path, NAME) is None, size


def test_an_entry_from_another_folder_counts_as_none(tmp_path: Path) -> None:
    keep(tmp_path / "theirs", NAME, BODY)
    keep(tmp_path / "ours", "check-1.json", BODY)
    shutil.copy(tmp_path / "theirs" / FOLDER / NAME, tmp_path / "ours" / FOLDER / NAME)
    assert kept(tmp_path / "ours", NAME) is None


def test_an_entry_of_a_folder_that_was_unpacked_anew_counts_as_none(
    tmp_path: Path,
) -> None:
    """Whoever sends a workspace may send a report in it that says all is well."""
    keep(tmp_path, NAME, BODY)
    first = tmp_path / FOLDER / ".gitignore"
    sent = first.read_bytes()
    first.unlink()
    assert kept(tmp_path, NAME) is None
    first.write_bytes(sent)
    assert kept(tmp_path, NAME) is None


@pytest.mark.parametrize("to", ["/dev/zero", "elsewhere"])
def test_an_entry_that_is_a_link_counts_as_none(tmp_path: Path, to: str) -> None:
    keep(tmp_path, NAME, BODY)
    path = tmp_path / FOLDER / NAME
    path.rename(tmp_path / "elsewhere")
    path.symlink_to(Path(to) if to[0] == "/" else tmp_path / to)
    assert kept(tmp_path, NAME) is None


def test_a_folder_that_cannot_be_written_to_is_no_fault(tmp_path: Path) -> None:
    (tmp_path / "build").write_text("a file", "utf-8")
    assert not keep(tmp_path / "build", NAME, BODY)


def test_no_link_is_followed_out_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "elsewhere").mkdir()
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / FOLDER).symlink_to(tmp_path / "elsewhere")
    assert not keep(tmp_path / "build", NAME, BODY)
    assert not list((tmp_path / "elsewhere").iterdir())


def test_a_linked_entry_is_not_read(tmp_path: Path) -> None:
    keep(tmp_path, NAME, BODY)
    path = tmp_path / FOLDER / NAME
    path.rename(tmp_path / "moved")
    path.symlink_to(tmp_path / "moved")
    assert kept(tmp_path, NAME) is None


def test_what_is_too_large_is_not_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("briefgen.store.cache.MOST_BYTES", len(BODY) - 1)
    assert len(BODY) < MOST_BYTES
    assert not keep(tmp_path, NAME, BODY)
