"""Content words that no passage has."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.evidence.words.content import content_words, foreign_words

PIECES = tuple(
    "Council council, council’s Council's “council” EU27 U.S. don’t no-one COVID-19 re-2"
    " rises (fell) fell/rose\xa0rose The said approved approval Kyiv F006".split(" ")
)
"""What stands between two spaces, one word or several."""


def foreign(text: str, *passages: str) -> list[str]:
    """Return the content words of a text that the passages lack."""
    return [one.word for one in foreign_words(text, passages)]


@pytest.mark.parametrize(
    ("text", "passage"),
    [
        (
            "They said that the ministers criticised it.",
            "ministers have criticized it",
        ),
        ("The war ended.", "the end of the conflict"),
        ("Three ships sank on Monday.", "vessels sank"),
        ("Fact F006 says so.", "nothing"),
        ("They mediate.", "US mediation efforts"),
    ],
)
def test_forms_synonyms_and_empty_words_pass(text: str, passage: str) -> None:
    assert foreign(text, passage) == []


@pytest.mark.parametrize(
    ("text", "passage", "words"),
    [
        ("Military aid is paid.", "aid is paid", ["Military"]),
        ("They met in Ankara.", "they met in Istanbul", ["Ankara"]),
        ("The US sent F-35s.", "The US sent F-16s", ["F-35s"]),
        ("Antony Blinken left.", "Marco Rubio left", ["Antony", "Blinken"]),
    ],
)
def test_words_of_our_own_are_returned(
    text: str, passage: str, words: list[str]
) -> None:
    assert foreign(text, passage) == words


def test_offsets_point_at_the_word_and_names_are_told() -> None:
    (found,) = foreign_words("They met in Ankara.", ["they met"])
    assert (found.start, found.end, found.name) == (12, 18, True)


def test_content_words_are_counted() -> None:
    assert content_words("The two sides agreed on a truce.") == 3


@given(st.text())
def test_a_text_has_no_word_that_it_lacks(text: str) -> None:
    assert foreign_words(text, [text]) == ()


@given(
    st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join),
    st.lists(st.sampled_from(PIECES), max_size=8).map(" ".join),
)
def test_words_that_both_texts_have_are_judged_as_others_are(
    text: str, passage: str
) -> None:
    assert foreign_words(text, [passage]) == foreign_words(text, ["", passage])


def test_a_word_goes_on_after_an_apostrophe() -> None:
    assert foreign("Its mayor’s budget", "a note") == ["mayor’s", "budget"]
