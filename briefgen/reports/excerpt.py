"""The lines of a file that a finding is about, with the guilty words underlined."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import accumulate
from typing import NamedTuple

from briefgen.base.span import Span
from briefgen.base.textfile import TextFile
from briefgen.reports.glyphs import WIDTH, shown, width

MOST_LINES = 4
"""The most lines of one span that are shown."""


class Row(NamedTuple):
    """A line of an excerpt.

    Args:
        number: The number of the line; None where lines were left out.
        line: What stands there, cut to fit.
        under: The line that underlines the guilty words; empty where none are.
    """

    number: int | None
    line: str
    under: str


def excerpt(text: TextFile, span: Span, gutter: int) -> Iterator[Row]:
    """Yield the lines of a span.

    Args:
        text: The file.
        span: The words.
        gutter: The columns that stand before each line, line number included.
    """
    first = text.position(span.start).line
    last = max(first, text.position(max(span.start, span.end - 1)).line)
    count = last - first + 1
    shown_lines = count if count <= MOST_LINES else MOST_LINES - 1
    for number in range(first, first + shown_lines):
        yield _row(text, span, number, WIDTH - gutter)
    if shown_lines < count:
        yield Row(None, f"… {count - shown_lines} more lines", "")


def _row(text: TextFile, span: Span, number: int, room: int) -> Row:
    begin = text.line_start(number)
    line = text.line(number)
    indent = 0 if begin <= span.start else len(line) - len(line.lstrip())
    start = min(max(span.start - begin, indent), len(line))
    end = max(start, min(span.end - begin, len(line)))
    if start == end and begin > span.start:
        return Row(number, "", "")
    return Row(number, *_underlined(line, start, end, room))


def _underlined(line: str, start: int, end: int, room: int) -> tuple[str, str]:
    """Cut a line around the guilty words and underline them."""
    cells = [shown(char) for char in line]
    columns = list(accumulate(map(width, cells), initial=0))
    left, right = _window(columns, start, room)
    lead = "…" if left else ""
    tail = "…" if right < len(cells) else ""
    start, end = max(start, left), min(max(end, left), right)
    under = " " * (len(lead) + columns[start] - columns[left])
    marks = "^" * max(1, columns[max(end, start)] - columns[start])
    return lead + "".join(cells[left:right]) + tail, under + marks


def _window(columns: list[int], start: int, room: int) -> tuple[int, int]:
    """Return which characters of a line are shown, its guilty words among them."""
    size, total = len(columns) - 1, columns[-1]
    if total <= room:
        return 0, size
    before = max(0, columns[start] - room // 4)
    left = bisect_left(columns, min(before + bool(before), total - room + 1))
    while 0 < left < size and columns[left] == columns[left + 1]:
        left += 1
    space = room - bool(left)
    if total - columns[left] <= space:
        return left, size
    return left, bisect_right(columns, columns[left] + space - 1) - 1
