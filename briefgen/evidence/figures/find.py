"""The figures of a text, in its order."""

import re
from collections.abc import Iterator
from dataclasses import replace
from fractions import Fraction
from functools import lru_cache

from briefgen.evidence.cover import covered
from briefgen.evidence.figures.figure import Figure, Reading
from briefgen.evidence.figures.foreign_words import LANGUAGES, foreign
from briefgen.evidence.figures.in_digits import (
    CLOCK,
    REFERENCE,
    clock,
    in_digits,
    reference,
)
from briefgen.evidence.figures.in_words import WORDS, in_words
from briefgen.evidence.figures.numerals import NUMERAL
from briefgen.evidence.figures.ranges import joined
from briefgen.evidence.figures.units import unit_after
from briefgen.evidence.lexicon.number_words import COUNTED_BY_ARTICLE, TELLTALE
from briefgen.evidence.lexicon.telling_words import telling_words
from briefgen.evidence.lexicon.telltales import SIGN

_DIGITS = (
    rf"(?P<clock>(?<![\w.])(?:{CLOCK}))|(?P<reference>(?<![\w.,/])(?:{REFERENCE}))"
    rf"|(?P<digits>{NUMERAL})"
)
# It begins with a set of characters, which is soon looked for.
_DIGIT_RUN = re.compile(r"[\d½¼¾⅓⅔⅛](?:(?<=\d)\d+)?")
_ENGLISH = re.compile(f"{_DIGITS}|{WORDS}", re.IGNORECASE)
_OTHER = re.compile(_DIGITS, re.IGNORECASE)


@lru_cache(maxsize=32768)
def figures(text: str, language: str = "en") -> tuple[Figure, ...]:
    """Return the figures of a text with their units.

    The language tells how separators and number words are read: `en`, `fr` and `de`;
    of any other language only the digits are read, with a decimal comma. Identifiers
    such as `EU27` are no figures.
    """
    words = telling_words(text)
    spelled = language == "en" and not words.isdisjoint(TELLTALE)
    if not spelled and language not in LANGUAGES and SIGN not in words:
        return ()
    pattern = _ENGLISH if spelled else _OTHER
    found: list[Figure] = []
    at = 0
    for start in _starts(text, words) if spelled else _digits(text):
        match = pattern.match(text, start) if start >= at else None
        if match is None:
            continue
        one = _figure(text, match, language)
        if one:
            found.append(_apart(one, text, found))
        at = max(match.end(), one.end if one else 0)
    if language != "en":
        found = _with_words(text, found, language)
    return joined(text, found)


def _starts(text: str, words: frozenset[str]) -> list[int]:
    """Return where figures may begin: at a digit, or at a word that can begin one.

    Args:
        text: The text.
        words: The words of figures and dates that it has.
    """
    # `İ` alone has two small letters; `ı` keeps the offsets, and no word has it
    small = text.replace("İ", "ı").lower()
    first = words & TELLTALE
    if not first.isdisjoint(COUNTED_BY_ARTICLE):
        first |= {"a", "an"}
    found = list(_digits(text))
    for word in first:
        found.extend(match.start() for match in _whole(word).finditer(small))
    return sorted(found)


@lru_cache(maxsize=256)
def _whole(word: str) -> re.Pattern[str]:
    """Return the pattern of a whole word; its letters come first, as they are rare."""
    return re.compile(rf"{word}(?![^\W\d_])(?<![^\W\d_]{word})")


def _digits(text: str) -> Iterator[int]:
    """Yield where figures in digits may begin."""
    return (match.start() for match in _DIGIT_RUN.finditer(text))


def _apart(one: Figure, text: str, found: list[Figure]) -> Figure:
    """Return a figure without the sign that the one before it has taken: `5$6`."""
    floor = found[-1].end if found else 0
    if one.start >= floor:
        return one
    return replace(one, start=floor, words=text[floor : one.end])


def _figure(text: str, match: re.Match[str], language: str) -> Figure | None:
    group = match.lastgroup
    if group == "clock":
        return clock(match)
    if group == "reference":
        return reference(match, language)
    if group == "digits":
        return in_digits(text, match, language)
    return in_words(text, match)


def _with_words(text: str, found: list[Figure], language: str) -> list[Figure]:
    """Return the figures with those added that the language writes in words."""
    added = []
    cover = covered(len(text), ((one.start, one.end) for one in found))
    for start, end, value in foreign(text, language):
        if not any(cover[start:end]):
            added.append(_spelled(text, start, end, value))
    return sorted([*found, *added], key=lambda one: one.start)


def _spelled(text: str, start: int, end: int, value: Fraction) -> Figure:
    unit, end = unit_after(text, end)
    return Figure(start, end, text[start:end], (Reading(value, unit),))
