"""Mark what no element holds as decoration, so that no screen reader speaks it."""

from collections.abc import Collection, Iterator, Mapping, MutableSequence

from briefgen.outputs.pdf.pdfbuilding import Pdf, PdfFactory
from briefgen.outputs.pdf.pdfobjects import (
    array,
    dictionary,
    number_of,
    stream_content,
)
from briefgen.outputs.pdf.tags.lift import page_numbers
from briefgen.outputs.pdf.tags.tree import Content


def mark_artifacts(
    pdf: Pdf,
    make: PdfFactory,
    held: Collection[Content],
    margins: Mapping[tuple[int, int], str],
) -> frozenset[Content]:
    """Turn content that no element holds into artifacts; return what was there."""
    found: set[Content] = set()
    for page, number in enumerate(page_numbers(pdf)):
        contents = dictionary(pdf.objects[number])["Contents"]
        operators = stream_content(pdf.objects[number_of(contents)])
        for place, mcid in marked(operators):
            found.add(Content(page, mcid))
            if Content(page, mcid) not in held:
                kind = kind_of(margins.get((page, mcid), ""))
                operators[place - 1] = "/Artifact"
                operators[place] = make.Dictionary(kind)
    return frozenset(found)


def marked(operators: MutableSequence[object]) -> Iterator[tuple[int, int]]:
    """Yield the place and the number of each piece of marked content."""
    for place, item in enumerate(operators):
        if isinstance(item, dict) and set(item) == {"MCID"}:
            yield place, item["MCID"]


def kind_of(margin: str) -> Mapping[str, object]:
    """Return what kind of artifact stands in a page margin."""
    if margin.startswith("@top"):
        return {"Type": "/Pagination", "Subtype": "/Header"}
    if margin.startswith("@bottom"):
        return {"Type": "/Pagination", "Subtype": "/Footer"}
    return {"Type": "/Pagination"}


def drop_clickable(pdf: Pdf, held: Collection[int]) -> tuple[int, ...]:
    """Take clickable areas that no element holds off the pages, and name them."""
    dropped: list[int] = []
    for number in page_numbers(pdf):
        page = dictionary(pdf.objects[number])
        if "Annots" not in page:
            continue
        areas = array(page["Annots"])
        loose = [area for area in areas if number_of(area) not in held]
        dropped += map(number_of, loose)
        areas[:] = [area for area in areas if number_of(area) in held]
        if not areas:
            del page["Annots"]
    return tuple(dropped)
