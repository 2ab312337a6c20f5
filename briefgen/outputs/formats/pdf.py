"""The brief as a tagged, archival PDF."""

import re

from briefgen.base.seal import sealed
from briefgen.outputs.formats.format import Format, Output
from briefgen.outputs.page import page
from briefgen.outputs.pdf.engine import render_pdf
from briefgen.outputs.pdf.job import LayoutLimits, Metadata, PdfJob, RenderedPdf
from briefgen.outputs.styles import sheets
from briefgen.outputs.typeset import Typeset

MARK = re.compile(r'<a\b[^>]*\bid="(ref-\d+-\d+)"')
"""The mark of a citation and its id; within a range the id stands on no link."""

SCREEN_FONTS = (".woff", ".woff2")
"""Fonts that only the HTML file carries."""


def job_of(typeset: Typeset) -> PdfJob:
    """Return everything that the PDF of a brief is made from."""
    brief = typeset.view.brief
    paper = typeset.design.paper.lower()
    styles = sheets(typeset.design, ("brief.css", "print.css", f"print-{paper}.css"))
    assets = {
        name: data
        for name, data in typeset.design.assets.items()
        if not name.endswith(SCREEN_FONTS)
    }
    html = page(typeset, "print", styles)
    citations = tuple(dict.fromkeys(MARK.findall(html)))
    return PdfJob(
        html=with_lines(html, typeset),
        limits=LayoutLimits(max_pages=typeset.design.pages, citations=citations),
        assets=assets,
        most_pixels=typeset.design.most_pixels,
        identifier=typeset.fingerprint,
        attachments=typeset.attachments,
        metadata=Metadata(
            title=str(brief.title),
            lang=brief.language,
            authors=(str(brief.authors),),
            description=str(brief.subtitle or brief.title),
            keywords=brief.keywords,
            generator="briefgen",
            created=brief.day,
            modified=brief.day,
        ),
    )


def with_lines(html: str, typeset: Typeset) -> str:
    """Return the page with the most lines that each part of prose may have."""
    for part in typeset.view.parts.values():
        if part.lines is not None:
            lead = rf'(<section class="part part-{part.anchor}[ "][^>]*>.*?<p)\b'
            most = rf'\1 data-max-lines="{part.lines}"'
            html = re.sub(lead, most, html, count=1, flags=re.DOTALL)
    return html


def render(typeset: Typeset) -> Output:
    """Return the brief as PDF, with what went wrong while it was made."""
    return output_of(render_pdf(job_of(typeset)))


def output_of(made: RenderedPdf) -> Output:
    """Return the output that a finished PDF is."""
    problems = tuple(one.message for one in made.problems if one.fatal)
    return Output(sealed(made.data), problems, made.pages, made.anchors)


FORMAT = Format("pdf", ".pdf", render)
