"""The words that weigh in a text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.evidence.hedges.reading import read

PHRASES = [
    "no longer",
    "at least some",
    "not only",
    "may",
    "don’t",
    "unlikely",
    "most of",
    "is due to",
    "the",
    "of",
    "(as)",
    "whether or not",
]


def test_a_letter_with_an_accent_apart_ends_no_word() -> None:
    assert [mark.word for mark in read("the no\u0301 vote may hold").marks] == ["may"]


def test_an_accent_further_on_hides_no_word() -> None:
    assert [mark.word for mark in read("no cafe\u0301 has it").marks] == ["no"]


def test_a_text_without_words_has_no_marks() -> None:
    assert not read(" … 5 % ").marks


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("It is no longer so", ["no longer"]),
        ("It is no  longer\nso", ["no  longer"]),
        ("It is no\tlonger so", ["no\tlonger"]),
        ("It is no, longer than", ["no"]),
        ("Not, they say, so", ["Not", "say"]),
        ("“Not” may", ["Not", "may"]),
        ("It is “no longer” so", ["no longer"]),
        ("whether or not May may", ["may"]),
        ("They hope to, or plan to", ["hope to", "plan to"]),
    ],
)
def test_the_longest_phrase_counts_on_any_spaces(text: str, words: list[str]) -> None:
    assert [mark.word for mark in read(text).marks] == words


@given(
    st.lists(st.sampled_from(PHRASES), max_size=6), st.sampled_from("\t\xa0\n\u2003")
)
def test_any_white_space_parts_words(phrases: list[str], space: str) -> None:
    text = " ".join(phrases)
    plain = [(mark.start, mark.end, mark.classes) for mark in read(text).marks]
    other = read(text.replace(" ", space)).marks
    assert [(mark.start, mark.end, mark.classes) for mark in other] == plain


@given(st.lists(st.sampled_from(PHRASES), max_size=6))
def test_each_mark_is_one_of_the_known_words_and_phrases(phrases: list[str]) -> None:
    text = ", ".join(phrases)
    for mark in read(text).marks:
        assert text[mark.start : mark.end] == mark.word
        assert read(mark.word).marks[0].classes == mark.classes
