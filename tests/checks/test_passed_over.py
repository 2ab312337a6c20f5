"""A fact that is passed over has nothing that another one could have otherwise."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefgen.checks.differing import may_differ, told
from tests.checks.saying import saying

WORDS = (
    "the council in on about two first half hundred May Monday 2024 5 % €5bn Geneva"
    " former then minister chairman Anna Bauer , . deux"
).split()
TEXTS = st.lists(st.sampled_from(WORDS), max_size=9).map(
    lambda one: " ".join(["say", *one])
)


@settings(max_examples=400, deadline=None)
@example("The council met", "The former minister Anna Bauer met", "claim", "en")
@example("The council met in Geneva", "They met in Geneva", "event", "en")
@given(TEXTS, TEXTS, st.sampled_from(["claim", "event"]), st.sampled_from(["en", "fr"]))
def test_what_is_passed_over_has_no_aspect(
    statement: str, quote: str, kind: str, language: str
) -> None:
    fact = saying(statement, quote, kind, "2024-05-01")
    assert may_differ(fact, language) or told(fact, language).aspects == ()
