"""Faults of laid-out pages as findings of a check."""

from pathlib import Path

import pytest

from briefgen.base.report import Report
from briefgen.pipeline.building import build
from briefgen.pipeline.checking import check
from briefgen.pipeline.layout import RULES, with_layout
from briefgen.pipeline.request import Request
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.written import Built

ROOT = Path(__file__).resolve().parents[2]
OWN = "templates/briefing-note"


def found(root: Path) -> dict[str, str]:
    """Return what is found on the pages, by name, with the message."""
    checked = with_layout(check(targets_in([str(root)])))
    return {one.name: one.message for one in checked.report.diagnostics}


def built(root: Path, *, force: bool = False) -> Built:
    """Build the PDFs of a workspace."""
    return build(targets_in([str(root)]), Request(formats=("pdf",), force=force))


def told(made: Built) -> dict[str, str]:
    """Return what a build found, by name, with the message."""
    assert made.report is not None
    return {one.name: one.message for one in made.report.diagnostics}


def style(root: Path, css: str) -> None:
    (root / OWN).mkdir(parents=True)
    (root / OWN / "style.css").write_text(css, "utf-8")


def test_a_new_workspace_has_no_fault_of_layout(quay: Path) -> None:
    assert found(quay) == {}


@pytest.mark.parametrize("slug", ["cooperation-recommendations", "situation-brief"])
def test_our_own_briefs_have_no_fault_of_layout(slug: str, tmp_path: Path) -> None:
    brief = ROOT / f"briefs/direct-talks/{slug}.brief.yaml"
    request = Request(formats=("pdf",), out=tmp_path)
    assert told(build(targets_in([str(brief)]), request)) == {}


def test_the_report_counts_the_layouts(quay: Path) -> None:
    checked = with_layout(check(targets_in([str(quay)])))
    assert checked.report.checked["layouts"] == 1


def test_a_hidden_mark_is_a_lost_citation(quay: Path) -> None:
    style(quay, ".mark { display: none }")
    assert "citation-lost" in found(quay)


def test_a_bottom_line_that_runs_long_is_told(quay: Path) -> None:
    style(quay, ".part-bottom-line p { width: 40mm }")
    assert "`note`, page 1" in found(quay)["too-many-lines"]


def test_every_rule_of_the_lint_has_a_page() -> None:
    assert len(RULES) == 9


def test_a_build_tells_the_same_as_a_check_of_the_layout(quay: Path) -> None:
    style(quay, ".part-bottom-line p { width: 40mm }")
    (printed,) = built(quay).outputs
    assert printed.written
    assert told(built(quay, force=True)) == found(quay)


def test_warnings_of_layout_fail_no_build(quay: Path) -> None:
    style(quay, ".part-bottom-line p { width: 40mm }")
    assert built(quay).exit_code == 0


def place(report: Report) -> tuple[str, str, str]:
    """Return the file, the words and the message of the only finding."""
    (one,) = report.diagnostics
    span = one.primary.span
    text = report.texts[span.file].content[span.start : span.end]
    return span.file, text, one.message


def test_a_finding_of_a_build_names_the_prose_and_the_page(quay: Path) -> None:
    style(quay, ".part-bottom-line p { width: 40mm }")
    report = built(quay).report
    assert report is not None
    assert place(report) == (
        "briefs/quay/note.brief.yaml",
        "bottom_line",
        "`note`, page 1: 9 lines, and 4 are allowed",
    )


def test_a_finding_of_a_build_names_the_record_and_the_page(quay: Path) -> None:
    style(quay, ".box h3 { margin-left: 150mm; white-space: nowrap }")
    report = built(quay).report
    assert report is not None
    file, words, message = place(report)
    assert (file, words) == ("briefs/quay/analysis.yaml", "R1")
    assert "page 1: the text leaves the page" in message


def test_an_error_of_layout_keeps_the_pdf_that_stood(quay: Path) -> None:
    (before,) = built(quay).outputs
    stood = before.path.read_bytes()
    style(quay, ".mark { display: none }")
    again = built(quay)
    assert again.exit_code == 1
    assert "citation-lost" in told(again)
    assert before.path.read_bytes() == stood


def test_a_build_counts_what_it_laid_out(quay: Path) -> None:
    report = built(quay).report
    assert report is not None
    assert report.checked["layouts"] == 1
