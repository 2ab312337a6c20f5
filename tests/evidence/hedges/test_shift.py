"""How a statement is stronger or otherwise than its passage."""

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.evidence.hedges.reading import Shift
from briefgen.evidence.hedges.shift import strengths, turns


def shifts(
    statement: str, passages: Sequence[str], *, own_voice: bool = False
) -> tuple[Shift, ...]:
    """Return all shifts of a statement."""
    found = strengths(statement, passages, own_voice=own_voice)
    return (*found, *turns(statement, passages))


def kinds(statement: str, *passages: str) -> list[str]:
    """Return the kinds of shifts of a statement."""
    return [one.kind for one in shifts(statement, passages)]


@pytest.mark.parametrize(
    ("statement", "passage"),
    [
        ("It may rain.", "It might rain."),
        ("It is expected to rain.", "It will probably rain."),
        ("In May it rained.", "May saw rain."),
        ("They could not agree.", "They could not agree."),
        ("They cannot agree.", "They are unable to agree."),
        ("They failed to agree.", "They did not agree."),
        ("You do not have to agree.", "you don’t have to agree"),
        ("It is not only rain but hail.", "It is rain and hail."),
        ("No date is given for the talks.", "The talks began."),
        ("The report does not name the envoy.", "The envoy came."),
        ("They would like peace.", "They would like peace."),
        ("They need to agree.", "They must agree."),
        ("It rained in Rome.", "It rained in Rome. Perhaps Oslo votes."),
        ("All parties agreed.", "All parties agreed, some late."),
        ("Both agreed on all points.", "They agreed many times."),
    ],
)
def test_a_fair_rendering_shifts_nothing(statement: str, passage: str) -> None:
    assert kinds(statement, passage) == []


@pytest.mark.parametrize(
    ("statement", "passage", "kind"),
    [
        (
            "It is impossible to mediate.",
            "It’s probably impossible to mediate",
            "hedge-lost",
        ),
        ("Kyiv drops the claim.", "Kyiv may drop the claim.", "hedge-lost"),
        ("He broke sanctions.", "He allegedly broke sanctions.", "hedge-lost"),
        ("He insists on talks.", "He would like talks.", "strength-added"),
        (
            "The vote must be repeated.",
            "The vote should be repeated.",
            "strength-added",
        ),
        ("The EU will agree.", "The EU would agree.", "strength-added"),
        ("All members agreed.", "Most members agreed.", "strength-added"),
        ("They agreed.", "They did not agree.", "negation-lost"),
        ("They blocked it.", "They didn’t block it.", "negation-lost"),
        ("They did not agree.", "They agreed.", "negation-added"),
        ("They never rejected it.", "They rejected it.", "negation-added"),
        ("Kyiv will sign.", "Kyiv will sign only if it is safe.", "condition-lost"),
        ("All signed.", "All signed except Malta.", "condition-lost"),
    ],
)
def test_a_shift_is_told_by_its_kind(statement: str, passage: str, kind: str) -> None:
    assert kinds(statement, passage) == [kind]


def test_a_lost_hedge_is_shown_where_it_stands() -> None:
    passage = "We think it’s probably impossible to mediate"
    (found,) = shifts("It is impossible to mediate.", ["x", passage])
    assert found.lost == passage[found.lost_start : found.lost_end] == "probably"
    assert found.passage == 1


def test_an_added_word_is_shown_in_our_words() -> None:
    (found,) = shifts("He always agreed.", ["He agreed."])
    assert (found.start, found.end, found.words) == (3, 9, "always")


def test_a_brief_may_say_what_must_be_done() -> None:
    assert shifts("It must be checked.", ["It stands."], own_voice=True) == ()


def test_without_passages_nothing_is_told() -> None:
    assert kinds("He insists.") == []


@given(st.text(alphabet=st.sampled_from(list("aeinotly m'’.,"))) | st.text())
def test_a_text_is_as_strong_as_itself(text: str) -> None:
    assert shifts(text, [text]) == ()


@pytest.mark.parametrize("unit", ["may ", "not ", "no ", "unless ", "on the "])
def test_a_long_monotonous_text_is_read(unit: str) -> None:
    assert len(shifts("They agreed.", [unit * 10_000])) <= 3
