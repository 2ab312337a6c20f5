"""Which words of ours the cited passages do not back: the one door for the rules.

Give plain words: blank the Markdown of prose first with `prose.plain`, which moves no
offset. Passages are the verbatim quotes; context is what stands around them.
"""

from collections.abc import Collection, Sequence
from dataclasses import dataclass

from briefgen.evidence.dates.compare import stands as date_stands
from briefgen.evidence.dates.date import DateWords
from briefgen.evidence.dates.find import dates
from briefgen.evidence.figures.compare import stands as figure_stands
from briefgen.evidence.figures.figure import Figure
from briefgen.evidence.figures.find import figures
from briefgen.evidence.figures.nearest import nearest_figure, why_not
from briefgen.evidence.names import Names, mentions, unsupported_names

_YEARS = range(1500, 2100)
_COUNTED = ("within ", "in the ", "recently", "soon", "shortly", "currently", "today")


@dataclass(frozen=True, slots=True, order=True)
class Unbacked:
    """Words of ours that no passage backs, with their offsets."""

    start: int
    end: int
    words: str
    nearest: str | None
    """What the passages have that comes nearest."""
    why: str
    """What is wrong, in words for a message."""


def unbacked_figures(
    text: str, passages: Sequence[str], language: str = "en"
) -> tuple[Unbacked, ...]:
    """Return the figures of a text that no passage has, however written.

    Numbers inside dates are left to `unbacked_dates`.
    """
    named = dates(text, language)
    ours = figures(_without(text, named), _base(language))
    if not any(not one.weak for one in ours):
        return ()
    theirs, years = _figures_of(passages, language)
    return tuple(
        _figure(one, theirs)
        for one in ours
        if not figure_stands(one, theirs) and not _is_year(one, years)
    )


def _figure(one: Figure, theirs: Sequence[Figure]) -> Unbacked:
    near = nearest_figure(one, theirs)
    words = near.words if near else None
    return Unbacked(one.start, one.end, one.words, words, why_not(one, near))


def unbacked_dates(
    text: str, passages: Sequence[str], language: str = "en"
) -> tuple[Unbacked, ...]:
    """Return the dates of a text that no passage has, however written.

    Durations (`within two weeks`) are figures; `recently` and the like are passed over.
    """
    ours = [one for one in dates(text, language) if not _is_counted(one)]
    if not ours:
        return ()
    theirs = [one for passage in passages for one in dates(passage, language)]
    _, years = _figures_of(passages, language)
    near = theirs[0].words if theirs else None
    why = "the passages have another date" if near else "no passage has a date"
    return tuple(
        Unbacked(one.start, one.end, one.words, near, why)
        for one in ours
        if not date_stands(one, theirs, years)
    )


def unbacked_names(
    text: str, passages: Sequence[str], names: Names, known: Collection[str] = ()
) -> tuple[Unbacked, ...]:
    """Return the declared actors in a text that no passage mentions by any name.

    Give the neighbouring paragraphs among the passages; `known` are ids of actors
    established otherwise, as a fact's speaker is.
    """
    return tuple(
        Unbacked(one.start, one.end, one.words, _nearest_name(passages, names), why)
        for one in unsupported_names(text, passages, names, known)
        for why in ["neither the passage nor what stands around it names this actor"]
    )


def _nearest_name(passages: Sequence[str], names: Names) -> str | None:
    """Return the first actor that the passages name."""
    found = (one.words for text in passages for one in mentions(text, names))
    return next(found, None)


def _base(language: str) -> str:
    return language.partition("-")[0].lower()


def _without(text: str, named: Sequence[DateWords]) -> str:
    """Return the text with its dates blanked, except durations."""
    for one in named:
        if not one.relative:
            text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text


def _figures_of(
    passages: Sequence[str], language: str
) -> tuple[list[Figure], frozenset[int]]:
    """Return the figures of the passages, and the years that they name."""
    found: list[Figure] = []
    years: set[int] = set()
    for passage in passages:
        named = dates(passage, language)
        here = figures(_without(passage, named), _base(language))
        found.extend(here)
        years.update(one.year for one in named)
        values = (reading.value for one in here for reading in one.readings)
        years.update(int(value) for value in values if value in _YEARS)
    return found, frozenset(years)


def _is_year(figure: Figure, years: Collection[int]) -> bool:
    return figure.unit == "" and figure.value in years and figure.value in _YEARS


def _is_counted(date: DateWords) -> bool:
    """Tell whether a date is a duration, or too vague to be looked for."""
    return bool(date.relative) and date.relative.startswith(_COUNTED)
