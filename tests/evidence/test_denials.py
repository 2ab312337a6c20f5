"""Denials, opposites and attempts that a statement adds to its passage, or loses."""

import pytest

from briefgen.evidence.backing import (
    unbacked_strength,
    unbacked_turns,
    unbacked_words,
)
from briefgen.evidence.unbacked import Unbacked


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("signed", "refused to sign"),
        ("signed", "failed to sign"),
        ("signed", "denied having signed"),
        ("signed", "has yet to sign"),
        ("will sign", "is unlikely to sign"),
        ("is able to sign", "is unable to sign"),
        ("supports", "opposes"),
        ("calls legal", "calls illegal"),
        ("calls possible", "calls impossible"),
    ],
)
def test_a_denial_is_told_whichever_side_has_it(one: str, other: str) -> None:
    text = "The council {} the new treaty on the port."
    for ours, theirs in ((one, other), (other, one)):
        statement, passage = text.format(ours), text.format(theirs)
        assert told_of(statement, passage), (ours, theirs)
        assert not told_of(passage, passage), (theirs, theirs)


@pytest.mark.parametrize(
    ("statement", "passage", "words"),
    [
        ("The dam is unsafe today.", "The dam is safe today", ["unsafe"]),
        ("The dam is safe today.", "The dam is unsafe today", ["safe"]),
        ("The plan is illegal here.", "The plan is legal here", ["illegal"]),
        ("The union came here.", "An ion came here", []),
        ("They disclose the list.", "They close the list", []),
        ("They import cars here.", "They use the port here", []),
        ("The dam is unsafe today.", "The dam is anything but safe today", []),
        ("The dam is unsafe today.", "The dam is not safe today", []),
    ],
)
def test_a_syllable_may_turn_a_word(
    statement: str, passage: str, words: list[str]
) -> None:
    found = unbacked_words(statement, [passage])

    assert [one.words for one in found if "opposite" in one.why] == words


@pytest.mark.parametrize(
    ("statement", "passage", "found"),
    [
        ("The council signed it.", "The council tried to sign it", True),
        ("The council will sign it.", "The council hopes to sign it", True),
        ("The council will sign it.", "The council wants to sign it", True),
        ("The council tried to sign it.", "The council tried to sign it", False),
    ],
)
def test_an_attempt_or_a_wish_is_no_deed(
    statement: str, passage: str, *, found: bool
) -> None:
    assert bool(unbacked_strength(statement, [passage])) == found


def told_of(statement: str, passage: str) -> list[Unbacked]:
    """Return all that is reported of the words of a statement."""
    return [
        *unbacked_strength(statement, [passage]),
        *unbacked_turns(statement, [passage]),
        *unbacked_words(statement, [passage]),
    ]


def test_a_denial_counts_though_a_later_clause_says_before() -> None:
    passage = (
        "The union had not been consulted, and asked for talks before the end of May"
    )

    assert told_of("The union was consulted.", passage)
    assert not told_of(
        "Talks begin.", "They will not begin talks before the end of May"
    )
