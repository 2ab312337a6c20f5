"""All faults of the laid-out pages, in the order of the pages."""

from collections.abc import Iterator, Sequence

from briefgen.outputs.pdf.job import LayoutFinding, LayoutLimits
from briefgen.outputs.pdf.laidout import Document, Element
from briefgen.outputs.pdf.layout.citations import lost_citations
from briefgen.outputs.pdf.layout.collisions import text_cut_off, text_over_text
from briefgen.outputs.pdf.layout.filling import (
    headings_at_foot,
    nearly_empty_pages,
    split_asides,
    too_many_pages,
)
from briefgen.outputs.pdf.layout.lines import stub_lines, too_many_lines
from briefgen.outputs.pdf.layout.pieces import Piece
from briefgen.outputs.pdf.layout.places import Place, Sheet, places_within

RULES = (
    stub_lines,
    text_over_text,
    text_cut_off,
    headings_at_foot,
    nearly_empty_pages,
    split_asides,
    too_many_lines,
    too_many_pages,
)


def lint_layout(
    document: Document, pieces: Sequence[Piece], root: Element, limits: LayoutLimits
) -> tuple[LayoutFinding, ...]:
    """Return every fault of the pages of a document."""
    sheets = tuple(sheets_of(document, pieces))
    found = [finding for rule in RULES for finding in rule(sheets, limits)]
    found += lost_citations(sheets, limits, root)
    return tuple(sorted(found, key=lambda finding: (finding.page, finding.rule)))


def sheets_of(document: Document, pieces: Sequence[Piece]) -> Iterator[Sheet]:
    """Yield the pages of a document with what stands on them."""
    count = len(document.pages)
    for number, (page, piece) in enumerate(
        zip(document.pages, pieces, strict=True), start=1
    ):
        found = tuple(places_within(Place(piece, number)))
        yield Sheet(number, count, page.width, page.height, piece, found)
