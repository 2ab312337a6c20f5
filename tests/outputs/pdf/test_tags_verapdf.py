"""Where veraPDF agrees with the tags, and whether long documents have faults."""

import io
from pathlib import Path

import pikepdf
import pytest
from pdfstress import stress_job, themed_stress_job
from verapdf import Verdict, is_installed, judge

from briefgen.outputs.pdf.engine import render_pdf
from tests.outputs.pdf.tagged import elements, page_data

needs_verapdf = pytest.mark.skipif(
    not is_installed(), reason="the extra `validate` is not installed"
)


def failures(verdicts: tuple[Verdict, ...]) -> dict[str, tuple[str, ...]]:
    return {
        verdict.profile: tuple(name for name, _, _ in verdict.failures)
        for verdict in verdicts
    }


@needs_verapdf
def test_verapdf_finds_nothing_on_a_page_of_everything(tmp_path: Path) -> None:
    file = tmp_path / "page.pdf"
    file.write_bytes(page_data())
    assert failures(judge(file)) == {
        "PDF/UA-1": (),
        "PDF/A-3a": (),
        "ISO 32005": (),
    }


@needs_verapdf
def test_verapdf_finds_nothing_on_sixty_pages_with_three_hundred_notes(
    tmp_path: Path,
) -> None:
    made = render_pdf(stress_job())
    file = tmp_path / "stress.pdf"
    file.write_bytes(made.data)
    found = failures(judge(file))
    assert (made.pages >= 60, made.problems, set(found.values())) == (True, (), {()})


def test_seventy_pages_of_the_house_theme_have_no_fault_of_layout() -> None:
    made = render_pdf(themed_stress_job())
    assert (made.pages >= 60, made.problems, made.findings) == (True, (), ())


@needs_verapdf
def test_verapdf_finds_what_is_wrong(tmp_path: Path) -> None:
    data = page_data()
    file = tmp_path / "spoilt.pdf"
    with pikepdf.open(io.BytesIO(data)) as pdf:
        next(elements(pdf, "/TR"))["/S"] = pikepdf.Name("/P")
        del pdf.Root["/MarkInfo"]
        pdf.save(file)
    found = failures(judge(file))
    assert all(found.values())
