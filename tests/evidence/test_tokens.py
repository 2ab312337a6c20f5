"""Words as a comparison sees them."""

from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.evidence.tokens import meaningful, word_count

WRITTEN = st.lists(
    st.sampled_from(
        "council approved, a_b 5 5. _ É é\u0301 don't x² 中文 ไทย; -".split()
    ),
    max_size=9,
).map(" ".join)


@example("the council met, and")
@example("council approved - _ -")
@given(st.one_of(WRITTEN, st.text(max_size=40)))
def test_long_words_mean_something_from_three_words_up(text: str) -> None:
    if len(text) >= 15:
        assert meaningful(text) == (word_count(text) >= 3)
