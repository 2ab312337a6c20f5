import pytest

from briefgen.evidence.model import Remark, Verdict
from tests.evidence.conftest import NEWS, find


@pytest.mark.parametrize(
    ("words", "omitted"),
    [
        ("talks are [\u2026] in trying to end", "\u201cthe next big step\u201d"),
        ("talks are \u2026 in trying to end", "\u201cthe next big step\u201d"),
        ("talks are (...) in trying to end", "\u201cthe next big step\u201d"),
        ("[H]e doesn't expect a [bargain] within 24 hours", "deal"),
        ("We will see\u2026 in the end [...] everyone agrees", ", perhaps,"),
    ],
)
def test_marked_gaps_and_brackets_pass_and_say_what_they_leave_out(
    words: str, omitted: str
) -> None:
    finding = find(words)

    assert finding.verdict is Verdict.ELIDED
    assert [NEWS[gap.start : gap.end] for gap in finding.omitted] == [
        gap.words for gap in finding.omitted
    ]
    assert omitted in [gap.words for gap in finding.omitted]


def test_a_bracket_says_what_it_puts_in() -> None:
    finding = find("He doesn't expect [such] a deal within 24 hours")

    assert finding.inserted == ("such",)


def test_brackets_of_the_source_are_tried_before_any_other_reading() -> None:
    finding = find("the [first] of many steps", "It was the [first] of many steps.")

    assert finding.verdict is Verdict.VERBATIM


def test_brackets_of_the_source_may_stand_beside_a_gap() -> None:
    text = "It was the [first] of many steps that they took then."

    finding = find("was the [first] of [...] that they took", text)

    assert finding.verdict is Verdict.ELIDED
    assert finding.inserted == ()


def test_a_sic_in_a_quote_does_not_hide_its_words() -> None:
    finding = find("the comittee [sic] agreed on it", "Then the comittee agreed on it.")

    assert finding.verdict is Verdict.ELIDED
    assert finding.passage == "the comittee agreed on it"


@pytest.mark.parametrize(
    ("words", "remark"),
    [
        ("in trying to end [\u2026] talks are", Remark.PARTS_ORDER),
        ("talks are [\u2026] a deal within 24 hours", Remark.PARTS_APART),
        ("talks are the [\u2026] countries", Remark.PART_TOO_SHORT),
        ("talks are [\u2026] quite unheard of", Remark.PART_MISSING),
    ],
)
def test_parts_must_stand_in_order_in_one_paragraph(words: str, remark: Remark) -> None:
    finding = find(words)

    assert not finding.stands
    assert remark in finding.remarks


def test_a_long_gap_may_leave_the_paragraph() -> None:
    finding = find("talks are [\u2026] a deal within 24 hours", long_gaps=True)

    assert finding.verdict is Verdict.ELIDED


def test_a_gap_takes_the_closest_parts() -> None:
    text = "we say it once, and we say it twice, and then we are done with it all"

    finding = find("we say it [...] we are done", text)

    assert finding.passage == "we say it twice, and then we are done"


@pytest.mark.parametrize(
    ("words", "passage"),
    [
        ("talks are [\u2026] in trying to end.", None),
        ("the war\u2014as he [\u2026] between the countries", None),
        ("It is not [an idea] to assume one", "It is not safe to assume one"),
    ],
)
def test_the_last_part_of_a_quote_with_gaps_folds_as_a_whole_quote_does(
    words: str, passage: str | None
) -> None:
    finding = find(words)

    assert finding.verdict is Verdict.ELIDED
    assert finding.passage == (passage or finding.passage)


def test_a_bracket_never_stands_for_a_whole_sentence() -> None:
    text = f"We agree on this, {'and on that, ' * 9}but not on more than that."

    assert not find("We agree on this, [but] on more than that", text).stands


def test_a_gap_within_a_paragraph_has_its_limit_too() -> None:
    text = f"We agree on this, {'and on that, ' * 200}but not on more than that."
    words = "We agree on this, [\u2026] not on more than that"

    assert Remark.PARTS_APART in find(words, text).remarks
    assert find(words, text, long_gaps=True).stands


def test_a_gap_ends_at_the_first_place_that_goes_on() -> None:
    text = "We say it now, that all is done here, and all is done there."

    assert find("We say it [\u2026] all is done", text).passage == (
        "We say it now, that all is done"
    )
