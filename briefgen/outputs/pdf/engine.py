"""Make a PDF of one HTML page: lay out, check, tag, attach and write."""

import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from briefgen.base.collector import collector_paused
from briefgen.outputs.pdf.attachments import finish_attachments, make_attachments
from briefgen.outputs.pdf.fetcher import BASE_URL, AssetFetcher
from briefgen.outputs.pdf.fonts import (
    Fonts,
    empty_fonts,
    foreign_fonts,
    undeclared_families,
)
from briefgen.outputs.pdf.job import LayoutFinding, PdfJob, PdfProblem, RenderedPdf
from briefgen.outputs.pdf.keptnotes import notes_kept
from briefgen.outputs.pdf.laidout import Document, Element, Page
from briefgen.outputs.pdf.layout.lint import lint_layout
from briefgen.outputs.pdf.layout.pieces import Piece, read_pages
from briefgen.outputs.pdf.library import Library, load_library
from briefgen.outputs.pdf.links import drop_unsafe_links, refuse_bases
from briefgen.outputs.pdf.metadata import write_metadata
from briefgen.outputs.pdf.pdfbuilding import Pdf
from briefgen.outputs.pdf.problems import LogListener, listening, problems_of_notes
from briefgen.outputs.pdf.ready import make_ready
from briefgen.outputs.pdf.tags.origin import can_be_wrapped, origins_recorded
from briefgen.outputs.pdf.tags.repair import repair_tags
from briefgen.outputs.pdf.trailing import lines_kept_whole
from briefgen.outputs.pdf.wholeboxes import boxes_whole

RAW_TAGS = PdfProblem(
    "tags",
    "this release of WeasyPrint is not known: the tags are as it makes them",
    fatal=False,
)
VARIANT = "pdf/a-3a"
"""WeasyPrint's name of the variant; the finisher makes it PDF/UA-1 as well."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A document that was laid out, and what is needed to write it."""

    document: Document
    library: Library
    fetcher: AssetFetcher
    fonts: Fonts
    root: Element
    pieces: tuple[Piece, ...]
    problems: tuple[PdfProblem, ...]


@dataclass(frozen=True, slots=True)
class Written:
    """The bytes of a PDF, and what went wrong while they were written."""

    data: bytes
    problems: tuple[PdfProblem, ...]


def render_pdf(job: PdfJob) -> RenderedPdf:
    """Return the PDF of a job, with everything that was wrong on the way.

    The bytes depend on the job, on WeasyPrint and on the system libraries alone: not
    on the day, the folder, the time zone, the locale or the fonts of the machine.

    Raises:
        BriefgenError: WeasyPrint or a system library is missing.
    """
    library = load_library()
    with collector_paused(aside=True), leak_unmentioned(), listening() as log:
        layout = lay_out(job, library)
        written = write(job, layout)
        return RenderedPdf(
            data=written.data,
            pages=len(layout.document.pages),
            anchors=anchors_of(layout.document.pages),
            problems=(*written.problems, *problems_of(job, layout, log)),
            findings=findings_of(job, layout),
        )


def lint_pdf(job: PdfJob) -> tuple[LayoutFinding, ...]:
    """Return the faults of layout of a job, without making its PDF.

    Raises:
        BriefgenError: WeasyPrint or a system library is missing.
    """
    library = load_library()
    with collector_paused(aside=True), leak_unmentioned(), listening():
        return findings_of(job, lay_out(job, library))


def findings_of(job: PdfJob, layout: Layout) -> tuple[LayoutFinding, ...]:
    """Return the faults of layout of a job that was laid out."""
    return lint_layout(layout.document, layout.pieces, layout.root, job.limits)


def lay_out(job: PdfJob, library: Library) -> Layout:
    """Return the pages of a job, without the links that no reader should follow."""
    fetcher = AssetFetcher(job.assets, library.response, job.most_pixels)
    fonts = empty_fonts(library)
    page = library.html(string=job.html, base_url=BASE_URL, url_fetcher=fetcher)
    with lines_kept_whole(library), notes_kept(library), boxes_whole(library):
        document = page.render(font_config=fonts.configuration, pdf_variant=VARIANT)
    problems = (*refuse_bases(page), *drop_unsafe_links(document))
    pieces = read_pages(document, library.boxes)
    return Layout(
        document, library, fetcher, fonts, page.etree_element, pieces, problems
    )


def write(job: PdfJob, layout: Layout) -> Written:
    """Return the bytes of the PDF, its tags mended if WeasyPrint is as we know it."""
    write_metadata(layout.document.metadata, job.metadata)
    if not can_be_wrapped(layout.library):
        return write_pdf(job, layout, lambda _: (RAW_TAGS,))
    with origins_recorded(layout.library) as origins:
        return write_pdf(
            job,
            layout,
            lambda pdf: repair_tags(pdf, layout.library, origins, layout.root),
        )


def write_pdf(
    job: PdfJob, layout: Layout, mend: Callable[[Pdf], tuple[PdfProblem, ...]]
) -> Written:
    """Return the bytes of the PDF, mended just before they are written."""
    problems: list[PdfProblem] = []

    def finish(_: Document, pdf: Pdf) -> None:
        finish_attachments(job.attachments, layout.library, pdf)
        problems.extend(mend(pdf))
        make_ready(pdf)

    data = layout.document.write_pdf(
        finisher=finish,
        pdf_variant=VARIANT,
        pdf_identifier=job.identifier.encode(),
        attachments=make_attachments(job.attachments, layout.library, layout.fetcher),
    )
    return Written(data, tuple(problems))


def problems_of(
    job: PdfJob, layout: Layout, log: LogListener
) -> tuple[PdfProblem, ...]:
    """Return everything that was wrong, each once."""
    families = (text.families for page in layout.pieces for text in page.texts())
    found = (
        *layout.problems,
        *layout.fetcher.problems,
        *foreign_fonts(layout.document, job.assets, layout.library),
        *undeclared_families(families, layout.fonts.families),
        *log.problems,
        *problems_of_notes(layout.library.notes),
    )
    return tuple(dict.fromkeys(found))


def anchors_of(pages: Sequence[Page]) -> Mapping[str, int]:
    """Return the first page on which each id lands."""
    found: dict[str, int] = {}
    for number, page in enumerate(pages, start=1):
        for name in page.anchors:
            found.setdefault(name, number)
    return found


@contextmanager
def leak_unmentioned() -> Iterator[None]:
    """Say nothing of the file of a colour profile that WeasyPrint leaves open."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)
        yield
