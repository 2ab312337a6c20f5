"""Figures and dates of ours that the cited passages do not back."""

import re
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache

from briefgen.evidence.dates.compare import stands as date_stands
from briefgen.evidence.dates.compare import unlike
from briefgen.evidence.dates.date import DateWords
from briefgen.evidence.dates.find import dates, relation_before
from briefgen.evidence.figures.compare import Key, bound_lost, keys
from briefgen.evidence.figures.compare import stands as figure_stands
from briefgen.evidence.figures.figure import Figure, is_year
from briefgen.evidence.figures.find import figures
from briefgen.evidence.figures.nearest import nearest_figure, why_not
from briefgen.evidence.passage_quantities import (
    Quantities,
    read_quantities,
    without_dates,
)
from briefgen.evidence.quantities import base
from briefgen.evidence.unbacked import Nearest, Unbacked

_REMEMBERED = 4096
_MOST = 400
"""How many figures are looked through for one that is near, but not the same."""
_PASSED_OVER = (
    "within ",
    "in the ",
    "recently",
    "soon",
    "shortly",
    "currently",
    "today",
    "this ",
    "last day",
    "last hour",
)
_COUNTED_ON = (" later", " earlier")


def unbacked_figures(
    text: str,
    passages: Sequence[str],
    language: str = "en",
    theirs: Sequence[str] = (),
) -> tuple[Unbacked, ...]:
    """Return the figures of a text that no passage has, however written.

    Numbers inside dates are left to `unbacked_dates`. A rounded figure passes where a
    word says so (`about`, `nearly`), and one that drops such a word does not.

    Args:
        text: Our words.
        passages: The words that they rest on.
        language: The language of our words.
        theirs: The language of each passage; without it they have ours.
    """
    return _figures(text, tuple(passages), language, tuple(theirs))


@lru_cache(maxsize=_REMEMBERED)
def _figures(
    text: str, passages: tuple[str, ...], language: str, languages: tuple[str, ...]
) -> tuple[Unbacked, ...]:
    ours = figures(without_dates(text, dates(text, language)), base(language))
    if all(one.weak for one in ours):
        return ()
    theirs = read_quantities(passages, languages or (language,) * len(passages))
    years = [one for one in ours if _is_year(one, theirs.years)]
    found = (*_unbacked(ours, theirs), *_years_moved(text, years, passages))
    return tuple(sorted(found, key=lambda one: one.start))


def _years_moved(
    text: str, years: Sequence[Figure], passages: Sequence[str]
) -> Iterator[Unbacked]:
    """Yield the years of ours by which what the passages have after them, or so."""
    for one in years:
        relation = relation_before(text, one.start)
        if not relation:
            continue
        year = re.compile(rf"(?<![\w.,]){one.value}(?!\w)")
        theirs = [
            (match, number)
            for number, passage in enumerate(passages)
            for match in year.finditer(passage)
        ]
        if theirs and all(
            unlike(relation, relation_before(match.string, match.start()))
            for match, _ in theirs
        ):
            match, number = theirs[0]
            start, words = _with_relation(match.string, *match.span())
            near = Nearest(words, number, start, match.end())
            start, words = _with_relation(text, one.start, one.end)
            why = "the passage has another date"
            yield Unbacked(start, one.end, words, why, near)


def _with_relation(text: str, start: int, end: int) -> tuple[int, str]:
    """Return where the word before a year begins, and both."""
    start = text.rfind(" ", 0, start - 1) + 1
    return start, text[start:end]


def unbacked_dates(
    text: str,
    passages: Sequence[str],
    language: str = "en",
    theirs: Sequence[str] = (),
) -> tuple[Unbacked, ...]:
    """Return the dates of a text that no passage has, however written.

    Durations (`within two weeks`) are figures; `recently` and the like are passed over.
    """
    return _dates(text, tuple(passages), language, tuple(theirs))


@lru_cache(maxsize=_REMEMBERED)
def _dates(
    text: str, passages: tuple[str, ...], language: str, languages: tuple[str, ...]
) -> tuple[Unbacked, ...]:
    ours = [one for one in dates(text, language) if not _passed_over(one)]
    if not ours:
        return ()
    theirs = read_quantities(passages, languages or (language,) * len(passages))
    known = [date for date, _ in theirs.dates]
    near = None
    if theirs.dates:
        date, passage = theirs.dates[0]
        near = Nearest(date.words, passage, date.start, date.end)
    why = "the passage has another date" if near else "the passage has no date"
    return tuple(
        Unbacked(one.start, one.end, one.words, why, near)
        for one in ours
        if not date_stands(one, known, theirs.years)
    )


def _unbacked(ours: Sequence[Figure], theirs: Quantities) -> Iterator[Unbacked]:
    """Yield the figures of ours that the passages do not back.

    Most stand there in the very words, which is soon told.
    """
    every = [figure for figure, _ in theirs.figures]
    worded = {(one.words, one.bound): one for one in every}
    others = [one for one in ours if not _stands_so(one, worded)]
    if others:
        yield from _unlike(others, every, theirs)


def _stands_so(one: Figure, worded: Mapping[tuple[str, str], Figure]) -> bool:
    """Tell whether a passage has a figure in the words and with the bound of ours."""
    twin = worded.get((one.words, one.bound))
    return twin is not None and (twin.sort, twin.readings) == (one.sort, one.readings)


def _unlike(
    ours: Sequence[Figure], every: Sequence[Figure], theirs: Quantities
) -> Iterator[Unbacked]:
    """Yield the figures of ours that are not those of the passages in other words."""
    alike: dict[Key, list[Figure]] = {}
    for figure in every:
        for key in keys(figure):
            alike.setdefault(key, []).append(figure)
    for one in ours:
        if _is_year(one, theirs.years):
            continue
        known = [other for key in keys(one) for other in alike.get(key, ())]
        if one.bound or one.sort == "vague":
            known += every[:_MOST]
        if not figure_stands(one, known):
            near = nearest_figure(one, every[:_MOST])
            why = why_not(one, near)
        elif near := bound_lost(one, known):
            why = _limit(one, near)
        else:
            continue
        yield Unbacked(one.start, one.end, one.words, why, _placed(near, theirs))


def _limit(one: Figure, near: Figure) -> str:
    """Return in words how the limits of two figures differ."""
    if near.bound:
        return f"the passage says `{near.bound}`"
    return f"the passage does not say `{one.bound}`"


def _placed(near: Figure | None, theirs: Quantities) -> Nearest | None:
    """Return where the nearest figure stands."""
    for figure, passage in theirs.figures:
        if figure is near:
            return Nearest(figure.words, passage, figure.start, figure.end)
    return None


def _is_year(figure: Figure, years: Collection[int]) -> bool:
    return figure.unit == "" and is_year(figure.value) and figure.value in years


def _passed_over(date: DateWords) -> bool:
    """Tell whether a date is a duration, too vague, or counted on from our own text."""
    relative = date.relative
    return relative.startswith(_PASSED_OVER) or relative.endswith(_COUNTED_ON)
