"""Faults of place: text over other text, text that is cut off."""

from collections.abc import Iterator, Sequence

from briefgen.outputs.pdf.job import LayoutFinding, LayoutLimits
from briefgen.outputs.pdf.layout.pieces import Piece
from briefgen.outputs.pdf.layout.places import Place, Sheet

CORE = 0.2
"""The share of a line's height, above and below, that letters seldom reach into."""
TOLERANCE = 1.5
"""How many CSS pixels two texts may share."""


def text_over_text(sheets: Sequence[Sheet], _: LayoutLimits) -> Iterator[LayoutFinding]:
    """Yield each text that stands over another."""
    for sheet in sheets:
        texts = sorted(sheet.shown_texts(), key=lambda place: core_top(place.piece))
        for number, place in enumerate(texts):
            other = next(collisions(place.piece, texts[number + 1 :]), None)
            if other is not None:
                words = " ".join(other.text.split())
                yield place.finding("text-overlap", f"the text stands over `{words}`")


def collisions(piece: Piece, others: Sequence[Place]) -> Iterator[Piece]:
    """Yield the texts that a text stands over, of those that begin further down."""
    bottom = piece.bottom - piece.height * CORE
    for other in (place.piece for place in others):
        if core_top(other) >= bottom:
            return
        shared = min(bottom, other.bottom - other.height * CORE) - core_top(other)
        beside = min(piece.right, other.right) - max(piece.left, other.left)
        if beside > TOLERANCE and shared > TOLERANCE:
            yield other


def core_top(piece: Piece) -> float:
    """Return where the letters of a text begin."""
    return piece.top + piece.height * CORE


def text_cut_off(sheets: Sequence[Sheet], _: LayoutLimits) -> Iterator[LayoutFinding]:
    """Yield each text that leaves the paper or a box that hides what does not fit."""
    for sheet in sheets:
        for place in sheet.shown_texts():
            paper = (0.0, 0.0, sheet.width, sheet.height)
            if leaves(place.piece, *paper):
                yield place.finding("text-cut-off", "the text leaves the page")
            elif place.clip is not None and leaves(
                place.piece,
                place.clip.left,
                place.clip.top,
                place.clip.right,
                place.clip.bottom,
            ):
                yield place.finding("text-cut-off", "its box cuts the text off")


def leaves(piece: Piece, left: float, top: float, right: float, bottom: float) -> bool:
    """Return whether the letters of a text leave an area."""
    height = piece.height * CORE
    return (
        piece.left < left - TOLERANCE
        or piece.right > right + TOLERANCE
        or piece.top + height < top - TOLERANCE
        or piece.bottom - height > bottom + TOLERANCE
    )
