"""Small pages to make PDFs of, with the fonts of the package."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from briefgen.outputs.pdf.job import PdfJob

FONTS = Path(__file__).parents[3] / "templates" / "_house" / "fonts"
FACES = """
@font-face{font-family:"BG Serif";src:url(briefgen:///SourceSerif4-Regular.ttf)}
@font-face{font-family:"BG Serif";src:url(briefgen:///SourceSerif4-It.ttf);
  font-style:italic}
@font-face{font-family:"BG Sans";src:url(briefgen:///SourceSans3-Regular.ttf)}
@font-face{font-family:"BG Arabic";src:url(briefgen:///NotoNaskhArabic-Regular.ttf)}
@page{size:A4;margin:25mm}
html{font:10.5pt/1.45 "BG Serif","BG Arabic"}
.fn{float:footnote}
"""
MakeJob = Callable[..., PdfJob]


@pytest.fixture(scope="session")
def fonts() -> Mapping[str, bytes]:
    """The font files of the house style by name."""
    return {path.name: path.read_bytes() for path in sorted(FONTS.glob("*.ttf"))}


@pytest.fixture(scope="session")
def make_job(fonts: Mapping[str, bytes]) -> MakeJob:
    """Return a function that makes a job of a page's body and more CSS."""

    def make(body: str, css: str = "", head: str = "", **rest: object) -> PdfJob:
        page = (
            f'<!DOCTYPE html><html lang="en-GB"><head><title>A page</title>{head}'
            '<link rel="stylesheet" href="briefgen:///page.css"></head>'
            f"<body>{body}</body></html>"
        )
        assets = {"page.css": (FACES + css).encode(), **fonts}
        return PdfJob(page, assets, "digest", **rest)  # type: ignore[arg-type] # passed on as they are

    return make
