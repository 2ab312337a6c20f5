"""The text of a printed page: its lines, and its pieces in the order they were set."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text that was set in one go.

    Args:
        text: Its characters.
        line: The number of the line that it stands in, from 1.
    """

    text: str
    line: int


@dataclass(frozen=True, slots=True)
class PageText:
    """The text of one page.

    Args:
        lines: Its lines from top to bottom, as somebody counts them with a finger: what
            stands at one height is one line, whatever columns it is in.
        pieces: Its pieces in the order in which they were set: a cell of a table is
            read to its end before the next one begins.
    """

    lines: tuple[str, ...]
    pieces: tuple[Piece, ...]
