import pytest

from briefgen.evidence.model import Remark, Verdict
from tests.evidence.conftest import find


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("5 million people left home", "Some -5 million people left home"),
        ("people paid exactly 5", "and people paid exactly 5% more"),
        ("then fell by about 3", "then fell by about 3.5 points"),
        ("bn of public spending in", "about \u20ac5bn of public spending in"),
        ("5bn of public spending in", "about \u20ac5bn of public spending in"),
        ("5 points of the index", "it lost 3.5 points of the index"),
        ("rump said it would happen", "Trump said it would happen"),
        ("they said that he does", "they said that he doesn't know"),
        ("violent action was seen there", "Only non-violent action was seen there"),
        ("t want to go there", "We don\u2019t want to go there"),
        ("Brien said it was fine", "Mr O\u2019Brien said it was fine"),
        ("\u0915 \u0916\u0917\u0918 \u0915\u0916 \u0915\u0916\u0917", None),
    ],
)
def test_a_match_never_begins_or_ends_inside_a_word_or_a_number(
    words: str, text: str | None
) -> None:
    text = text or words + "\u093f \u0915"

    finding = find(words, text)

    assert finding.verdict is Verdict.MINOR
    assert finding.remarks == (Remark.INSIDE_WORD,)
    assert len(finding.passage) > len(words)


@pytest.mark.parametrize(
    ("words", "remark"),
    [
        ("it is not safe to Assume", Remark.CASE),
        ("a deal within 24 hours It is not", Remark.PUNCTUATION),
        ("a nonviolent plan for", Remark.HYPHEN),
        ("Vice President J\u00e9 Vance", None),
    ],
)
def test_small_differences_fail_and_offer_the_words_of_the_source(
    words: str, remark: Remark | None
) -> None:
    finding = find(words)

    assert not finding.stands
    assert (finding.verdict is Verdict.MINOR) == (remark is not None)
    assert remark is None or finding.remarks == (remark,)


def test_lost_accents_are_a_small_difference_that_fails() -> None:
    finding = find("le cafe de la Place", "C\u2019est le café de la Place.")

    assert finding.verdict is Verdict.MINOR
    assert finding.remarks == (Remark.DIACRITICS,)
    assert finding.passage == "le café de la Place"


@pytest.mark.parametrize(
    "text",
    [
        "It was the **first** of [12] many steps.",
        "It was the first of[2, 6] many steps.",
    ],
)
def test_markup_and_note_marks_fail_and_are_named(text: str) -> None:
    finding = find("was the first of many steps", text)

    assert finding.verdict is Verdict.MINOR
    assert finding.remarks == (Remark.MARKUP,)


def test_words_with_the_same_marks_around_them_are_shown_with_these() -> None:
    finding = find("\u201cThe Next big step\u201d")

    assert finding.verdict is Verdict.MINOR
    assert finding.passage == "\u201cthe next big step\u201d"


def test_spaces_inside_words_are_named_as_such() -> None:
    finding = find("关闭港口在5月里", "他们将关闭港口在 5 月里。")

    assert finding.verdict is Verdict.MINOR
    assert finding.remarks == (Remark.SPACES,)


@pytest.mark.parametrize(
    ("words", "text", "changed"),
    [
        ("The govern ment fell by five", "The govern-\nment fell by six", False),
        ("Prices fell to 5 points in all", "Prices fell to -5 points in all", True),
        ("Prices fell to 5 points in all", "Prices fell to 5% points in all", True),
    ],
)
def test_a_hyphen_is_no_sign(words: str, text: str, changed: bool) -> None:
    assert (Remark.SIGN in find(words, text).remarks) == changed
