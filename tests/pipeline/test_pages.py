"""Which pages of the built briefs a change touches."""

from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from briefgen.pipeline.checking import read
from briefgen.pipeline.impact import DossierImpact, impact_of_names
from briefgen.pipeline.pages import BriefPages, numbers, told_beside, told_of
from briefgen.pipeline.pagestouched import pages_touched
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.telling import as_data, branches
from briefgen.reports.impactschema import impact_schema
from briefgen.reports.tree import as_list, as_tree
from tests.pipeline.conftest import replace

BRIEF = "briefs/quay/note.brief.yaml"
PDF = "build/quay/note.pdf"
Edit = Callable[[Path], None]


def touched(root: Path, name: str = "F003") -> DossierImpact:
    """Return what a record touches, with the pages."""
    from dataclasses import replace as with_  # noqa: PLC0415 - another `replace`

    checked = read(targets_in([str(root)]))
    (one,) = impact_of_names(checked, [name])
    return with_(one, pages=pages_touched(checked, one))


def test_the_pages_of_a_fresh_build_are_those_of_its_sentences(
    built_once: Path,
) -> None:
    pages = touched(built_once).pages["note"]
    assert (pages.state, pages.told, pages.pages) == ("current", (), (1,))
    assert pages.touched == ((1,),)
    assert pages.total == 2


def test_every_sentence_of_the_brief_stands_on_a_page(built_once: Path) -> None:
    pages = touched(built_once, "S001").pages["note"]
    assert len(pages.touched) > 5
    assert all(pages.touched)


def test_without_a_build_no_page_is_guessed(quay: Path) -> None:
    pages = touched(quay).pages["note"]
    assert (pages.state, pages.pdf, pages.total) == ("not-built", PDF, 0)
    assert told_of(pages) == "pages not known: no PDF was built"


def test_an_older_build_says_that_it_is_and_gives_its_own_pages(built: Path) -> None:
    replace(built / "briefs/quay/facts.yaml", "has set aside", "put aside")
    pages = touched(built).pages["note"]
    assert (pages.state, pages.pages) == ("older", (1,))
    assert told_of(pages) == (
        "page 1 of 2 in the last build, which is older than its inputs: "
        "F003 changed: statement"
    )


def test_a_sentence_that_was_edited_is_not_in_the_last_build(built: Path) -> None:
    replace(built / BRIEF, "and has set aside", "and put aside")
    pages = touched(built).pages["note"]
    assert pages.touched == ((),)
    assert told_beside(pages, 0) == "not in the last build, "


@pytest.mark.parametrize("data", [b"", b"%PDF-1.7\nnothing"])
def test_a_damaged_pdf_is_told(built: Path, data: bytes) -> None:
    (built / PDF).write_bytes(data)
    pages = touched(built).pages["note"]
    assert pages.state == "unreadable"
    assert told_of(pages).startswith("pages not known: `")


def test_the_tree_and_the_comment_name_the_pages(built_once: Path) -> None:
    tree = branches(touched(built_once))
    for told in (as_tree((tree,)), as_list((tree,))):
        assert "1 directly, 0 through others; page 1 of 2" in " ".join(told.split())
        assert "page 1, briefs/quay/note.brief.yaml:" in " ".join(told.split())


def other(root: Path) -> None:
    replace(root / BRIEF, "has set aside", "put aside")


def damaged(root: Path) -> None:
    (root / PDF).write_bytes(b"")


@pytest.mark.parametrize("edit", [None, other, damaged])
def test_the_data_hold_to_their_schema(built: Path, edit: Edit | None) -> None:
    if edit:
        edit(built)
    data = as_data(touched(built, "S001"))
    whole = {"version": 1, "dossiers": [data]}
    Draft202012Validator(impact_schema()).validate(whole)
    assert data["statements"]
    assert data["briefs"]


def test_the_data_give_the_pages_of_each_sentence(built_once: Path) -> None:
    (statement,) = _list(as_data(touched(built_once))["statements"])
    assert isinstance(statement, Mapping)
    assert statement["pages"] == [1]


def test_the_data_say_where_pages_are_not_known(quay: Path) -> None:
    (statement,) = _list(as_data(touched(quay))["statements"])
    assert isinstance(statement, Mapping)
    assert statement["pages"] is None


def _list(value: object) -> list[object]:
    assert isinstance(value, list)
    return value


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(impact_schema())


@pytest.mark.parametrize(
    ("pages", "words"),
    [((), ""), ((3,), "3"), ((1, 3, 2, 5), "1–3, 5"), ((7, 2, 7), "2, 7")],
)
def test_page_numbers_are_told_in_few_words(pages: tuple[int, ...], words: str) -> None:
    assert numbers(pages) == words


def test_a_sentence_on_two_pages_is_told_with_both() -> None:
    one = BriefPages(PDF, "current", (), 4, ((2, 3), ()))
    assert told_beside(one, 0) == "pages 2–3, "
    assert told_beside(one, 1) == "on no page, "
