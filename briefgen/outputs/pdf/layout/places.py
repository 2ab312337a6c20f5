"""Pieces with what a person needs to find them: the page, the record, the element."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.outputs.pdf.job import LayoutFinding
from briefgen.outputs.pdf.laidout import Element
from briefgen.outputs.pdf.layout.pieces import Kind, Piece

WORDS = 60
"""How many letters of a piece a finding shows."""


@dataclass(frozen=True, slots=True)
class Place:
    """A piece where it stands.

    Args:
        piece: The piece.
        page: The number of its page.
        record: The `data-record` of the nearest element that has one.
        element: The id of the nearest element that has one.
        clip: The innermost piece around it that cuts off what does not fit.
        in_margin: Whether it stands in a margin of the page.
        in_notes: Whether it stands among the notes.
        in_flow: Whether it and all pieces around it are in the flow of the text.
        around: The elements that it is part of, the outermost first.
    """

    piece: Piece
    page: int
    record: str = ""
    element: str = ""
    clip: Piece | None = None
    in_margin: bool = False
    in_notes: bool = False
    in_flow: bool = True
    around: tuple[Element, ...] = ()

    def finding(self, rule: str, message: str) -> LayoutFinding:
        """Return a finding about it."""
        words = self.piece.words()
        shown = words if len(words) <= WORDS else words[: WORDS - 1] + "…"
        return LayoutFinding(rule, self.page, self.record, self.element, shown, message)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page that was laid out.

    Args:
        number: Its number, from 1.
        count: How many pages there are.
        width: How wide the paper is.
        height: How high the paper is.
        root: What stands on it.
        places: Each piece of it with its place.
    """

    number: int
    count: int
    width: float
    height: float
    root: Piece
    places: tuple[Place, ...]

    @property
    def is_last(self) -> bool:
        """Whether no page follows."""
        return self.number == self.count

    def shown_texts(self) -> Iterator[Place]:
        """Yield the texts that can be seen."""
        for place in self.places:
            piece = place.piece
            if piece.kind is Kind.TEXT and piece.seen and piece.text.strip():
                yield place


def places_within(place: Place) -> Iterator[Place]:
    """Yield a place and those inside it; nothing inside what is turned."""
    yield place
    for kid in place.piece.kids:
        if not kid.turned:
            yield from places_within(inside(place, kid))


def inside(place: Place, kid: Piece) -> Place:
    """Return the place of a piece inside another."""
    attributes = {} if kid.element is None else kid.element.attrib
    is_footing = kid.kind is Kind.NOTES
    return Place(
        piece=kid,
        page=place.page,
        record=attributes.get("data-record", place.record),
        element=attributes.get("id", place.element),
        clip=place.piece if place.piece.clips else place.clip,
        in_margin=place.in_margin or kid.kind is Kind.MARGIN,
        in_notes=place.in_notes or is_footing,
        in_flow=place.in_flow and (kid.in_flow or is_footing),
        around=place.around if kid.element is None else (*place.around, kid.element),
    )
