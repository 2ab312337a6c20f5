import pytest

from briefgen.evidence.locate import locate
from briefgen.evidence.model import Quote, Remark, Verdict
from tests.evidence.conftest import find


@pytest.mark.parametrize("words", ["not safe", "a deal", "is not s", "one, nor"])
def test_few_words_are_too_short_to_mean_anything(words: str) -> None:
    assert find(words).verdict in {Verdict.TOO_SHORT, Verdict.MINOR}


def test_insisting_lets_few_words_stand() -> None:
    assert find("not safe", short=True).verdict is Verdict.VERBATIM


def test_a_quote_of_nothing_is_too_short_even_if_insisted_on() -> None:
    assert find(" \u200b ", short=True).verdict is Verdict.TOO_SHORT


def test_without_a_source_nothing_can_be_checked() -> None:
    finding = locate(Quote("It is not safe"), None)

    assert finding.verdict is Verdict.CANNOT_CHECK
    assert finding.remarks == (Remark.NO_SOURCE,)
    assert not finding.stands


def test_in_an_empty_text_nothing_can_be_checked() -> None:
    finding = find("It is not safe", " \n\f ")

    assert finding.verdict is Verdict.CANNOT_CHECK
    assert finding.remarks == (Remark.EMPTY_TEXT,)


def test_marks_that_steer_the_direction_of_writing_are_remarked_on() -> None:
    finding = find("It is not\u202e safe to assume")

    assert finding.verdict is Verdict.TYPOGRAPHIC
    assert finding.remarks == (Remark.BIDI,)
