"""Faults of pages: a heading alone at the foot, a page nearly empty, one too many."""

from collections.abc import Iterator, Sequence

from briefgen.outputs.pdf.job import LayoutFinding, LayoutLimits
from briefgen.outputs.pdf.layout.pieces import Kind
from briefgen.outputs.pdf.layout.places import Place, Sheet

HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
LEAST_LINES = 3
"""How many lines the last page should have at least."""


def headings_at_foot(
    sheets: Sequence[Sheet], _: LayoutLimits
) -> Iterator[LayoutFinding]:
    """Yield each heading with nothing below it on its page."""
    for sheet in sheets:
        if sheet.is_last:
            continue
        found = sheet.places
        lowest = max((p.piece.top for p in found if is_content(p)), default=0.0)
        for place in found:
            if is_heading(place) and place.piece.bottom >= lowest:
                message = "the heading stands alone at the foot of the page"
                yield place.finding("heading-at-foot", message)


def is_heading(place: Place) -> bool:
    """Return whether a place is a heading in the flow of the page."""
    is_block = place.piece.kind is Kind.BLOCK
    return is_block and place.in_flow and place.piece.tag in HEADINGS


def is_content(place: Place) -> bool:
    """Return whether a place is a text or picture in the flow of the page."""
    shown = place.piece.kind is Kind.PICTURE or (
        place.piece.kind is Kind.TEXT and bool(place.piece.text.strip())
    )
    return shown and place.in_flow and not place.in_margin and not place.in_notes


def nearly_empty_pages(
    sheets: Sequence[Sheet], limits: LayoutLimits
) -> Iterator[LayoutFinding]:
    """Yield each page that its content fills less than it should."""
    for sheet in sheets:
        shown = [p for p in sheet.places if fills(p)]
        if sheet.is_last:
            lines = {round(place.piece.top) for place in shown}
            if sheet.count > 1 and len(lines) < LEAST_LINES:
                yield emptiness(sheet, f"{len(lines)} lines on the last page")
            continue
        reach = max((p.piece.bottom for p in shown), default=sheet.root.top)
        share = (reach - sheet.root.top) / sheet.root.height
        if share < limits.least_fill:
            yield emptiness(sheet, f"the page is filled to {share:.0%}")


def fills(place: Place) -> bool:
    """Return whether a place is a text or picture in the area of the page."""
    kinds = {Kind.PICTURE, Kind.TEXT}
    return place.piece.kind in kinds and not place.in_margin


def emptiness(sheet: Sheet, message: str) -> LayoutFinding:
    """Return a finding about a whole page."""
    return LayoutFinding("page-nearly-empty", sheet.number, "", "", "", message)


def too_many_pages(
    sheets: Sequence[Sheet], limits: LayoutLimits
) -> Iterator[LayoutFinding]:
    """Yield the first page beyond those that are allowed."""
    most = limits.max_pages
    if most is not None and len(sheets) > most:
        message = f"{len(sheets)} pages, and {most} are allowed"
        yield LayoutFinding("too-many-pages", most + 1, "", "", "", message)


def split_asides(sheets: Sequence[Sheet], _: LayoutLimits) -> Iterator[LayoutFinding]:
    """Yield each box beside the text that goes on, over the text, on a new page."""
    seen: set[int] = set()
    for sheet in sheets:
        asides = {
            id(place.piece.element): place
            for place in sheet.places
            if is_aside(place) and any(place.piece.texts())
        }
        for key, place in asides.items():
            if key in seen:
                message = "a box beside the text is split over two pages"
                yield place.finding("aside-split", message)
        seen.update(asides)


def is_aside(place: Place) -> bool:
    """Return whether a place stands beside the text, not in a margin or the notes."""
    piece = place.piece
    loose = piece.element is not None and piece.kind is Kind.BLOCK and not piece.in_flow
    return loose and not place.in_margin and not place.in_notes
