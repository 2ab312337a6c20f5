"""What changed, in words that can be told apart."""

from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.dossier.changes import apart

LONG = "One word after the other, on and on. " * 6


def test_short_texts_stay_whole() -> None:
    assert apart("before", "after", 20) == ("before", "after")


def test_what_differs_at_the_end_of_long_texts_is_shown() -> None:
    old, new = apart(f"{LONG}It is so.", f"{LONG}It was so.", 110)
    assert old.endswith("It is so.")
    assert new.endswith("It was so.")
    assert old.startswith("…")


def test_what_is_only_appended_is_shown() -> None:
    old, new = apart(LONG.strip(), f"{LONG}And this.", 110)
    assert (old.endswith("on and on."), new.endswith("And this.")) == (True, True)


@example("a" * 40, "a" * 39 + "b")
@given(st.text("ab .", max_size=80), st.text("ab .", max_size=80))
def test_different_texts_stay_different_and_short(before: str, after: str) -> None:
    old, new = apart(before, after, 30)
    assert max(len(old), len(new)) <= 30
    assert (old == new) == (before == after)
