"""The second guard on links: only what a reader of the PDF may safely follow."""

from collections.abc import Iterator

from briefgen.outputs.pdf.fetcher import shorten
from briefgen.outputs.pdf.job import PdfProblem
from briefgen.outputs.pdf.laidout import Document, HtmlPage, Link

SCHEMES = ("https://", "http://", "mailto:")


def refuse_bases(page: HtmlPage) -> Iterator[PdfProblem]:
    """Yield each element that would turn relative links into something else."""
    for base in page.etree_element.iter("base"):
        href = shorten(base.get("href", ""))
        yield PdfProblem("link", f"`<base href={href}>` is not allowed")


def drop_unsafe_links(document: Document) -> Iterator[PdfProblem]:
    """Take every link out of the pages that is not of an allowed kind, and yield it."""
    for number, page in enumerate(document.pages, start=1):
        for link in [link for link in page.links if not allowed(link)]:
            page.links.remove(link)
            yield PdfProblem(
                "link", f"the link to `{shorten(link[1])}` on page {number} is refused"
            )


def allowed(link: Link) -> bool:
    """Return whether a link leads within the document or has an allowed scheme."""
    kind, target = link[:2]
    return kind == "internal" or (
        kind == "external" and target.lower().startswith(SCHEMES)
    )
