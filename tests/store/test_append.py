"""Adding to a file that somebody else keeps."""

from pathlib import Path

import pytest

from briefgen.base.errors import BriefgenError
from briefgen.store.append import append


def test_what_is_there_stays(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("before\n", "utf-8")
    append(page, "after\n")
    assert page.read_bytes() == b"before\nafter\n"


def test_what_utf_8_cannot_hold_is_replaced(tmp_path: Path) -> None:
    append(tmp_path / "page.md", "é \ud800\n")
    assert (tmp_path / "page.md").read_text("utf-8") == "é ?\n"


def test_a_file_that_cannot_be_written_is_told(tmp_path: Path) -> None:
    with pytest.raises(BriefgenError, match="cannot be written") as caught:
        append(tmp_path / "no" / "page.md", "x")
    assert caught.value.exit_code == 3
