"""What a screen reader reads of a PDF."""

import io
from pathlib import Path

import pikepdf
import pytest
from pdfsamples import page_job
from pdftags import instructions, kids_of, tag_tree

from briefgen.outputs.pdf.engine import render_pdf
from briefgen.outputs.pdf.library import load_library
from tests.outputs.pdf.tagged import PAGE, elements, page_data

CARRIERS = {"/ObjStm", "/XRef"}
GOLDEN = Path(__file__).parent / "golden"
ROWS = "".join(f'<tr><th scope="row">{n}</th><td>Cell {n}</td></tr>' for n in range(90))
LONG_TABLE = (
    "<section><table><caption>Long</caption><thead><tr><th>Id</th><th>What</th></tr>"
    f"</thead><tbody>{ROWS}</tbody></table></section>"
)


def tags_of(body: str) -> str:
    return tag_tree(render_pdf(page_job(body)).data)


def test_a_page_reads_as_a_person_would_expect() -> None:
    golden = (GOLDEN / "tags.txt").read_text(encoding="utf-8")
    assert tag_tree(page_data()) == golden


def test_a_table_over_pages_is_one_table_with_one_head() -> None:
    lines = [line.split()[0] for line in tags_of(LONG_TABLE).splitlines()]
    counted = {tag: lines.count(tag) for tag in ("Table", "Caption", "THead", "TR")}
    assert counted == {"Table": 1, "Caption": 1, "THead": 1, "TR": 91}


def test_a_paragraph_over_pages_is_one_paragraph() -> None:
    body = f"<section><h2>Long</h2><p>{'Many words in a row. ' * 900}</p></section>"
    lines = [line.split()[0] for line in tags_of(body).splitlines()]
    assert lines == ["Document", "Sect", "H2", "P"]


def test_a_cell_over_pages_is_one_cell() -> None:
    long = "Many words in a row. " * 600
    row = f"<tr><td>{long}</td><td>{long}</td></tr>"
    lines = [line.split()[0] for line in tags_of(f"<table>{row}</table>").splitlines()]
    assert lines == ["Document", "Table", "TBody", "TR", "TD", "TD"]


def test_a_link_over_two_lines_is_one_link_with_two_areas() -> None:
    body = f'<p><a href="https://a.example/">{"many words " * 12}</a></p>'
    with pikepdf.open(io.BytesIO(render_pdf(page_job(body)).data)) as pdf:
        areas = [
            kid
            for link in elements(pdf, "/Link")
            for kid in kids_of(link)
            if isinstance(kid, pikepdf.Dictionary)
        ]
        assert [str(area["/Type"]) for area in areas] == ["/OBJR", "/OBJR"]


def test_a_clickable_area_tells_where_it_leads() -> None:
    body = '<p><a href="https://a.example/" title="The source">S1</a></p>'
    assert "Link <The source> S1" in tags_of(body)


def test_a_link_without_a_title_is_told_by_its_text() -> None:
    assert "Link <the source> the source" in tags_of(
        '<p><a href="https://a.example/">the source</a></p>'
    )


def test_words_generated_within_a_link_get_no_area_of_their_own() -> None:
    job = page_job(
        '<p><a href="https://a.example/">x</a></p>', 'a::after{content:" out"}'
    )
    with pikepdf.open(io.BytesIO(render_pdf(job).data)) as pdf:
        assert len(pdf.pages[0].obj["/Annots"]) == 1


def test_a_note_without_a_reference_is_kept() -> None:
    body = '<p>x</p><div><span class="fn" id="n1">A note.</span></div>'
    assert "Note [ID='n1']" in tags_of(body)


def test_running_heads_are_not_read() -> None:
    assert "Page 1 of 1" not in tags_of("<p>x</p>")


def test_running_heads_are_marked_as_such() -> None:
    with pikepdf.open(io.BytesIO(render_pdf(page_job("<p>x</p>")).data)) as pdf:
        kinds = {
            str(operands[1].get("/Subtype"))
            for operands, operator in instructions(pdf.pages[0])
            if operator == "BDC" and str(operands[0]) == "/Artifact"
        }
    assert kinds == {"/Header", "/Footer"}


