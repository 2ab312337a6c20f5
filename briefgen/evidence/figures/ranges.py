"""Ranges and lists of figures: what is written once belongs to all of them."""

import re
from itertools import pairwise
from types import MappingProxyType

from briefgen.evidence.figures.figure import Figure, Reading
from briefgen.evidence.figures.units import STRICT
from briefgen.evidence.lexicon.wordlist import wordlist

_BETWEEN = re.compile(
    r"\s?(?:[-–—,/]|to|and|or|through|bis|und|oder|à|et|ou)?\s?(?:and\s)?$",
    re.IGNORECASE,
)
_RANGE = re.compile(r"\s?(?:[-–—]|to|and|bis|und|à|et)\s?$", re.IGNORECASE)
_CURRENCIES = STRICT - {"%", "pp", "bp"}
_SAME_SENTENCE = 120
_SENTENCE_END = re.compile(r"[.!?]\s")
_NOTHING_COUNTED = re.compile(
    r"\s?(?:$|[.,;:)]|(?:and|or|for|to|in|from|on|at|by|as|according|more|less)\b)"
)
_SHORT_YEAR = re.compile(r"[-–/]$")
_LONGEST = 9
_POWERS = MappingProxyType(
    dict.fromkeys(wordlist("thousand k tausend tsd mille"), 10**3)
    | dict.fromkeys(wordlist("million millions millionen m mn mln mio"), 10**6)
    | dict.fromkeys(wordlist("billion bn milliarden milliards mrd md"), 10**9)
    | dict.fromkeys(wordlist("trillion tn"), 10**12)
)


def joined(text: str, found: list[Figure]) -> tuple[Figure, ...]:
    """Return the figures with the readings that a range or a list gives them.

    In `€5–7 billion` both are euros and billions; in `2021-27` the second is 2027.
    """
    if len(found) < 2:
        return tuple(found)
    figures = list(found)
    for right in range(len(figures) - 1, 0, -1):
        one, other = figures[right - 1], figures[right]
        if not _belong(text, one, other):
            continue
        figures[right - 1] = _with(one, _from_right(one, other))
    for left, right in pairwise(range(len(figures))):
        one, other = figures[left], figures[right]
        if _belong(text, one, other):
            figures[right] = _with(other, _from_left(text, one, other))
            if _RANGE.match(text[one.end : other.start]):
                figures[left] = one.read_as(one.readings, "low")
                figures[right] = other.read_as(figures[right].readings, "high")
        elif _goes_on(text, one, other):
            figures[right] = _with(other, [Reading(other.value, one.unit)])
    return tuple(figures)


def _goes_on(text: str, one: Figure, other: Figure) -> bool:
    """Tell whether a sum without a currency goes on from one that has it.

    `€600 million for research and 120 million for staff`: both are euros, because
    nothing that could be counted follows the second.
    """
    if one.unit not in _CURRENCIES or other.unit or _power(other) == 1:
        return False
    between = text[one.end : other.start]
    far = len(between) > _SAME_SENTENCE or _SENTENCE_END.search(between)
    return not far and bool(_NOTHING_COUNTED.match(text, other.end))


def _belong(text: str, one: Figure, other: Figure) -> bool:
    """Tell whether only a joining word or dash stands between two numbers."""
    near = 0 <= other.start - one.end <= _LONGEST
    numbers = one.sort == "number" and other.sort == "number"
    return near and numbers and bool(_BETWEEN.match(text[one.end : other.start]))


def _with(figure: Figure, more: list[Reading]) -> Figure:
    new = tuple(one for one in more if one not in figure.readings)
    return figure.read_as(figure.readings + new, figure.edge) if new else figure


def _from_right(one: Figure, other: Figure) -> list[Reading]:
    """Return the first figure read with the unit and the magnitude of the second."""
    unit = one.unit or other.readings[-1].unit
    readings = [Reading(one.value, unit)] if unit != one.unit else []
    power = _power(other)
    if power > 1 and one.value < 1000:
        readings.append(Reading(one.value * power, unit))
    return readings


def _from_left(text: str, one: Figure, other: Figure) -> list[Reading]:
    """Return the second figure read with the currency or the century of the first."""
    if one.unit in STRICT and not other.unit and not one.words[0].isdigit():
        return [Reading(other.value, one.unit)]
    between = text[one.end : other.start]
    if _SHORT_YEAR.match(between) and 1900 <= one.value <= 2099 and other.value < 100:
        return [Reading(one.value // 100 * 100 + other.value, "")]
    return []


def _power(figure: Figure) -> int:
    """Return the magnitude that the words of a figure name."""
    for word in re.findall(r"[A-Za-z]+", figure.words.lower()):
        if word in _POWERS:
            return _POWERS[word]
    return 1
