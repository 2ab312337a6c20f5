import pytest

from briefgen.evidence.dates.calendar_words import DATING
from briefgen.evidence.figures.in_words import TELLTALE
from briefgen.evidence.vocabulary import has_any


@pytest.mark.parametrize("word", sorted(DATING | TELLTALE))
def test_each_word_that_tells_of_a_date_or_figure_is_found(word: str) -> None:
    assert has_any(f"(„{word.upper()}“)", frozenset([word]))


@pytest.mark.parametrize("text", ["", "tone", "ones", "őone", "oneж", "one²", "on e"])
def test_a_part_of_a_word_is_no_word(text: str) -> None:
    assert not has_any(text, frozenset(["one"]))
