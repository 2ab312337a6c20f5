from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefgen.evidence.hedges.reading import read
from briefgen.evidence.hedges.shift import every_strength, every_turn, strengths, turns
from briefgen.evidence.lexicon import scope_words, strength_words, turn_words

KINDS = (
    strength_words.HEDGE,
    strength_words.SOFT,
    strength_words.HEARSAY,
    strength_words.WILL | strength_words.ARRANGED | strength_words.CONTINGENT,
    *strength_words.TRIGGERS.values(),
    scope_words.ALL,
    scope_words.SOME,
    scope_words.PLAN,
    scope_words.PART,
    scope_words.BIG,
    scope_words.LITTLE,
    turn_words.NEGATION,
    turn_words.NEGATIVE,
    turn_words.NEGATOR,
    turn_words.PARTIAL,
    turn_words.CONDITION,
    turn_words.PROVISO,
)
"""Kinds of words that judge a statement, each drawn as often as any other."""

MARKED = st.sampled_from([sorted(words) for words in KINDS]).flatmap(st.sampled_from)
PLAIN = st.sampled_from(
    "the council members budget progress approved approve attacked Israel Syria by"
    " three states reach reached agreement vote , .".split()
)


def written(words: list[str]) -> str:
    return " ".join(words).replace("_", " ").replace(" ,", ",").replace(" .", ".")


@st.composite
def retellings(draw: st.DrawFn) -> tuple[str, list[str]]:
    """Draw a passage, perhaps another, and a statement with most words of the first."""
    words = draw(st.lists(PLAIN, min_size=3, max_size=9))
    ours, theirs = words.copy(), words.copy()
    for text in (ours, theirs):
        for mark in draw(st.lists(MARKED, max_size=2)):
            text.insert(draw(st.integers(0, len(text))), mark)
    other = draw(st.lists(st.lists(st.one_of(PLAIN, MARKED), max_size=6), max_size=1))
    return written(ours), [written(theirs), *map(written, other)]


@settings(max_examples=400, deadline=None)
@example(("Israel attacked Syria", ["Syria attacked Israel"]))
@example(("Israel reached agreement", ["If the vote fails, Israel reached agreement"]))
@example(("Israel reached agreement", ["Israel reached agreement if Syria votes"]))
@example(("They made substantial progress", ["They made some progress"]))
@example(("All states approved it", ["Three states approved it"]))
@given(retellings())
def test_what_is_passed_over_has_nothing_to_tell(pair: tuple[str, list[str]]) -> None:
    statement, passages = pair
    ours, theirs = read(statement), [read(one) for one in passages]
    assert strengths(statement, passages) == every_strength(ours, theirs)
    assert turns(statement, passages) == every_turn(ours, theirs)
