import pytest

from briefgen.evidence.model import Remark, Verdict
from tests.evidence.conftest import find

TWICE = "We agree on this much.\nNobody knows.\nBut they say: we agree on this much.\n"


def test_words_that_stand_twice_are_ambiguous() -> None:
    finding = find("agree on this much", TWICE)

    assert finding.verdict is Verdict.AMBIGUOUS
    assert finding.count == 2
    assert [TWICE[slice(*place)] for place in finding.places] == [
        "agree on this much",
        "agree on this much",
    ]


@pytest.mark.parametrize(
    ("how", "start"),
    [
        ({"para": 3}, TWICE.rindex("agree")),
        ({"prefix": "We"}, TWICE.index("agree")),
        ({"prefix": "say: we"}, TWICE.rindex("agree")),
        ({"suffix": ".\nNobody"}, TWICE.index("agree")),
    ],
)
def test_a_paragraph_a_prefix_or_a_suffix_settles_which_is_meant(
    how: dict[str, object], start: int
) -> None:
    finding = find("agree on this much", TWICE, **how)

    assert finding.verdict is Verdict.VERBATIM
    assert finding.start == start


def test_a_prefix_that_stands_beside_no_place_settles_nothing() -> None:
    finding = find("agree on this much", TWICE, prefix="I")

    assert finding.verdict is Verdict.AMBIGUOUS
    assert finding.remarks == (Remark.CONTEXT,)


def test_words_in_another_paragraph_than_given_fail_and_tell_where() -> None:
    finding = find("It is not safe to assume one", para=1)

    assert finding.verdict is Verdict.OTHER_PARAGRAPH
    assert finding.para == 2


def test_the_same_words_with_other_typography_elsewhere_are_still_ambiguous() -> None:
    text = "It\u2019s a deal for all.\nIt's a deal for all.\n"

    assert find("It's a deal for", text).verdict is Verdict.AMBIGUOUS


@pytest.mark.parametrize(
    "there",
    ["the govern-\nment of the port (east)", "the government of the port ( east )"],
)
def test_the_paragraph_that_is_named_may_have_other_spaces(there: str) -> None:
    words = "saw the government of the port (east)"
    text = f"He saw {there}.\n\nNobody did.\n\nHe {words}."

    assert find(words, text, para=1).stands
    assert find(words, text, para=2).verdict is Verdict.OTHER_PARAGRAPH
