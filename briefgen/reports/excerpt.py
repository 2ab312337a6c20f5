"""The line of a file that a finding is about, with the guilty words underlined."""

import re
import unicodedata

from briefgen.base.span import Span
from briefgen.base.textfile import TextFile

WIDTH = 80
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u200b\u200e\u200f\u2028-\u202e\u2060-\u2069\ufeff]"
)


def shown(text: str) -> str:
    """Return a text with characters that a terminal would obey or hide made visible."""
    return HIDDEN.sub(_escape, text.replace("\t", " "))


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    return f"\\x{code:02x}" if code < 256 else f"\\u{code:04x}"  # noqa: PLR2004 - a byte


def width(text: str) -> int:
    """Return the columns that a text takes on a terminal."""
    total = 0
    for char in text:
        if unicodedata.combining(char):
            continue
        total += 2 if unicodedata.east_asian_width(char) in "WF" else 1
    return total


def _window(line: str, start: int, end: int, room: int) -> tuple[str, int, int]:
    """Cut a long line to what fits around the guilty words."""
    if len(line) <= room:
        return line, start, end
    left = max(0, min(start - room // 4, len(line) - room))
    right = left + room
    head, tail = "…" if left else "", "…" if right < len(line) else ""
    cut = head + line[left + len(head) : right - len(tail)] + tail
    return cut, max(0, start - left), min(end - left, room)


def excerpt(text: TextFile, span: Span, gutter: int) -> tuple[str, str]:
    """Return the first line of a span and the line that underlines its words.

    Args:
        text: The file.
        span: The words.
        gutter: The columns that stand before each line, line number included.
    """
    first = text.position(span.start)
    begin = text.line_start(first.line)
    line = text.line(first.line)
    start, end = (
        span.start - begin,
        min(max(span.end, span.start + 1) - begin, len(line)),
    )
    line, start, end = _window(line, start, end, WIDTH - gutter)
    lead, words = shown(line[:start]), shown(line[start:end])
    under = " " * width(lead) + "^" * max(1, width(words))
    return shown(line), under
