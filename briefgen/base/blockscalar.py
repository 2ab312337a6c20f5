"""Block scalars of YAML, `|` and `>`, taken apart into pieces."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from briefgen.base.pieces import BREAK, Piece, normal
from briefgen.base.place import Place

_HEADER = re.compile(rf"[|>](?P<signs>[-+0-9]*)[ \t]*(?:#[^\n\r]*)?{BREAK}?")
_LINE = re.compile(
    rf"(?P<spaces> *)(?P<rest>[^\n\r\x85\u2028\u2029]*)(?P<end>{BREAK}?)"
)
_DASH = re.compile(r"(?<![^ \t])-[ \t]+\Z")


@dataclass(slots=True)
class _Block:
    """A block scalar as far as it was read."""

    folds: bool
    pieces: list[Piece] = field(default_factory=list)
    ended: Piece | None = None
    blank_lines: list[Piece] = field(default_factory=list)
    indented: bool = False

    def add(self, line: Piece) -> None:
        """Take a line that has words, with the breaks that stand before it."""
        indented = line.text[0] in " \t"
        ended = self.ended
        if ended is not None and not self._folds_into(ended, indented=indented):
            self.pieces.append(ended)
        elif ended is not None and not self.blank_lines:
            self.pieces.append(Piece(" ", ended.start, line.start))
        self.pieces.extend(self.blank_lines)
        self.pieces.append(line)
        self.blank_lines = []
        self.indented = indented

    def _folds_into(self, ended: Piece, *, indented: bool) -> bool:
        plain = not self.indented and not indented
        return self.folds and ended.text == "\n" and plain


def block_pieces(content: str, place: Place) -> Iterator[Piece]:
    """Yield what the value of a block scalar is made of, in order."""
    header = _HEADER.match(content, place.start)
    if header is None:
        return
    signs = header["signs"]
    indent = _indent(content, place, header.end(), signs.strip("+-"))
    block = _Block(folds=place.style == ">")
    for match in _lines(content, header.end()):
        kept = min(len(match["spaces"]), indent)
        start = match.start() + kept
        text = content[start : match.end("rest")]
        ended = Piece(normal(match["end"]), match.start("end"), match.end())
        if text and kept < indent:
            break
        if text:
            block.add(Piece(text, start, match.end("rest")))
            block.ended = ended if match["end"] else None
        elif match["end"]:
            block.blank_lines.append(ended)
    yield from block.pieces
    if "-" not in signs and block.ended is not None:
        yield block.ended
    if "+" in signs:
        yield from block.blank_lines


def _lines(content: str, at: int) -> Iterator[re.Match[str]]:
    while at < len(content):
        match = _LINE.match(content, at)
        if match is None:
            return
        yield match
        at = match.end()


def _indent(content: str, place: Place, at: int, stated: str) -> int:
    """Return how many spaces at the head of each line are not of the value."""
    parent = _parent_column(content, place)
    if stated:
        return max(parent, 0) + int(stated)
    widest = 0
    for match in _lines(content, at):
        widest = max(widest, len(match["spaces"]))
        if match["rest"]:
            break
    return max(widest, parent + 1, 1)


def _parent_column(content: str, place: Place) -> int:
    """Return the column that the value is indented from; -1 at the top of the file."""
    if place.key is not None:
        return _column(content, place.key[0])
    line = content.rfind("\n", 0, place.start) + 1
    dash = _DASH.search(content[line : place.start])
    return dash.start() if dash else -1


def _column(content: str, offset: int) -> int:
    return offset - content.rfind("\n", 0, offset) - 1
