"""The words of a finished PDF: every passage, every part, every page's margin."""

import re
from io import BytesIO

import pytest
from pypdf import PdfReader

from briefgen.outputs.formats import pdf
from briefgen.outputs.formats.format import Output
from briefgen.outputs.typeset import Typeset


@pytest.fixture(scope="module")
def flagship(real_briefs: dict[str, Typeset]) -> Typeset:
    """Return the brief that has every kind of record."""
    return real_briefs["cooperation-recommendations"]


@pytest.fixture(scope="module")
def made(flagship: Typeset) -> Output:
    """Return its PDF, made once."""
    return pdf.render(flagship)


@pytest.fixture(scope="module")
def pages(made: Output) -> list[str]:
    """Return the words of its pages, white space as one space."""
    read = PdfReader(BytesIO(made.data)).pages
    return [re.sub(r"\s+", " ", page.extract_text()) for page in read]


def test_nothing_went_wrong_while_it_was_made(made: Output) -> None:
    assert made.problems == ()


def test_every_passage_of_the_annex_can_be_copied_word_for_word(
    flagship: Typeset, pages: list[str]
) -> None:
    words = " ".join(pages)
    passages = [
        re.sub(r"\s+", " ", one.passage) for one in flagship.view.facts.values()
    ]
    assert len(passages) > 50
    assert [one for one in passages if one not in words] == []


def test_page_one_gives_the_whole_answer(flagship: Typeset, pages: list[str]) -> None:
    first = pages[0]
    assert str(flagship.view.brief.title) in first
    for row in flagship.view.front:
        assert f"{row.label}: " in first
    assert "Bottom line" in first
    for one in flagship.view.judgements:
        assert re.search(rf"\b{one.id} [A-Z]", first)


def test_every_page_carries_marking_edition_fingerprint_and_number(
    flagship: Typeset, pages: list[str]
) -> None:
    for number, words in enumerate(pages, start=1):
        assert f"Page {number} of {len(pages)}" in words
        assert str(flagship.view.brief.marking) in words
        assert f"sha256 {flagship.fingerprint[:12]}" in words


def test_a_note_stands_on_the_page_that_first_cites_it_in_prose(made: Output) -> None:
    notes = {
        name.removeprefix("note-"): page
        for name, page in made.anchors.items()
        if name.startswith("note-")
    }
    assert len(notes) > 8
    cited: dict[str, set[int]] = {}
    for name, page in made.anchors.items():
        if name.startswith("ref-"):
            cited.setdefault(name.split("-")[1], set()).add(page)
    assert all(page in cited[number] for number, page in notes.items())
