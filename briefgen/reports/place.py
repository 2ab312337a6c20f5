"""Where a finding stands, as lines and columns."""

from collections.abc import Mapping

from briefgen.base.span import Span
from briefgen.base.textfile import TextFile
from briefgen.base.value import dataclass
from briefgen.reports.glyphs import in_line


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of a file, lines and columns counted from 1 in code points."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int


def region(texts: Mapping[str, TextFile], span: Span, prefix: str = "") -> Region:
    """Return the region of a span; the head of the file where its text is unknown.

    Args:
        texts: The files that spans point into, by path.
        span: The span.
        prefix: What is written before the path of the file.
    """
    file = prefix + span.file
    text = texts.get(span.file)
    if text is None:
        return Region(file, 1, 1, 1, 1)
    start, end = text.position(span.start), text.position(span.end)
    if (end.line, end.column) < (start.line, start.column):
        end = start
    return Region(file, start.line, start.column, end.line, end.column)


def written(texts: Mapping[str, TextFile], span: Span) -> str:
    """Return `file:line:column` of a span; only the file where its text is unknown."""
    file = in_line(span.file)
    text = texts.get(span.file)
    if text is None:
        return file
    position = text.position(span.start)
    return f"{file}:{position.line}:{position.column}"
