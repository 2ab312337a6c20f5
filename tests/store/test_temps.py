"""Temporary files of killed builds are swept, and nothing else is."""

from pathlib import Path

from briefgen.store.temps import sweep, temp_beside


def test_what_a_killed_build_left_is_swept(tmp_path: Path) -> None:
    (tmp_path / "talks").mkdir()
    temp_beside(tmp_path / "talks/a.pdf").write_bytes(b"half")
    assert sweep(tmp_path) == 1
    assert not list((tmp_path / "talks").iterdir())


def test_files_of_others_are_not_swept(tmp_path: Path) -> None:
    for name in (".a.pdf.tmp", "a.pdf", ".a.pdf.swp", "a.1-2.briefgen-tmp"):
        (tmp_path / name).write_bytes(b"mine")
    assert sweep(tmp_path) == 0


def test_two_temporary_files_never_share_a_name(tmp_path: Path) -> None:
    assert temp_beside(tmp_path / "a") != temp_beside(tmp_path / "a")
