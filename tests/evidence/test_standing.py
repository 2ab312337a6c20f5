import pytest

from briefgen.evidence.model import Remark, Verdict
from tests.evidence.conftest import NEWS, find


@pytest.mark.parametrize(
    "words",
    [
        "said Wednesday that talks are",
        "It is not safe to assume one",
        "expect a deal within 24 hours.",
        "WASHINGTON\u2013Vice President",
        "Vice President JD Vance said",
    ],
)
def test_words_as_the_source_has_them_are_verbatim(words: str) -> None:
    finding = find(words)

    assert finding.verdict is Verdict.VERBATIM
    assert NEWS[finding.start : finding.end] == words == finding.passage


@pytest.mark.parametrize(
    ("words", "passage"),
    [
        ('are "the next big step" in', "are \u201cthe next big step\u201d\nin"),
        ("He doesn't expect a deal", "He doesn\u2019t expect a deal"),
        ("end the war -- as he put it", "end the war \u2014 as he put it"),
        ("talks\u00a0are  \u201cthe\tnext", "talks are \u201cthe next"),
        ("It is not sa\u00adfe to assume", "It is not safe to assume"),
        ("added: 'We will see... in the", None),
        ("We will see. . . in the end", "We will see\u2026 in the end"),
    ],
)
def test_typography_may_differ(words: str, passage: str | None) -> None:
    finding = find(words)

    assert finding.passage == (passage or finding.passage)
    assert (finding.verdict is Verdict.TYPOGRAPHIC) == (passage is not None)


@pytest.mark.parametrize(
    ("words", "passage", "remark"),
    [
        ("the war\u2014as he put it", "the war \u2014 as he put it", Remark.SPACING),
        ("inflation fall to 3.5 % or", "inflation fall to 3.5% or", Remark.SPACING),
        ("a deal within 24 hours. It is;", None, Remark.FINAL_MARK),
        ("safe to assume one.", "safe to assume one", Remark.FINAL_MARK),
        ("plan for government spending", None, Remark.LINE_BREAK_HYPHEN),
        ("plan for govern-ment spending", None, Remark.SPACING),
        ("plan for govern- ment spending", None, None),
    ],
)
def test_a_looser_reading_passes_with_a_remark(
    words: str, passage: str | None, remark: Remark | None
) -> None:
    finding = find(words)

    assert finding.verdict is Verdict.TYPOGRAPHIC
    assert finding.remarks == ((remark,) if remark else ())
    assert finding.passage == (passage or finding.passage)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("accord de paix est signé", "On dit que l\u2019accord de paix est signé."),
        ("years 2020-2021 were the worst", "The years 2020-\n2021 were the worst."),
        (
            "\u4e2d\u6587\u6587\u672c\u5f88\u957f",
            "\u8fd9\u662f\u4e2d\u6587\u6587\u672c\u5f88\u957f\u7684",
        ),
        (
            "\u4e2d\u6587\u6587\u672c\u5f88\u957f",
            "\u8fd9\u662f\u4e2d\u6587\u6587\n\u672c\u5f88\u957f\u7684",
        ),
        (
            "\u0e44\u0e17\u0e22\u0e44\u0e21\u0e48\u0e40\u0e27\u0e49\u0e19",
            "\u0e20\u0e32\u0e29\u0e32\u0e44\u0e17\u0e22\u0e44\u0e21\u0e48\u0e40\u0e27\u0e49\u0e19\u0e27\u0e23\u0e23\u0e04",
        ),
        (
            "\u0643\u062a\u0628 \u0627\u0644\u0631\u062c\u0644 \u0643\u062a\u0627\u0628\u0627",
            "\u0648 \u0643\u062a\u0628\u200f \u0627\u0644\u0631\u062c\u0644 \u0643\u062a\u0627\u0628\u0627.",
        ),
        ("cafe\u0301 de la Place", "Le café de la Place est clos"),
    ],
)
def test_words_of_any_script_stand(words: str, text: str) -> None:
    assert find(words, text).stands


def test_verbatim_words_keep_the_soft_hyphens_at_their_ends() -> None:
    text = "It is a very long\u00ad way to go."

    finding = find("It is a very long\u00ad", text)

    assert (finding.verdict, finding.passage) == (
        Verdict.VERBATIM,
        "It is a very long\u00ad",
    )


def test_other_spaces_are_found_in_a_text_that_repeats_itself() -> None:
    text = "so it goes - " * 90 + "and then it ends"

    assert find("so it goes\u2014and then", text).verdict is Verdict.TYPOGRAPHIC


def test_letters_that_fold_to_apostrophes_are_found_beside_others() -> None:
    finding = find("\u02b9", "\u00b4\u02b9\u02bc'", short=True)

    assert finding.verdict is Verdict.VERBATIM
    assert finding.start == 1
