"""The words of a text as a set, so that a search that cannot succeed is not begun."""

import re
from functools import lru_cache

_WORD = re.compile(r"[^\W\d_]+")
_LATIN = re.compile("[a-zß-öø-ÿ]+")
"""A stretch of small letters of Western Europe, found in half the time of a word."""
# Both begin with a set of characters, which is soon looked for.
DIGITS = re.compile(r"[\d½¼¾⅓⅔⅛](?:(?<=\d)\d+)?")
_DIGIT = re.compile(r"[\d½¼¾⅓⅔⅛]")


@lru_cache(maxsize=32768)
def vocabulary(text: str) -> frozenset[str]:
    """Return the words of a text in lower case."""
    return frozenset(_WORD.findall(text.lower()))


def has_any(text: str, words: frozenset[str]) -> bool:
    """Tell whether a text has one of some words, all of small Western letters."""
    if words.isdisjoint(_stretches(text)):
        return False
    return not words.isdisjoint(vocabulary(text))


@lru_cache(maxsize=16)
def _stretches(text: str) -> list[str]:
    """Return the words of a text, in parts where they have other letters too.

    They are asked for several times, but soon after one another.
    """
    return _LATIN.findall(text.lower())


def has_digit(text: str) -> bool:
    """Tell whether a text has a digit or a fraction sign."""
    return _DIGIT.search(text) is not None
