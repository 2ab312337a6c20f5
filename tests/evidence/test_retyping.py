"""What to replace in words that were typed with other marks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.evidence.retyping import Change, retyped

WORDS = ["it", "is", "é", "e\u0301", "ﬁ", "fi", "5"]
MARKS = [" ", "—", " — ", "-", "…", "...", ". . .", "“", "”", '"', "« ", " »", "’", "'"]
PIECES = st.lists(
    st.sampled_from([*WORDS, *MARKS, "\u00ad", ",", "\ud800"]), max_size=12
).map("".join)


def applied(ours: str, changes: tuple[Change, ...]) -> str:
    """Return our text with its changes made, the last one first."""
    for start, end, text in reversed(changes):
        ours = ours[:start] + text + ours[end:]
    return ours


@given(PIECES, PIECES)
def test_the_changes_make_our_text_theirs(ours: str, theirs: str) -> None:
    assert applied(ours, retyped(ours, theirs)) == theirs


@given(PIECES, PIECES)
def test_changes_stand_in_order_and_none_is_empty(ours: str, theirs: str) -> None:
    past = 0
    for start, end, text in retyped(ours, theirs):
        assert past <= start <= end <= len(ours)
        assert ours[start:end] != text
        past = end


@pytest.mark.parametrize(
    ("ours", "theirs", "told"),
    [
        ("it's so", "it’s so", [("'", "’")]),
        ('"It is," he said', "“It is,” he said", [('"', "“"), ('"', "”")]),
        ("so... 'it'", "so… ‘it’", [("...", "…"), ("'", "‘"), ("'", "’")]),
        ("so . . . it", "so … it", [(". . .", "…")]),
        ("so—it", "so — it", [("—", " — ")]),
        ("« so » it", "“so” it", [("« ", "“"), (" »", "”")]),
        ("so - it", "so – it", [("-", "–")]),
        ("so it", "so it", []),
    ],
)
def test_changes_are_small_and_whole(
    ours: str, theirs: str, told: list[tuple[str, str]]
) -> None:
    found = retyped(ours, theirs)
    assert [(ours[start:end], text) for start, end, text in found] == told


def test_other_words_are_compared_too() -> None:
    assert applied("ﬁve e\u0301lan", retyped("ﬁve e\u0301lan", "five élan")) == (
        "five élan"
    )
