"""The page in print: its notes, its paper, and what runs in its margins."""

from dataclasses import replace
from itertools import pairwise

import pytest
from pagereading import Element, read_page

from briefgen.outputs.page import page
from briefgen.outputs.typeset import Typeset


@pytest.fixture
def in_print(typeset: Typeset) -> Element:
    """Return the page that the PDF is made of."""
    return read_page(page(typeset, "print", ""))


def test_a_note_in_print_follows_the_first_mark_in_prose(in_print: Element) -> None:
    notes = list(in_print.find("span", role="doc-footnote"))
    assert notes
    for group in in_print.walk():
        for before, after in pairwise(
            kid for kid in group.kids if isinstance(kid, Element)
        ):
            if after in notes:
                assert before.words() == after.attributes["data-number"]


def test_a_note_stands_in_print_once(in_print: Element) -> None:
    ids = [one.attributes["id"] for one in in_print.find("span", role="doc-footnote")]
    assert len(ids) == len(set(ids))


def test_no_note_in_print_stands_in_a_table_or_a_box(in_print: Element) -> None:
    for place in (*in_print.find("table"), *in_print.find("section")):
        if place.tag == "table" or "box" in place.classes():
            assert not list(place.find("span", role="doc-footnote"))


def test_the_paper_is_that_of_the_template(
    every_part: Typeset, real_briefs: dict[str, Typeset]
) -> None:
    assert "size: Letter;" in page(every_part, "print", "")
    assert "size: A4;" in page(real_briefs["situation-brief"], "print", "")


def strings(brief: Typeset) -> dict[str, str]:
    """Return what runs in the margins of each printed page."""
    (found,) = read_page(page(brief, "print", "")).find("div", **{"class": "strings"})
    return found.attributes


def test_each_printed_page_carries_marking_edition_and_fingerprint(
    every_part: Typeset,
) -> None:
    told = strings(every_part)
    assert told["data-marking"] == "PUBLIC"
    assert told["data-edition"] == (
        f"Version 0.1 · 5 May 2026 · sha256 {every_part.fingerprint[:12]}"
    )


def test_a_draft_says_so_and_a_settled_brief_does_not(every_part: Typeset) -> None:
    assert strings(every_part)["data-draft"] == "DRAFT"
    brief = replace(every_part.view.brief, settled=True)
    settled = replace(every_part, view=replace(every_part.view, brief=brief))
    assert strings(settled)["data-draft"] == ""
