"""A page of everything as a tagged PDF, and the elements of such a PDF."""

from collections.abc import Iterator
from pathlib import Path

import pikepdf
from pdfsamples import page_job
from pdftags import kids_of

from briefgen.outputs.pdf.engine import render_pdf

PAGE = (Path(__file__).parent / "page.html").read_text(encoding="utf-8")


def page_data() -> bytes:
    """Return a page that has everything there is to tag, as a PDF."""
    styles = ".called::footnote-call{content:counter(footnote)}"
    return render_pdf(page_job(PAGE, styles)).data


def elements(pdf: pikepdf.Pdf, role: str) -> Iterator[pikepdf.Object]:
    """Yield the elements of one type, wherever they stand among the tags."""
    waiting = list(kids_of(pdf.Root["/StructTreeRoot"]))
    while waiting:
        item = waiting.pop()
        if isinstance(item, pikepdf.Dictionary) and "/S" in item:
            if item["/S"] == role:
                yield item
            waiting += kids_of(item)
