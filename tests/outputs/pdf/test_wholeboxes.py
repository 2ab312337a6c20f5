"""A box that must not break is not broken by what floats in it."""

from collections.abc import Callable

from pdfsamples import page_job

from briefgen.outputs.pdf.engine import render_pdf
from briefgen.outputs.pdf.library import load_library
from briefgen.outputs.pdf.wholeboxes import LAYOUT, boxes_whole

CSS = ".box{break-inside:avoid;display:flow-root}.side{float:right;width:60pt}"
LONG = "<br>".join(f"side {number}" for number in range(12))
BOX = f'<div class="box"><div class="side">{LONG}</div><p>Text</p></div>'
TIGHT = f'<div style="height:560pt"></div>{BOX}<p>After.</p>'
"""A page on which the text of the box fits, and what floats beside it does not."""


def faults() -> list[str]:
    return [finding.rule for finding in render_pdf(page_job(TIGHT, CSS)).findings]


def test_a_box_whose_float_does_not_fit_begins_on_the_next_page() -> None:
    assert "aside-split" not in faults()


def test_weasyprint_alone_splits_it_and_the_layout_lint_tells(
    weasyprint_alone: Callable[[str], None],
) -> None:
    # Where this fails, WeasyPrint has mended the fault and `wholeboxes` can go.
    weasyprint_alone(LAYOUT)
    assert "aside-split" in faults()


def test_a_box_longer_than_a_page_is_broken_all_the_same() -> None:
    side = "<br>".join(f"side {number}" for number in range(90))
    box = f'<div class="box"><div class="side">{side}</div><p>Text</p></div>'
    assert render_pdf(page_job(f"<p>Before.</p>{box}", CSS)).pages > 1


def test_weasyprint_has_its_own_function_back_afterwards() -> None:
    library = load_library()
    before = getattr(library.block, LAYOUT)
    with boxes_whole(library):
        assert getattr(library.block, LAYOUT) is not before
    assert getattr(library.block, LAYOUT) is before
