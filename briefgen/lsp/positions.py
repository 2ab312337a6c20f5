"""Places as editors count them: lines from 0, columns in the units agreed on."""

from dataclasses import dataclass

from lsprotocol.types import Position, PositionEncodingKind, Range

from briefgen.base.span import Span
from briefgen.base.textfile import TextFile

_BYTES = {
    PositionEncodingKind.Utf8: ("utf-8", 1),
    PositionEncodingKind.Utf16: ("utf-16-le", 2),
    PositionEncodingKind.Utf32: ("utf-32-le", 4),
}
"""By what was agreed on: the encoding that is counted in, and bytes to a unit."""


@dataclass(frozen=True, slots=True)
class Ruler:
    """Turns offsets into positions of the protocol, and back.

    Args:
        encoding: The units of a column that client and server agreed on.
    """

    encoding: PositionEncodingKind = PositionEncodingKind.Utf16

    def _units(self, words: str) -> int:
        name, size = _BYTES[self.encoding]
        return len(words.encode(name, "surrogatepass")) // size

    def position(self, text: TextFile, offset: int) -> Position:
        """Return the position of an offset."""
        at = text.position(offset)
        before = text.line(at.line)[: at.column - 1]
        return Position(at.line - 1, self._units(before))

    def range(self, text: TextFile, span: Span) -> Range:
        """Return the range of a span."""
        start, end = self.position(text, span.start), self.position(text, span.end)
        return Range(start, end)

    def offset(self, text: TextFile, position: Position) -> int:
        """Return the offset of a position; past the end of a line counts as its end."""
        line = text.line(position.line + 1)
        start = text.line_start(position.line + 1)
        units = 0
        for index, character in enumerate(line):
            if units >= position.character:
                return start + index
            units += self._units(character)
        return start + len(line)
