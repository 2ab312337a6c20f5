"""Where a stretch of a YAML value stands in the file: folding and escapes undone.

A value is taken apart into pieces: what a piece of the value is, and which stretch of
the file it was read from. The rules are those of libyaml.
"""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from functools import lru_cache
from itertools import accumulate

from briefgen.base.blockscalar import block_pieces
from briefgen.base.pieces import BREAK, Piece, folded
from briefgen.base.place import Place
from briefgen.base.span import Span
from briefgen.base.value import dataclass

_BREAKS = r"\n\r\x85\u2028\u2029"
_FOLD = rf"(?P<fold>[ \t]*+(?:{BREAK}[ \t]*+)++)"
_PLAIN = re.compile(rf"{_FOLD}|[ \t]++|[^ \t{_BREAKS}]++")
_SINGLE = re.compile(rf"{_FOLD}|(?P<mark>'')|[ \t]++|[^ \t'{_BREAKS}]++")
_DOUBLE = re.compile(
    rf"{_FOLD}|(?P<joined>\\(?:{BREAK}[ \t]*+)++)"
    r"|(?P<escape>\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|.))"
    rf'|[ \t]++|[^ \t\\"{_BREAKS}]++'
)
_TOKENS = {"": _PLAIN, "'": _SINGLE, '"': _DOUBLE}
_ESCAPES = {
    "0": "\0",
    "a": "\a",
    "b": "\b",
    "t": "\t",
    "n": "\n",
    "v": "\v",
    "f": "\f",
    "r": "\r",
    "e": "\x1b",
    "N": "\x85",
    "_": "\xa0",
    "L": "\u2028",
    "P": "\u2029",
}


@dataclass(frozen=True, slots=True)
class _Range:
    """A stretch of the file that a stretch of the value was read from."""

    start: int
    end: int


def value_span(content: str, place: Place, start: int, end: int) -> Span:
    """Return the span of a file that a stretch of a value was read from.

    Args:
        content: The text of the file.
        place: The place of the value.
        start: The first character within the value, in code points.
        end: One past the last.

    Returns:
        The span; the whole value's where it is a list or a mapping.
    """
    if place.style in {"{", "[", "-"}:
        return place.span
    made_of, ends = _taken_apart(content, place)
    first = last = place.end
    at = bisect_right(ends, start)
    if at < len(ends):
        piece = made_of[at]
        first = _within(piece, start - ends[at] + len(piece.text)).start
        first = min(first, place.end)
    at = bisect_left(ends, end)
    if at < len(ends):
        piece = made_of[at]
        offset = max(end, start + 1) - 1 - ends[at] + len(piece.text)
        last = _within(piece, offset).end
    if end <= start:
        last = first
    return Span(place.file, first, max(first, min(last, place.end)))


@lru_cache(maxsize=64)
def _taken_apart(
    content: str, place: Place
) -> tuple[tuple[Piece, ...], tuple[int, ...]]:
    """Return the pieces of a value, and where in the value each of them ends.

    A field may have a finding for each of its words: once is enough.
    """
    made_of = tuple(pieces(content, place))
    return made_of, tuple(accumulate(len(one.text) for one in made_of))


def pieces(content: str, place: Place) -> Iterator[Piece]:
    """Yield what a scalar's value is made of, in order."""
    if place.style in {"|", ">"}:
        yield from block_pieces(content, place)
        return
    quoted = len(place.style)
    start, end = place.start + quoted, place.end - quoted
    for match in _TOKENS[place.style].finditer(content, start, end):
        yield Piece(_text(match), match.start(), match.end())


def _within(piece: Piece, offset: int) -> _Range:
    """Return where one character of a piece stands; all of it where it was changed."""
    if len(piece.text) != piece.end - piece.start:
        return _Range(piece.start, piece.end)
    at = piece.start + max(offset, 0)
    return _Range(at, at + 1)


def _text(match: re.Match[str]) -> str:
    kind = match.lastgroup
    whole = match[0]
    if kind == "fold":
        return folded(whole)
    if kind == "mark":
        return "'"
    if kind == "joined":
        return folded(whole[1:], joined=True)
    return _unescaped(whole) if kind == "escape" else whole


def _unescaped(escape: str) -> str:
    code = escape[2:]
    if code:
        return chr(int(code, 16))
    return _ESCAPES.get(escape[1], escape[1])
