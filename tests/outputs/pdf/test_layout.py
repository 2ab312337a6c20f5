"""Faults that can be seen on the laid-out pages, each on a page that has just it."""

from dataclasses import replace

import pytest
from pdfsamples import page_job

from briefgen.outputs.pdf.engine import lint_pdf, render_pdf
from briefgen.outputs.pdf.job import LayoutFinding, LayoutLimits

FILLER = "<p>Some words to fill the page with text in the flow of it.</p>"


def findings(
    body: str, styles: str = "", limits: LayoutLimits | None = None
) -> tuple[LayoutFinding, ...]:
    job = replace(page_job(body, styles), limits=limits or LayoutLimits())
    return render_pdf(job).findings


def rules(body: str, styles: str = "", limits: LayoutLimits | None = None) -> list[str]:
    return [finding.rule for finding in findings(body, styles, limits)]


def test_a_sound_page_has_no_finding() -> None:
    assert rules("<h1>One</h1>" + FILLER * 8) == []


def test_a_line_that_stops_early_is_found() -> None:
    body = (
        '<p style="width:80mm">'
        '<span style="display:inline-block;width:75mm">Picture</span> '
        '<span style="margin-left:9mm">b c</span> d e f g h i j k l m n o p q r</p>'
    )
    assert rules(body) == ["stub-line"]


def test_the_padding_of_a_cell_is_no_room_for_words() -> None:
    styles = "td{width:18mm;padding:0 4mm;box-sizing:content-box}"
    body = "<table style='width:auto'><tr><td>not applicable here</td></tr></table>"
    assert rules(body, styles) == []


def test_a_line_broken_on_purpose_is_no_stub() -> None:
    assert rules("<p>Short<br>but this goes on and on for a while.</p>") == []


def test_a_line_beside_a_float_is_no_stub() -> None:
    body = '<div style="float:right;width:110mm;height:9mm"></div><p>' + "words " * 40
    assert rules(body) == []


def test_text_over_text_is_found_with_the_record() -> None:
    body = (
        '<div data-record="F006"><p id="a">First words</p>'
        '<p id="b" style="margin-top:-30pt">Other words</p></div>'
    )
    (finding,) = findings(body)
    assert (finding.rule, finding.page, finding.record) == ("text-overlap", 1, "F006")


def test_text_in_two_lines_or_two_cells_is_no_overlap() -> None:
    body = "<table><tr><td>a</td><td>b</td></tr></table>" + FILLER * 3
    assert rules(body) == []


def test_turned_text_behind_the_page_is_no_overlap() -> None:
    styles = '@page{@left-middle{content:"DRAFT";transform:rotate(-45deg)}}'
    assert rules(FILLER, styles) == []


def test_text_that_leaves_the_paper_is_found() -> None:
    assert rules('<p style="white-space:nowrap">' + "many words " * 20) == [
        "text-cut-off"
    ]


def test_text_that_its_box_cuts_off_is_found() -> None:
    styles = ".box{overflow:hidden;height:10pt}"
    assert rules(f'<div class="box">{FILLER}</div>', styles) == ["text-cut-off"]


def test_a_heading_alone_at_the_foot_is_found() -> None:
    body = (
        f'<div style="height:600pt">{FILLER}</div><h2 id="h">Heading</h2>'
        f'<p style="break-before:page">x</p>{FILLER * 3}'
    )
    found = [(f.rule, f.page, f.element, f.words) for f in findings(body)]
    assert found == [("heading-at-foot", 1, "h", "Heading")]


def test_a_heading_over_notes_alone_is_found() -> None:
    body = (
        f'<div style="height:560pt">{FILLER}</div>'
        '<h2>Heading<span class="fn">A note of the page.</span></h2>'
        f'<p style="break-before:page">x</p>{FILLER * 3}'
    )
    assert rules(body) == ["heading-at-foot"]


def test_a_nearly_empty_page_is_found() -> None:
    body = f'{FILLER}<p style="break-before:page">x</p>{FILLER * 3}'
    assert rules(body) == ["page-nearly-empty"]


def test_the_last_page_may_be_short_but_not_a_line() -> None:
    first = f'<div style="height:600pt">{FILLER}</div><p>x</p>'
    assert rules(f'{first}<p style="break-before:page">Alone.</p>') == [
        "page-nearly-empty"
    ]


def test_a_page_filled_by_a_figure_is_not_empty() -> None:
    figure = (
        '<svg role="img" xmlns="http://www.w3.org/2000/svg" width="400" height="700">'
        '<title>x</title><path d="M0 0H9"/></svg>'
    )
    assert rules(f'{figure}<p style="break-before:page">x</p>{FILLER * 3}') == []


def test_a_float_that_goes_on_over_the_next_page_is_found() -> None:
    body = (
        f'<div style="height:640pt">{FILLER}</div>'
        f'<div id="f" style="float:right;width:60mm">{FILLER * 8}</div>{FILLER * 9}'
    )
    assert [(f.rule, f.page, f.element) for f in findings(body)] == [
        ("aside-split", 2, "f")
    ]


@pytest.mark.parametrize(("most", "found"), [(2, ["too-many-lines"]), (3, [])])
def test_an_element_may_have_no_more_lines_than_it_says(
    most: int, found: list[str]
) -> None:
    body = f'<p id="x" data-max-lines="{most}">One<br>two<br>three</p>'
    assert rules(body) == found


def test_lines_in_paragraphs_within_an_element_count_together() -> None:
    body = f'<div data-max-lines="2">{FILLER * 3}</div>'
    assert [f.message for f in findings(body)] == ["3 lines, and 2 are allowed"]


@pytest.mark.parametrize(("most", "found"), [(1, ["too-many-pages"]), (2, [])])
def test_there_are_no_more_pages_than_allowed(most: int, found: list[str]) -> None:
    body = f'<div style="height:600pt">{FILLER}</div><p>x</p>'
    body += f'<p style="break-before:page">x</p>{FILLER * 3}'
    assert rules(body, limits=LayoutLimits(max_pages=most)) == found


@pytest.mark.parametrize(
    "style",
    [
        "display:none",
        "visibility:hidden",
        "opacity:0",
        "font-size:0",
        "font-size:1pt",
        "position:absolute;left:-500mm",
    ],
)
def test_a_mark_that_nobody_can_see_is_found(style: str) -> None:
    body = (
        f'<p id="x">Words<a role="doc-noteref" class="ref" href="#x" id="ref-1"'
        f' data-record="F006" style="{style}">1</a> and more.</p>'
    )
    lost = [f for f in findings(body) if f.rule == "citation-lost"]
    assert [(f.element, f.record) for f in lost] == [("ref-1", "F006")]


def test_a_mark_that_can_be_seen_is_not_lost() -> None:
    body = '<p id="x">Words<a role="doc-noteref" href="#x" id="ref-1">1</a>.</p>'
    assert rules(body, limits=LayoutLimits(citations=("ref-1",))) == []


def test_an_element_that_was_asked_for_and_is_not_there_is_found() -> None:
    found = findings(FILLER, limits=LayoutLimits(citations=("F006",)))
    assert [(f.rule, f.element) for f in found] == [("citation-lost", "F006")]


def test_the_faults_are_the_same_without_making_the_pdf() -> None:
    job = page_job('<p style="white-space:nowrap">' + "many words " * 20)
    assert lint_pdf(job) == render_pdf(job).findings != ()
