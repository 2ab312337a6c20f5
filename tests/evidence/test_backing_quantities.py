"""Years, signs and figures of other languages, against the passages."""

import pytest

from briefgen.evidence.backing import unbacked_figures


@pytest.mark.parametrize(
    ("text", "passage", "words"),
    [
        ("It will close after 2030.", "It will close by 2030", ["after 2030"]),
        ("It will close before 2030.", "It will close after 2030", ["before 2030"]),
        ("It opens by 2030.", "It opens in 2030", ["by 2030"]),
        ("It will close until 2030.", "It will close by 2030", []),
        ("It will close in 2030.", "It will close from 2030", []),
        ("It will close by 2030.", "The plan for 2030 will close it", []),
        ("It will close by 2030.", "By 2030, or in 2030, it will close", []),
        ("It will close by 2030.", "It will close by 1 May 2030", []),
    ],
)
def test_a_year_by_which_is_no_year_after_which(
    text: str, passage: str, words: list[str]
) -> None:
    assert [one.words for one in unbacked_figures(text, [passage])] == words


@pytest.mark.parametrize(
    ("text", "passage", "found"),
    [
        ("It was -5 degrees.", "It was minus five degrees", []),
        ("It was five degrees.", "It was minus five degrees", ["five degrees"]),
    ],
)
def test_a_sign_in_words_counts(text: str, passage: str, found: list[str]) -> None:
    assert [one.words for one in unbacked_figures(text, [passage])] == found


@pytest.mark.parametrize(
    ("ours", "passage", "language", "backed"),
    [
        ("1.5 billion euros", "1,5 Mrd. Euro", "de", True),
        ("15 billion euros", "1,5 Mrd. Euro", "de", False),
        ("1,500 euros", "1.500 Euro", "de-AT", True),
        ("1.5 euros", "1.500 Euro", "de", False),
        ("24 ships", "vierundzwanzig Schiffe", "de", True),
        ("€606bn", "€606bn", "hu", True),
        ("1.5 billion euros", "1,5 milliard d\u2019euros", "fr", True),
        ("1.5 billion euros", "1,5 млрд евро", "ru", True),
        ("5 million hryvnias", "5 млн гривень", "uk", True),
        ("5 billion hryvnias", "5 млн гривень", "uk", False),
        ("1.5 billion zloty", "1,5 mld złotych", "pl", True),
        ("1.5 billion euros", "1,5 milliárd eurót", "hu", True),
    ],
)
def test_figures_of_a_passage_are_read_in_its_own_language(
    ours: str, passage: str, language: str, *, backed: bool
) -> None:
    text = f"It cost {ours}."

    found = unbacked_figures(text, [f"x {passage} y"], "en-GB", [language])

    assert (found == ()) == backed


@pytest.mark.parametrize(
    ("passage", "found"),
    [
        ("It cost 500 euros, or over 500 euros", []),
        ("It cost over 500 euros", ["500 euros"]),
        ("It has 500 ships", ["500 euros"]),
    ],
)
def test_a_figure_stands_with_its_unit_and_its_bound(
    passage: str, found: list[str]
) -> None:
    told = unbacked_figures("It cost 500 euros", [passage])
    assert [one.words for one in told] == found
