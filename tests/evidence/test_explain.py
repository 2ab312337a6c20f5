import pytest

from briefgen.evidence.model import ChangeKind, Remark, Verdict
from tests.evidence.conftest import find


@pytest.mark.parametrize(
    ("words", "remark"),
    [
        ("He doesn't expect a deal within 48 hours", Remark.FIGURE),
        ("It is safe to assume one, nor did inflation", Remark.NEGATION_REMOVED),
        ("talks are not the next big step in trying", Remark.NEGATION_ADDED),
        ("in the end everyone surely always agrees", Remark.HEDGE_REMOVED),
        ("did inflation fall to 3.5 or -2 points", Remark.SIGN),
        ("to assume one, it is not safe nor did inflation", Remark.ORDER),
    ],
)
def test_altered_words_fail_and_say_what_changed(words: str, remark: Remark) -> None:
    finding = find(words)

    assert finding.verdict is Verdict.ALTERED
    assert remark in finding.remarks


def test_an_altered_quote_shows_the_nearest_passage_with_the_words_that_differ() -> (
    None
):
    finding = find("He doesn't expect a bargain within 24 hours.")

    assert finding.passage == "He doesn\u2019t expect a deal within 24 hours"
    change = finding.changes[0]
    assert (change.kind, change.ours, change.theirs) == (
        ChangeKind.REPLACED,
        "bargain",
        "deal",
    )
    assert finding.para == 2


def test_words_like_nothing_in_the_source_are_absent() -> None:
    finding = find("a bicycle is the best way to cross Amsterdam")

    assert finding.verdict is Verdict.ABSENT
    assert not finding.placed


def test_a_quote_with_gaps_is_explained_by_its_longest_part() -> None:
    finding = find(
        "He does expect a deal within 24 hours [\u2026] a wholly other thing"
    )

    assert finding.verdict is Verdict.ALTERED
    assert finding.passage.startswith("He doesn\u2019t expect a deal within 24 hours")


def test_a_very_long_quote_is_placed_by_its_beginning() -> None:
    text = " ".join(f"word{number} and" for number in range(900))
    words = text.replace("word3 ", "other ").replace("word800 ", "other ")

    finding = find(words, text)

    assert finding.verdict is Verdict.ALTERED
    assert finding.start == 0


@pytest.mark.parametrize(
    ("words", "text", "remarks"),
    [
        ("They couldn't agree on it", "They could not agree on it", ()),
        ("They cannot agree on any of it", "They can not agree on any of it", ()),
        ("They never agreed on any of it", "They agreed on any of it", ("ADDED",)),
        ("It cost 5 million dollars", "It cost 5 million euros", ("SIGN",)),
        ("It took five long weeks", "It took five long days", ("SIGN",)),
    ],
)
def test_a_remark_tells_what_a_change_does(
    words: str, text: str, remarks: tuple[str, ...]
) -> None:
    found = find(words, f"So: {text} here.").remarks

    assert tuple(one.name.removeprefix("NEGATION_") for one in found) == remarks
