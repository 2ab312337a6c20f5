"""The lines of a built PDF, and what it carries."""

from pathlib import Path

import pytest

from briefgen.base.errors import BriefgenError
from briefgen.base.pagetext import PageText
from briefgen.loader.printedpdf import Run, carried_in, open_printed, page_text


def lines(*runs: tuple[str, float, float]) -> PageText:
    return page_text(tuple(Run(*one) for one in runs))


def test_lines_are_counted_from_the_top() -> None:
    page = lines(("below", 50, 100), ("above", 50, 700))
    assert page.lines == ("above", "below")


def test_what_stands_at_one_height_is_one_line_from_left_to_right() -> None:
    page = lines(("right", 300, 500.4), ("left", 50, 500))
    assert page.lines == ("left right",)


def test_a_raised_mark_belongs_to_its_line() -> None:
    page = lines(("words", 50, 500), ("3", 90, 502.1), ("more", 50, 488))
    assert page.lines == ("words 3", "more")


def test_pieces_keep_the_order_in_which_they_were_set() -> None:
    page = lines(("cell", 50, 500), ("goes on", 50, 488), ("next", 300, 500))
    assert [(one.text, one.line) for one in page.pieces] == [
        ("cell", 1),
        ("goes on", 2),
        ("next", 1),
    ]


def test_an_empty_page_has_no_lines() -> None:
    assert lines() == PageText((), ())


@pytest.mark.parametrize("read", [open_printed, carried_in])
def test_a_file_that_is_no_pdf_is_told(tmp_path: Path, read: object) -> None:
    assert callable(read)
    file = tmp_path / "a.pdf"
    file.write_bytes(b"%PDF-1.7 nothing of the kind")
    with pytest.raises(BriefgenError, match="cannot be read as a PDF"):
        read(file)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(BriefgenError, match="cannot be read"):
        open_printed(tmp_path / "none.pdf")
