"""The blocks of a Markdown text: paragraphs, headings, list items and table cells.

A sentence or a quotation never runs from one block into the next.
"""

import re
from collections.abc import Iterator

from briefgen.evidence.piece import Kind, Piece

_LINE = re.compile(r"[^\n]*\n?")
_QUOTED = re.compile(r"(?:[ \t]{0,3}>[ \t]?)+")
_HEADING = re.compile(r"[ \t]{0,3}#{1,6}(?:[ \t]+|$)")
_ITEM = re.compile(r"[ \t]*(?:[-*+•–][ \t]+|\(?(?:\d{1,3}|[a-z])[.)][ \t]+)(?=\S)")
_ROW = re.compile(r"[ \t]{0,3}\|")
_RULE = re.compile(r"[ \t]*(?:(?:[-*_=][ \t]*){3,}|\|?[ \t:|-]*--[ \t:|-]*)$")
_FENCE = re.compile(r"[ \t]{0,3}(```+|~~~+)")
_CELL = re.compile(r"(?:\\.|[^|\\])+", re.DOTALL)


def blocks(text: str) -> tuple[Piece, ...]:
    """Return the blocks of a text without their markers, code and rules left out."""
    found = []
    for block in _joined(text):
        start, end = _trimmed(text, block.start, block.end)
        if start < end:
            found.append(Piece(start, end, block.kind))
    return tuple(found)


def _joined(text: str) -> Iterator[Piece]:
    """Yield the blocks, with the lines of one paragraph or item put together."""
    open_block: Piece | None = None
    for line in _lines(text):
        if open_block and line is not None and line.kind == "sentence":
            open_block = Piece(open_block.start, line.end, open_block.kind)
            continue
        if open_block:
            yield open_block
        open_block = None
        if line is not None and line.kind in {"heading", "cell"}:
            yield line
        elif line is not None:
            open_block = line
    if open_block:
        yield open_block


def _lines(text: str) -> Iterator[Piece | None]:
    """Yield each line as what it starts; None is an end to what came before."""
    fence = ""
    for match in _LINE.finditer(text):
        start, end = match.span()
        line = match.group().rstrip("\n")
        fenced = _FENCE.match(line)
        if fenced or fence:
            fence = _next_fence(fence, fenced.group(1) if fenced else "")
            yield None
        elif not line.strip() or _RULE.match(line):
            yield None
        else:
            yield from _started(line, start, end)


def _next_fence(fence: str, seen: str) -> str:
    """Return the fence that is open after a line that shows another, or none."""
    if not fence:
        return seen
    return "" if seen.startswith(fence) else fence


def _started(line: str, start: int, end: int) -> Iterator[Piece | None]:
    """Yield what a line that holds words starts or goes on with."""
    quoted = _QUOTED.match(line)
    skip = quoted.end() if quoted else 0
    rest = line[skip:]
    if not rest.strip():
        yield None
    elif _ROW.match(rest):
        for cell in _CELL.finditer(rest):
            yield Piece(start + skip + cell.start(), start + skip + cell.end(), "cell")
    elif heading := _HEADING.match(rest):
        yield Piece(start + skip + heading.end(), end, "heading")
    elif item := _ITEM.match(rest):
        yield Piece(start + skip + item.end(), end, "item")
    else:
        yield Piece(start + skip, end)


def _trimmed(text: str, start: int, end: int) -> tuple[int, int]:
    """Return the offsets without the white space at both ends."""
    words = text[start:end]
    left = len(words) - len(words.lstrip())
    return start + left, max(start + left, start + len(words.rstrip()))


def trimmed(text: str, start: int, end: int, kind: Kind) -> Piece | None:
    """Return the piece without white space at its ends; None where it is empty."""
    left, right = _trimmed(text, start, end)
    return Piece(left, right, kind) if left < right else None
