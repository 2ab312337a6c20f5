from hypothesis import example, given, settings
from hypothesis import strategies as st

from briefgen.evidence.backing import has_quantities, may_have_quantities
from briefgen.evidence.lexicon.calendar_words import DATING
from briefgen.evidence.lexicon.number_words import TELLTALE

PLAIN = "the council of about a an last next this within ago in for . , - % € \n".split(
    " "
)
TELLING = [*sorted(TELLTALE | DATING), "5", "½", "1,500", "2025-05-07", "Q1", "zwei"]
WORDS = st.sampled_from(TELLING).flatmap(
    lambda word: st.sampled_from([word, word.upper(), word.capitalize()])
)
TEXTS = st.lists(st.one_of(st.sampled_from(PLAIN), WORDS), max_size=7).flatmap(
    lambda words: st.sampled_from([" ".join(words), "".join(words)])
)


def test_each_word_of_a_relative_date_is_looked_for() -> None:
    for word in ("yesterday", "soon", "moments earlier", "in the coming days"):
        assert has_quantities(f"They meet {word}")


@settings(max_examples=600, deadline=None)
@example("earlier this month", "en")
@example("deux", "fr")
@given(TEXTS, st.sampled_from(["en", "en-GB", "en-US", "de", "fr", "ru"]))
def test_a_text_that_has_a_quantity_may_have_one(text: str, language: str) -> None:
    may = may_have_quantities(text, [language, "ru"])
    assert may or not has_quantities(text, language)
