"""Where something stands: a file and two offsets."""

from briefgen.base.value import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a text file.

    Offsets count Unicode code points of the decoded text, without a byte-order mark:
    `start` is the first, `end` is one past the last.
    """

    file: str
    start: int
    end: int

    @property
    def empty(self) -> bool:
        """Whether the span holds nothing."""
        return self.end <= self.start


@dataclass(frozen=True, slots=True, order=True)
class Position:
    """A line and a column, both counted from 1, columns in code points."""

    line: int
    column: int
