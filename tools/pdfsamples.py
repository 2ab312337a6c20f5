"""Small pages to make PDFs of, with the fonts of the package: for tests, benchmarks."""

from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path

from briefgen.outputs.pdf.job import PdfJob

FONTS = Path(__file__).parents[1] / "templates" / "_house" / "fonts"
STYLES = """
@font-face{font-family:"BG Serif";src:url(fonts/SourceSerif4-Regular.ttf)}
@font-face{font-family:"BG Serif";src:url(fonts/SourceSerif4-It.ttf);font-style:italic}
@font-face{font-family:"BG Serif";src:url(fonts/SourceSerif4-Semibold.ttf);
  font-weight:700}
@font-face{font-family:"BG Sans";src:url(fonts/SourceSans3-Regular.ttf)}
@font-face{font-family:"BG Mono";src:url(fonts/SourceCodePro-Regular.ttf)}
@font-face{font-family:"BG Arabic";src:url(fonts/NotoNaskhArabic-Regular.ttf)}
@page{size:A4;margin:25mm;
  @top-left{content:"A page";font:8pt "BG Sans"}
  @bottom-right{content:"Page " counter(page) " of " counter(pages);font:8pt "BG Sans"}}
html{font:10.5pt/1.45 "BG Serif","BG Arabic"}
code,pre{font-family:"BG Mono"}
h1,h2,h3{break-after:avoid}
table{border-collapse:collapse;table-layout:fixed;width:100%}
a{color:inherit;text-decoration:none}
.fn{float:footnote;font-size:8pt}
.fn::footnote-call{content:none}
.fn::footnote-marker{content:counter(footnote) " "}
"""


@cache
def fonts() -> Mapping[str, bytes]:
    """Return the font files of the house style by the name that styles give them."""
    return {f"fonts/{path.name}": path.read_bytes() for path in FONTS.glob("*.ttf")}


def page_job(body: str, styles: str = "", head: str = "") -> PdfJob:
    """Return the job of a page with a body, more styles and more in its head."""
    page = (
        f'<!DOCTYPE html><html lang="en-GB"><head><title>A page</title>{head}'
        '<link rel="stylesheet" href="briefgen:///page.css"></head>'
        f"<body>{body}</body></html>"
    )
    assets = {"page.css": (STYLES + styles).encode(), **fonts()}
    return PdfJob(page, assets, "digest")


def without_language(job: PdfJob) -> PdfJob:
    """Return a job whose page does not say its language."""
    return replace(job, html=job.html.replace(' lang="en-GB"', ""))
