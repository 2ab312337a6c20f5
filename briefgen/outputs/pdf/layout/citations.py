"""Citations that the layout has lost: their marks and notes must be seen."""

from collections.abc import Iterator, Sequence

from briefgen.outputs.pdf.job import LayoutFinding, LayoutLimits
from briefgen.outputs.pdf.laidout import Element
from briefgen.outputs.pdf.layout.collisions import leaves
from briefgen.outputs.pdf.layout.places import Place, Sheet

ROLES = frozenset({"doc-noteref", "doc-footnote"})


def lost_citations(
    sheets: Sequence[Sheet], limits: LayoutLimits, root: Element
) -> Iterator[LayoutFinding]:
    """Yield each mark, each note and each element asked for that cannot be seen."""
    seen = seen_elements(sheets)
    wanted = set(limits.citations)
    for element in root.iter():
        ident = element.attrib.get("id", "")
        if element.attrib.get("role") in ROLES or ident in wanted:
            wanted.discard(ident)
            if id(element) not in seen:
                yield lost(element, ident)
    for ident in limits.citations:
        if ident in wanted:
            message = f"no element `{ident}` is in the page"
            yield LayoutFinding("citation-lost", 0, "", ident, "", message)


def lost(element: Element, ident: str) -> LayoutFinding:
    """Return a finding about an element that cannot be seen."""
    words = " ".join("".join(element.itertext()).split())
    return LayoutFinding(
        rule="citation-lost",
        page=0,
        record=element.attrib.get("data-record", ""),
        element=ident,
        words=words[:60],
        message="the citation is on no page",
    )


def seen_elements(sheets: Sequence[Sheet]) -> frozenset[int]:
    """Return the identity of each element that has a text somebody can see."""
    seen: set[int] = set()
    for sheet in sheets:
        for place in sheet.shown_texts():
            if is_on_paper(place, sheet):
                seen.update(id(element) for element in place.around)
    return frozenset(seen)


def is_on_paper(place: Place, sheet: Sheet) -> bool:
    """Return whether a text stands on the page and has a size."""
    return place.piece.width > 0 and not leaves(
        place.piece, 0, 0, sheet.width, sheet.height
    )
