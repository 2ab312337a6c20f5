"""The body of a brief's page: sections, tables, headings, marks and notes."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from html import escape

from briefgen.outputs.markup.blocks import (
    REGISTER,
    Chunk,
    Closed,
    Opened,
    Piece,
    notes,
    pieces,
    without_notes,
)
from briefgen.outputs.markup.chunks import Chunks
from briefgen.outputs.notes import Numbered
from briefgen.outputs.sanitise import sanitise

_HEAD_LINES = (14, 26)
"""The most characters that stand in one line, and in two, beside the text."""


def _open(piece: Opened, after: Piece | None) -> str:
    if piece.kind == "figure":
        name = escape(piece.name)
        return f'<div class="data data-{name}" data-figure="{name}">'
    if piece.kind == "box":
        return f'<section class="box" id="{escape(piece.name)}">'
    name = escape(piece.name)
    head = after.text.strip().partition("\n")[0] if isinstance(after, Chunk) else ""
    lines = 1 + sum(len(head.removeprefix("## ")) > most for most in _HEAD_LINES)
    more = f" head-{lines}" if head.startswith("## ") and lines > 1 else ""
    return f'<section class="part part-{name}{more}" id="{name}">'


def _close(piece: Closed) -> str:
    return "</div>" if piece.kind == "figure" else "</section>"


def _html(found: Sequence[Piece], chunks: Chunks) -> Iterator[str]:
    in_box = False
    for piece, after in zip(found, (*found[1:], None), strict=True):
        match piece:
            case Opened():
                in_box = in_box or piece.kind == "box"
                if piece.kind == "part":
                    chunks.in_register = piece.name == REGISTER
                yield _open(piece, after)
            case Closed():
                in_box = in_box and piece.kind != "box"
                yield _close(piece)
            case Chunk():
                text = piece.text.strip("\n")
                yield chunks.html(text, in_prose=not in_box)


def _nested(found: Iterable[Piece]) -> bool:
    """Tell whether all that is opened is closed, the last one first."""
    opened: list[str] = []
    for piece in found:
        if isinstance(piece, Opened):
            opened.append(piece.kind)
        elif isinstance(piece, Closed) and (not opened or opened.pop() != piece.kind):
            return False
    return not opened


@dataclass(frozen=True, slots=True)
class Body:
    """The HTML of a brief's body, sanitised.

    Args:
        html: The sections of the brief.
        notes: The notes by number, as HTML that is not sanitised.
        marks: How often each note is marked, by number.
    """

    html: str
    notes: Mapping[int, str]
    marks: Mapping[int, int]


def body_of(numbered: Numbered) -> Body:
    """Return the body of a page from the numbered Markdown of a brief."""
    chunks = Chunks(numbered.notes)
    found = tuple(pieces(without_notes(numbered.markdown)))
    html = "\n".join(_html(found, chunks))
    if not (chunks.alone and _nested(found)):
        html = sanitise(html)
    seen = dict(chunks.counts)
    listed = notes(numbered.markdown).items()
    told = {number: chunks.note(words) for number, words in listed}
    return Body(html, told, seen)
