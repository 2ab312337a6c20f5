"""A text with its path, able to turn offsets into lines and columns."""

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate

from briefgen.base.span import Position, Span
from briefgen.base.value import dataclass

_WITH_END = (1).__add__
"""From the length of a line without its end to that of the line with it."""


@dataclass(frozen=True)
class TextFile:
    """The decoded content of one file.

    Args:
        path: The path as people see it: relative to the workspace, with slashes.
        content: The text, with its line ends as they are and no byte-order mark.
    """

    path: str
    content: str

    @cached_property
    def _starts(self) -> list[int]:
        *lines, _ = self.content.split("\n")
        return [0, *accumulate(map(_WITH_END, map(len, lines)))]

    def position(self, offset: int) -> Position:
        """Return the line and column of an offset; past the end counts as the end."""
        at = min(max(offset, 0), len(self.content))
        line = bisect_right(self._starts, at)
        return Position(line, at - self._starts[line - 1] + 1)

    def line(self, number: int) -> str:
        """Return a line by its number from 1, without its end; empty if none."""
        if not 1 <= number <= len(self._starts):
            return ""
        start = self._starts[number - 1]
        end = (
            self._starts[number] - 1
            if number < len(self._starts)
            else len(self.content)
        )
        return self.content[start:end].removesuffix("\r")

    def line_start(self, number: int) -> int:
        """Return the offset at which a line begins, by its number from 1."""
        return self._starts[min(max(number, 1), len(self._starts)) - 1]

    def words(self, span: Span) -> str:
        """Return what stands at a span of this file."""
        return self.content[span.start : span.end]
