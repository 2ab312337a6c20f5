"""Words that tell that a text may have something to look for."""

import re
from collections.abc import Iterable

_LATIN = re.compile("[a-zß-öø-ÿ]+")
"""Small letters of Western Europe; they are found in half the time of all letters."""
SIGN = "#"
"""Stands for any of the signs that tell of something."""


class Telltales:
    """Words that tell that a text may have something to look for.

    Args:
        words: The words, all of small Western letters.
        signs: A pattern of signs that tell it too.
    """

    def __init__(self, words: Iterable[str], signs: str = "(?!)") -> None:
        self._words = frozenset(words)
        self._signs = re.compile(signs)

    def found(self, text: str) -> frozenset[str]:
        """Return the words, in small letters, that a text has, and `SIGN` for signs.

        Beside letters of another script, or with marks, a part of a word may count as
        one; no word is missed.
        """
        found = self._words.intersection(_LATIN.findall(text.lower()))
        return found | {SIGN} if self._signs.search(text) else found
