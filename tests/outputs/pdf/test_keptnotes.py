"""No note is lost when room is made for the line that it belongs to."""

from collections.abc import Callable

from pdfsamples import page_job

from briefgen.outputs.pdf.engine import render_pdf
from briefgen.outputs.pdf.keptnotes import LAYOUT, notes_kept
from briefgen.outputs.pdf.library import load_library


def note(number: int) -> str:
    ident = f'role="doc-footnote" id="n{number}"'
    return f'<span class="fn" {ident}>Note {number}.</span>'


TIGHT = (
    f'<p>First.{note(1)}</p><div style="height:605pt"></div>'
    f"<p>One<br>two{note(2)}<br>three<br>four<br>five</p>"
)
"""A page on which the second line fits only if the first note moves on."""


def lost() -> list[str]:
    found = render_pdf(page_job(TIGHT)).findings
    return [finding.element for finding in found if finding.rule == "citation-lost"]


def test_the_note_of_a_line_that_room_is_made_for_is_kept() -> None:
    assert lost() == []


def test_weasyprint_alone_loses_it_and_the_layout_lint_tells(
    weasyprint_alone: Callable[[str], None],
) -> None:
    # Where this fails, WeasyPrint has mended the fault and `keptnotes` can go.
    weasyprint_alone(LAYOUT)
    assert lost() == ["n2"]


def test_weasyprint_has_its_own_function_back_afterwards() -> None:
    library = load_library()
    before = getattr(library.block, LAYOUT)
    with notes_kept(library):
        assert getattr(library.block, LAYOUT) is not before
    assert getattr(library.block, LAYOUT) is before