def test_the_area_of_a_figure_is_in_points_from_below() -> None:
    body = (
        '<svg role="img" xmlns="http://www.w3.org/2000/svg" width="400" height="100"'
        ' style="display:block"><title>A line</title><path d="M0 0H9"/></svg>'
    )
    with pikepdf.open(
        io.BytesIO(render_pdf(page_job(body, "body{margin:0}")).data)
    ) as pdf:
        figure = next(elements(pdf, "/Figure"))
        left, bottom, right, top = (
            float(str(s)) for s in figure["/A"]["/BBox"].as_list()
        )
    margins = 25 / 25.4 * 72
    expected = (margins, 841.89 - margins - 75, margins + 300, 841.89 - margins)
    assert (left, bottom, right, top) == pytest.approx(expected, abs=0.05)


def test_every_piece_of_content_leads_to_the_element_that_holds_it() -> None:
    with pikepdf.open(io.BytesIO(page_data())) as pdf:
        parents = pikepdf.NumberTree(pdf.Root["/StructTreeRoot"]["/ParentTree"])
        for number, page in enumerate(pdf.pages):
            for operands, operator in instructions(page):
                if operator == "BDC" and "/MCID" in operands[1]:
                    mcid = int(operands[1]["/MCID"])
                    held = [k for k in kids_of(parents[number][mcid]) if k == mcid]
                    assert held == [mcid]


def test_no_object_is_left_behind() -> None:
    with pikepdf.open(io.BytesIO(page_data())) as pdf:
        kept = io.BytesIO()
        before = [item for item in pdf.objects if item.get("/Type") not in CARRIERS]
        pdf.save(kept)
    with pikepdf.open(kept) as pdf:
        after = [item for item in pdf.objects if item.get("/Type") not in CARRIERS]
        assert len(before) == len(after)


def test_terms_without_a_definition_are_items_of_their_own() -> None:
    lines = tags_of("<dl><dt>One</dt><dt>Two</dt><dd>Said</dd><dt>Last</dt></dl>")
    assert [line.strip() for line in lines.splitlines()[1:]] == [
        *("L", "LI", "Lbl One", "LI", "Lbl Two", "LBody Said", "LI", "Lbl Last"),
    ]


def test_text_that_stands_in_a_section_by_itself_is_a_paragraph() -> None:
    lines = tags_of("<section>Words <b>and more</b><p>Then</p></section>")
    assert [line.strip() for line in lines.splitlines()[1:]] == [
        *("Sect", "P Words and more", "P Then"),
    ]


def test_words_in_another_language_say_so() -> None:
    assert "Span [Lang='uk'] Київ" in tags_of('<p>x <b lang="uk">Київ</b></p>')


def test_a_link_to_nowhere_is_read_as_text() -> None:
    assert "Link" not in tags_of('<p>x <a id="y">words</a></p>')


def test_a_row_without_scopes_is_headed_by_its_place() -> None:
    head = "<thead><tr><th>A</th></tr></thead>"
    lines = tags_of(f"<table>{head}<tr><th>b</th><td>c</td></tr></table>")
    assert ("TH [Scope=Column] A" in lines, "TH [Scope=Row] b" in lines) == (True, True)


def test_text_that_loses_its_tags_is_told() -> None:
    made = render_pdf(page_job('<p>x</p><p style="opacity:.5">y</p>'))
    assert [(problem.name, problem.fatal) for problem in made.problems] == [
        ("tags", True)
    ]


def test_with_another_release_the_tags_stay_raw_and_that_is_told(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    load_library()
    monkeypatch.setattr("weasyprint.VERSION", "71.0")
    made = render_pdf(page_job(PAGE))
    assert [(problem.name, problem.fatal) for problem in made.problems] == [
        ("tags", False)
    ]
    assert "NonStruct" in tag_tree(made.data)
