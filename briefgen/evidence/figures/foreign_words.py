"""Numbers written in French and German words, through the library text2num."""

import re
from collections.abc import Iterator
from fractions import Fraction
from types import MappingProxyType

LANGUAGES = frozenset({"fr", "de"})
"""The languages besides English whose number words are read."""

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_TELLS = MappingProxyType(
    {
        "fr": re.compile(
            r"\b(?:deux|trois|quatre|cinq|six|sept|huit|neuf|dix|onze|douze|treize"
            r"|quatorze|quinze|seize|vingt|trente|quarante|cinquante|soixante|cents?"
            r"|mille)\b",
            re.IGNORECASE,
        ),
        "de": re.compile(
            r"zwei|zwo|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf|zwanzig"
            r"|hundert|tausend",
            re.IGNORECASE,
        ),
    }
)


class _Word:
    """A word as the library wants it."""

    def __init__(self, match: re.Match[str], before: int, text: str) -> None:
        self.start, self.end = match.span()
        self._word = match.group()
        self._apart = bool(text[before : self.start].strip(" \u00a0\u202f-\n"))

    def text(self) -> str:
        """Return the word."""
        return self._word

    def text_lowercase(self) -> str:
        """Return the word in lower case."""
        return self._word.lower()

    def nt_separated(self, _previous: "_Word") -> bool:
        """Tell whether punctuation or digits stand before it."""
        return self._apart

    def not_a_number_part(self) -> bool:
        """Tell whether it cannot be part of a number."""
        return False


def foreign(text: str, language: str) -> Iterator[tuple[int, int, Fraction]]:
    """Yield the offsets and values of the number words of a language from two up."""
    if language not in LANGUAGES or not _TELLS[language].search(text):
        return
    # It ships no types. Loaded here because English text never needs it.
    import text_to_num  # type: ignore[import-untyped]  # noqa: PLC0415

    words, before = [], 0
    for match in _WORD.finditer(text):
        words.append(_Word(match, before, text))
        before = match.end()
    for found in text_to_num.find_numbers(words, language, 2.0):
        if not found.is_ordinal:
            first, last = words[found.start], words[found.end - 1]
            yield first.start, last.end, Fraction(str(found.value))
