"""The words that weigh in a text."""

from briefgen.evidence.hedges.reading import read


def test_a_letter_with_an_accent_apart_ends_no_word() -> None:
    assert [mark.word for mark in read("the no\u0301 vote may hold").marks] == ["may"]


def test_an_accent_further_on_hides_no_word() -> None:
    assert [mark.word for mark in read("no cafe\u0301 has it").marks] == ["no"]
