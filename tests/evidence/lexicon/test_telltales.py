"""Words that tell that there may be something to look for."""

import re

import pytest

from briefgen.evidence.lexicon.calendar_words import COUNTING, DATING
from briefgen.evidence.lexicon.dealings import DEALINGS
from briefgen.evidence.lexicon.number_words import TELLTALE
from briefgen.evidence.lexicon.telling_words import telling_words
from briefgen.evidence.lexicon.telltales import SIGN, Telltales

WORDS = sorted({*COUNTING, *DATING, *TELLTALE, *DEALINGS})
ONE = Telltales(["one"], "[%]")


@pytest.mark.parametrize("word", WORDS)
def test_each_word_that_tells_of_something_is_found(word: str) -> None:
    assert telling_words(f"(„{word.upper()}“)") == {word}
    assert telling_words(f"({word})") == {word}


def test_all_words_are_found_at_once() -> None:
    assert telling_words("On 3 May two states invaded a third.") == {
        SIGN,
        "may",
        "two",
        "invaded",
        "third",
    }


@pytest.mark.parametrize("text", ["", "tone", "ones", "öone", "oneß", "on e"])
def test_a_part_of_a_word_is_no_word(text: str) -> None:
    assert not ONE.found(text)


def test_signs_count_as_one() -> None:
    assert ONE.found("5 % of 7 % of one") == {"one", SIGN}
    assert not re.search(r"\w", SIGN)
