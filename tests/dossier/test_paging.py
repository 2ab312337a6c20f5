"""Where words stand on printed pages."""

import pytest

from briefgen.base.pagetext import PageText, Piece
from briefgen.dossier.paging import Paging


def page(*pieces: tuple[str, int]) -> PageText:
    """Return a page of pieces of text, each with its line."""
    made = tuple(Piece(text, line) for text, line in pieces)
    rows: dict[int, list[str]] = {}
    for one in made:
        rows.setdefault(one.line, []).append(one.text)
    return PageText(tuple(" ".join(rows[line]) for line in sorted(rows)), made)


def where(text: str, *pages: PageText) -> list[list[tuple[int, int]]]:
    return [sorted(spots) for spots in Paging(pages).where(text)]


def test_words_are_found_over_line_ends() -> None:
    one = page(("The quay closes for", 4), ("good in September.", 5))
    assert where("The quay closes for good in September.", one) == [[(1, 4), (1, 5)]]


def test_citations_and_their_marks_do_not_count() -> None:
    one = page(("The quay closes", 1), ("3", 1), (" for good (", 1), ("J2", 1))
    assert where("The quay closes [@F003] for good [@J2].", one) == [[(1, 1)]]


def test_hyphens_and_ligatures_of_print_do_not_count() -> None:
    one = page(("A ﬁrst com\u00admon line for ves-", 1), ("sels is agreed.", 2))
    assert where("A first common line for vessels is agreed.", one) == [
        [(1, 1), (1, 2)]
    ]


def test_figures_count() -> None:
    one = page(("Dues rise by 5 % in May.", 1), ("Dues rise by 7 % in May.", 2))
    assert where("Dues rise by 7 % in May.", one) == [[(1, 2)]]


def test_a_match_never_begins_or_ends_inside_a_word() -> None:
    assert where("art of the quay is one", page(("Part of the quay is one.", 1))) == []


def test_each_place_is_found() -> None:
    one = page(("The quay closes for good.", 2))
    assert where("The quay closes for good.", one, one) == [[(1, 2)], [(2, 2)]]


@pytest.mark.parametrize(("text", "spots"), [("Close it", [[(1, 3)]]), ("close", [])])
def test_a_few_words_must_stand_by_themselves(
    text: str, spots: list[list[tuple[int, int]]]
) -> None:
    one = page(("Some would close it at once.", 1), ("Close it", 3))
    assert where(text, one) == spots


def test_more_words_may_be_asked_to_stand_by_themselves() -> None:
    one = page(("It opens before the end of April.", 1), ("before the end of April", 2))
    found = Paging((one,)).where("Before the end of April", alone=True)
    assert found == (frozenset({(1, 2)}),)


def test_a_cell_is_read_to_its_end_before_the_next() -> None:
    one = page(
        ("Ships wait outside", 1), ("the harbour now.", 2), ("High", 1), ("as yet", 2)
    )
    assert where("Ships wait outside the harbour now.", one) == [[(1, 1), (1, 2)]]


def test_words_run_on_over_the_end_of_a_page() -> None:
    first = page(("The authority has set aside money", 40), ("Page 1 of 2", 41))
    second = page(("Quays", 1), ("for both of its old quays.", 2))
    text = "The authority has set aside money for both of its old quays."
    assert where(text, first, second) == [[(1, 40), (2, 2)]]


def test_two_short_halves_do_not_make_one_sentence() -> None:
    first, second = page(("It is so", 1)), page(("and not so", 1))
    assert where("It is so and not so", first, second) == []


@pytest.mark.parametrize("text", ["", "[@F003]", "*"])
def test_no_words_stand_nowhere(text: str) -> None:
    assert where(text, page(("The quay closes.", 1))) == []


def test_words_that_are_not_printed_stand_nowhere() -> None:
    assert where("The price of fish falls.", page(("The quay closes.", 1))) == []
