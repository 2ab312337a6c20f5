"""The figures and dates of passages, each with the passage that it stands in."""

from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import TypeVar

from briefgen.base.value import dataclass
from briefgen.evidence.cover import blanked
from briefgen.evidence.dates.date import DateWords
from briefgen.evidence.dates.find import dates
from briefgen.evidence.figures.figure import Figure, is_year
from briefgen.evidence.figures.find import figures
from briefgen.evidence.quantities import base

_REMEMBERED = 4096
_Q = TypeVar("_Q", Figure, DateWords)


@dataclass(frozen=True, slots=True)
class Quantities:
    """The figures and dates of all passages, each with the number of its passage."""

    figures: tuple[tuple[Figure, int], ...]
    dates: tuple[tuple[DateWords, int], ...]
    years: frozenset[int]


@lru_cache(maxsize=_REMEMBERED)
def read_quantities(
    passages: tuple[str, ...], languages: tuple[str, ...]
) -> Quantities:
    """Return the figures and dates of the passages, and the years that they name."""
    found: list[tuple[Figure, int]] = []
    named: list[tuple[DateWords, int]] = []
    read = zip(passages, languages, strict=True)
    for number, (passage, language) in enumerate(read):
        here = dates(passage, language)
        named.extend((one, number) for one in here)
        rest = figures(without_dates(passage, here), base(language))
        found.extend((one, number) for one in rest)
    found, named = _distinct(found), _distinct(named)
    years = {one.year for one, _ in named}
    years.update(
        reading.value.numerator
        for one, _ in found
        for reading in one.readings
        if is_year(reading.value)
    )
    return Quantities(tuple(found), tuple(named), frozenset(years))


def _distinct(found: list[tuple[_Q, int]]) -> list[tuple[_Q, int]]:
    """Return quantities without those that only repeat others."""
    if len({one.words for one, _ in found}) == len(found):
        return found
    first: dict[_Q, tuple[_Q, int]] = {}
    for one, passage in found:
        first.setdefault(replace(one, start=0, end=0), (one, passage))
    return list(first.values())


def without_dates(text: str, named: Sequence[DateWords]) -> str:
    """Return the text with its dates blanked, except durations."""
    return blanked(text, [(one.start, one.end) for one in named if not one.relative])
