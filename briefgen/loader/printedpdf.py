"""A built PDF opened for reading: the lines of its pages, and what it carries."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import NamedTuple

from pypdf import PageObject, PdfReader

from briefgen.base.pagetext import PageText, Piece
from briefgen.loader.carriedpdf import files_in, guarded, read_bytes

SAME_LINE = 4.0
"""Points by which letters of one line may differ in height: note marks are raised."""


UPRIGHT = 1e-6
"""Letters that lean more than this by their matrix are turned."""


@dataclass(frozen=True, slots=True)
class PrintedPdf:
    """What a built PDF prints and carries.

    Args:
        files: The files that it carries, by name.
        pages: The text of each page.
    """

    files: Mapping[str, bytes]
    pages: tuple[PageText, ...]


class Run(NamedTuple):
    """A stretch of text with where its first letter stands, from the lower left."""

    text: str
    x: float
    y: float


def _runs(page: PageObject) -> tuple[Run, ...]:
    """Return the text of a page that stands upright; a mark up its side is no line."""
    found: list[Run] = []

    def take(text: str, on_page: list[float], in_text: list[float], *_: object) -> None:
        a, b, c, d, e, f = on_page
        turned = in_text[0] * b + in_text[1] * d
        if text.strip() and abs(turned) < UPRIGHT:
            x, y = in_text[4], in_text[5]
            found.append(Run(text, a * x + c * y + e, b * x + d * y + f))

    page.extract_text(visitor_text=take)
    return tuple(found)


def _heights(runs: tuple[Run, ...]) -> tuple[float, ...]:
    """Return the height of each line, from the top."""
    tops: list[float] = []
    for y in sorted({one.y for one in runs}, reverse=True):
        if not tops or tops[-1] - y > SAME_LINE:
            tops.append(y)
    return tuple(tops)


def _line_of(run: Run, heights: tuple[float, ...]) -> int:
    """Return the number of the line that a stretch of text stands in."""
    return max(n for n, top in enumerate(heights, 1) if run.y <= top)


def page_text(runs: tuple[Run, ...]) -> PageText:
    """Return stretches of text as the lines and pieces of a page."""
    heights = _heights(runs)
    numbered = [(_line_of(one, heights), one) for one in runs]
    rows: dict[int, list[Run]] = {}
    for line, one in numbered:
        rows.setdefault(line, []).append(one)
    return PageText(
        tuple(_in_one_line(rows[line]) for line in sorted(rows)),
        tuple(Piece(one.text, line) for line, one in numbered),
    )


def _in_one_line(runs: list[Run]) -> str:
    ordered = sorted(runs, key=lambda one: one.x)
    return " ".join(" ".join(one.text for one in ordered).split())


def _pages(reader: PdfReader) -> Iterator[PageText]:
    return (page_text(_runs(page)) for page in reader.pages)


def carried_in(path: Path) -> Mapping[str, bytes]:
    """Return the files that a PDF carries, by name.

    Raises:
        BriefgenError: If the file cannot be read or is not a PDF.
    """
    data = read_bytes(path)
    return guarded(path, lambda: files_in(PdfReader(BytesIO(data))))


def open_printed(path: Path) -> PrintedPdf:
    """Return what a PDF prints and carries.

    Raises:
        BriefgenError: If the file cannot be read or is not a PDF.
    """
    data = read_bytes(path)

    def opened() -> PrintedPdf:
        reader = PdfReader(BytesIO(data))
        return PrintedPdf(files_in(reader), tuple(_pages(reader)))

    return guarded(path, opened)
