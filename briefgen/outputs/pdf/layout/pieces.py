"""The laid-out boxes as plain values that tell where everything stands on a page."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from briefgen.outputs.pdf.laidout import Box, Document, Element
from briefgen.outputs.pdf.library import BoxClasses

LEAST_SIZE = 4.0
"""The smallest size of type, in CSS pixels, that can be read at all: 3 pt."""


class Kind(StrEnum):
    """What a piece of a page is."""

    TEXT = "text"
    LINE = "line"
    INLINE = "inline"
    MARGIN = "margin"
    NOTES = "notes"
    PICTURE = "picture"
    BLOCK = "block"


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of a page, in CSS pixels from the page's top left corner.

    Args:
        kind: What it is.
        tag: The tag of its element, with `::before` and the like for generated boxes.
        element: The element of the HTML that it belongs to, or nothing.
        left: Where it begins; a block with its padding and border, without margins.
        top: Where its upper edge is.
        width: How wide it is.
        height: How high it is.
        measure: How wide the lines inside it may be.
        text: The text of a text piece, otherwise nothing.
        families: The fonts that a text piece asks for.
        in_flow: Whether it is neither floated nor positioned nor a note.
        seen: Whether it is neither hidden nor transparent nor too small to read.
        turned: Whether it is drawn elsewhere than its place says.
        clips: Whether it cuts off what does not fit into it.
        wraps: Whether its text may go on in the next line.
        kids: The pieces inside.
    """

    kind: Kind
    tag: str
    element: Element | None
    left: float
    top: float
    width: float
    height: float
    measure: float
    text: str
    families: tuple[str, ...]
    in_flow: bool
    seen: bool
    turned: bool
    clips: bool
    wraps: bool
    kids: tuple["Piece", ...]

    @property
    def right(self) -> float:
        """Where it ends."""
        return self.left + self.width

    @property
    def bottom(self) -> float:
        """Where its lower edge is."""
        return self.top + self.height

    def walk(self) -> Iterator["Piece"]:
        """Yield it and every piece inside."""
        yield self
        for kid in self.kids:
            yield from kid.walk()

    def texts(self) -> Iterator["Piece"]:
        """Yield the text pieces inside that are more than space."""
        for piece in self.walk():
            if piece.kind is Kind.TEXT and piece.text.strip():
                yield piece

    def words(self) -> str:
        """Return the text inside, a space between two lines."""
        parts = (" " if p.kind is Kind.LINE else p.text for p in self.walk())
        return " ".join("".join(parts).split())


def read_pages(document: Document, classes: BoxClasses) -> tuple[Piece, ...]:
    """Return the pages of a document as pieces."""
    return tuple(
        read(page._page_box, classes)  # noqa: SLF001 - there is no public name for it
        for page in document.pages
    )


def read(placed: Box, classes: BoxClasses, *, seen: bool = True) -> Piece:
    """Return a box as a piece; inside what cannot be seen, nothing can."""
    # An absolutely placed box is laid out elsewhere; its place holds it as `_box`.
    box: Box = getattr(placed, "_box", placed)
    style = box.style
    kind = kind_of(box, classes)
    left, top, width, height = area(box, kind)
    family = style["font_family"] if kind is Kind.TEXT else ()
    opaque = seen and float(str(style["opacity"])) > 0
    return Piece(
        kind=kind,
        tag=box.element_tag or "",
        element=box.element,
        left=left,
        top=top,
        width=width,
        height=height,
        measure=box.width,
        text=box.text if kind is Kind.TEXT else "",
        families=family if isinstance(family, tuple) else (),
        in_flow=box.is_in_normal_flow(),
        seen=opaque
        and style["visibility"] == "visible"
        and float(str(style["font_size"])) >= LEAST_SIZE,
        turned=bool(style["transform"]),
        clips=style["overflow"] != "visible",
        wraps=style["white_space"] not in {"nowrap", "pre"},
        kids=tuple(read(kid, classes, seen=opaque) for kid in kids_of(box, kind)),
    )


def kids_of(box: Box, kind: Kind) -> Sequence[Box]:
    """Return the boxes inside a box."""
    return () if kind in {Kind.TEXT, Kind.PICTURE} else box.children


def kind_of(box: Box, classes: BoxClasses) -> Kind:
    """Return what kind of piece a box is."""
    for kind, cls in (
        (Kind.TEXT, classes.TextBox),
        (Kind.LINE, classes.LineBox),
        (Kind.INLINE, classes.InlineBox),
        (Kind.PICTURE, classes.ReplacedBox),
        (Kind.MARGIN, classes.MarginBox),
        (Kind.NOTES, classes.FootnoteAreaBox),
    ):
        if isinstance(box, cls):
            return kind
    return Kind.BLOCK


def area(box: Box, kind: Kind) -> tuple[float, float, float, float]:
    """Return the place and size of a box: left, top, width and height."""
    if kind in {Kind.TEXT, Kind.LINE}:
        return box.position_x, box.position_y, box.width, box.height
    return (
        box.border_box_x(),
        box.border_box_y(),
        box.border_width(),
        box.border_height(),
    )
