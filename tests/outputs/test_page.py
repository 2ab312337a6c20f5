"""The HTML page: one Markdown behind it, every citation marked, nothing loaded."""

import json
import re
from base64 import b64encode
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise

import pytest
from pagereading import Element, read_page

from briefgen.outputs.formats import html
from briefgen.outputs.page import STYLES, page, page_file
from briefgen.outputs.typeset import Typeset
from briefgen.outputs.words import Words

MEDIA = ("screen", "print")


@pytest.fixture
def on_screen(typeset: Typeset) -> Element:
    """Return the page of the HTML file."""
    return read_page(html.render(typeset).data.decode())


def marks(root: Element) -> list[Element]:
    return list(root.find("a", role="doc-noteref"))


def numbers_marked(root: Element) -> set[int]:
    """Return the numbers that marks stand for, those inside a range as well."""
    groups = (one for one in root.walk() if "marks" in one.classes())
    inside = (one for group in groups for one in group.walk() if one is not group)
    return {
        int(one.attributes["id"].split("-")[1])
        for one in inside
        if one.attributes.get("id", "").startswith("ref-")
    }


def test_every_note_of_the_markdown_has_a_mark(
    typeset: Typeset, on_screen: Element
) -> None:
    assert typeset.numbered.notes
    assert numbers_marked(on_screen) >= set(typeset.numbered.notes)


def test_every_mark_leads_to_its_row_of_the_annex(
    typeset: Typeset, on_screen: Element
) -> None:
    notes = typeset.numbered.notes
    for mark in marks(on_screen):
        assert mark.attributes["href"] == f"#{notes[int(mark.words())].id.lower()}"


def test_every_link_within_the_page_has_its_target(on_screen: Element) -> None:
    ids = [one.attributes["id"] for one in on_screen.walk() if "id" in one.attributes]
    targets = {
        one.attributes["href"][1:]
        for one in on_screen.find("a")
        if one.attributes.get("href", "").startswith("#")
    }
    assert len(ids) == len(set(ids))
    assert targets
    assert targets <= set(ids)


def test_every_row_of_the_annex_leads_back_to_the_text(
    typeset: Typeset, on_screen: Element
) -> None:
    (annex,) = on_screen.find("section", id="evidence")
    back = {
        one.attributes["href"] for one in annex.find("a") if "mark" in one.classes()
    }
    assert back == {f"#ref-{number}-1" for number in typeset.numbered.notes}


@pytest.mark.parametrize("medium", MEDIA)
def test_headings_never_skip_a_level(typeset: Typeset, medium: str) -> None:
    root = read_page(page(typeset, medium, ""))
    levels = [
        int(one.tag[1]) for one in root.walk() if re.fullmatch(r"h[1-6]", one.tag)
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))


def test_every_table_has_heads_of_columns_and_rows(on_screen: Element) -> None:
    tables = list(on_screen.find("table"))
    assert tables
    for table in tables:
        assert all(one.words() for one in table.find("th", scope="col"))
        rows = [row for body in table.find("tbody") for row in body.find("tr")]
        assert all(len(list(row.find("th", scope="row"))) == 1 for row in rows)


def test_every_figure_says_what_it_shows(on_screen: Element) -> None:
    drawings = list(on_screen.find("svg"))
    assert drawings
    for one in drawings:
        (title,) = one.find("title")
        assert one.attributes["role"] == "img"
        assert one.attributes["aria-labelledby"] == title.attributes["id"]
        assert "".join(kid for kid in title.kids if isinstance(kid, str)).strip()


def test_a_data_table_stands_behind_each_figure(on_screen: Element) -> None:
    data = [one for one in on_screen.walk() if "data-figure" in one.attributes]
    drawn = [one for one in on_screen.walk() if "figure" in one.classes()]
    assert len(drawn) <= len(data)
    assert all(len(list(one.find("table"))) == 1 for one in data)


def test_the_html_file_loads_nothing(typeset: Typeset) -> None:
    made = html.render(typeset).data.decode()
    style = re.sub(r"url\(data:[^)]*\)", "", made)
    assert "url(" not in style
    assert "@import" not in style
    root = read_page(made)
    assert not [one for one in root.walk() if "src" in one.attributes]
    assert not list(root.find("link"))


def test_the_policy_allows_the_own_style_and_script_alone(typeset: Typeset) -> None:
    made = html.render(typeset).data.decode()
    policy = re.search(r'Security-Policy" content="([^"]*)"', made)
    style = re.search(r"<style>(.*?)</style>", made, re.DOTALL)
    script = re.search(r"<script>(.*?)</script>", made, re.DOTALL)
    assert policy
    assert style
    assert script
    allowed = policy[1].replace("&#39;", "'").split("; ")
    assert allowed[0] == "default-src 'none'"
    for name, text in (("style-src", style[1]), ("script-src", script[1])):
        digest = b64encode(sha256(text.encode()).digest()).decode()
        assert f"{name} 'sha256-{digest}'" in allowed


def test_the_page_names_the_record_that_an_element_prints(on_screen: Element) -> None:
    named = [one for one in on_screen.walk() if "data-record" in one.attributes]
    assert {"tr", "li"} <= {one.tag for one in named}
    for one in named:
        assert one.attributes["data-record"].lower() == one.attributes["id"]


def test_reference_managers_find_what_they_look_for(every_part: Typeset) -> None:
    root = read_page(html.render(every_part).data.decode())
    told = {
        one.attributes["name"]: one.attributes["content"]
        for one in root.find("meta")
        if one.attributes.get("name", "").startswith("citation_")
    }
    assert told == {
        "citation_title": "The lock closes: *what* now?",
        "citation_author": "A. Analyst (exercise)",
        "citation_publication_date": "2026/05/05",
        "citation_language": "en-GB",
        "citation_keywords": "lock; ferry",
        "citation_technical_report_number": "2026/01",
        "citation_technical_report_institution": "Harbour desk (invented)",
    }


def test_the_page_describes_itself_as_a_report(every_part: Typeset) -> None:
    root = read_page(html.render(every_part).data.decode())
    (script,) = root.find("script", type="application/ld+json")
    data = json.loads("".join(kid for kid in script.kids if isinstance(kid, str)))
    assert data["@type"] == "Report"
    assert data["name"] == "The lock closes: *what* now?"
    assert data["datePublished"] == "2026-05-05"
    assert data["identifier"] == f"sha256:{every_part.fingerprint}"


def test_prose_cannot_write_tags(every_part: Typeset) -> None:
    made = page(every_part, "screen", "")
    assert "&lt;script&gt;alert(x)&lt;/script&gt;" in made


def test_the_file_is_the_page_with_its_styles(every_part: Typeset) -> None:
    styles = "p { content: “é” }"
    assert page_file(every_part, styles) == page(every_part, "screen", styles).encode()
    assert f"<style>{styles}</style>" in page(every_part, "screen", styles)


def test_words_that_name_the_place_of_the_styles_stay_words(
    every_part: Typeset,
) -> None:
    brief = replace(every_part.view.brief, title=Words(STYLES))
    view = replace(every_part.view, brief=brief)
    made = page(replace(every_part, view=view), "screen", "p { color: red }")
    assert made.count("p { color: red }") == 1
    assert "<title>&lt;!-- the style sheet --&gt;</title>" in made


def test_the_file_is_small_enough_to_send(typeset: Typeset) -> None:
    assert len(html.render(typeset).data) < 1_500_000
