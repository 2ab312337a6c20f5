"""Where a finding stands, as lines and columns."""

from collections.abc import Mapping
from dataclasses import dataclass

from briefgen.base.span import Span
from briefgen.base.textfile import TextFile


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a file, lines and columns counted from 1 in code points."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


def region(texts: Mapping[str, TextFile], span: Span) -> Region:
    """Return the region of a span; the head of the file where its text is unknown."""
    text = texts.get(span.file)
    if text is None:
        return Region(span.file, 1, 1, 1, 1)
    start, end = text.position(span.start), text.position(span.end)
    return Region(span.file, start.line, start.column, end.line, end.column)
