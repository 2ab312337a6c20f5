"""The brief as a tagged, archival PDF."""

from briefgen.base.seal import sealed
from briefgen.outputs.formats.format import Format, Output
from briefgen.outputs.page import page
from briefgen.outputs.pdf.engine import render_pdf
from briefgen.outputs.pdf.job import Metadata, PdfJob, RenderedPdf
from briefgen.outputs.styles import sheets
from briefgen.outputs.typeset import Typeset

SCREEN_FONTS = (".woff", ".woff2")
"""Fonts that only the HTML file carries."""


def job_of(typeset: Typeset) -> PdfJob:
    """Return everything that the PDF of a brief is made from."""
    brief = typeset.view.brief
    styles = sheets(typeset.design, ("brief.css", "print.css"))
    assets = {
        name: data
        for name, data in typeset.design.assets.items()
        if not name.endswith(SCREEN_FONTS)
    }
    return PdfJob(
        html=page(typeset, "print", styles),
        assets=assets,
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


def render(typeset: Typeset) -> Output:
    """Return the brief as PDF, with what went wrong while it was made."""
    return output_of(render_pdf(job_of(typeset)))


def output_of(made: RenderedPdf) -> Output:
    """Return the output that a finished PDF is."""
    problems = tuple(one.message for one in made.problems if one.fatal)
    return Output(sealed(made.data), problems, made.pages, made.anchors)


FORMAT = Format("pdf", ".pdf", render)
