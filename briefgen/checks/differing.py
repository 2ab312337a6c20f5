"""Where two facts on one matter say something else: number, date, place or title."""

import re
from dataclasses import dataclass

from briefgen.evidence.dates.compare import stands as date_stands
from briefgen.evidence.dates.date import DateWords
from briefgen.evidence.dates.find import dates
from briefgen.evidence.figures.compare import same
from briefgen.evidence.figures.figure import Figure
from briefgen.evidence.figures.find import figures
from briefgen.evidence.words.lists import EMPTY, SAYING
from briefgen.evidence.words.stems import stem
from briefgen.schema.fact import Fact

WORD = re.compile(r"[^\W\d_]{2,}")
PLACE = re.compile(
    r"\b(?:[Aa]t|[Ii]n)\s+(?:the\s+)?"
    r"(?P<name>[A-Z][\w'’.-]*(?:\s+(?:of\s+|and\s+)?[A-Z][\w'’.-]*)*)"
)
TITLE = re.compile(
    r"\b(?P<state>former|then|current|acting|interim|outgoing|incoming|deputy|vice"
    r"|long-time|longtime|newly elected|late|ex)[\s-]+(?:[A-Z(][\w().-]*\s+){0,6}"
    r"(?P<office>chair(?:man|woman|person)?|president|minister|secretary|director|head"
    r"|leader|chief|governor|mayor|ambassador|commissioner|master|spokes\w+)\b"
)
NOT_PLACES = re.compile(
    r"January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
)


@dataclass(frozen=True)
class Told:
    """What a fact says that another on the same matter may say otherwise.

    Args:
        fact: The fact.
        stems: The stems of its content words.
        figures: Its figures, dates left out.
        dates: Its dates.
        places: The places that it names, where it tells of an event.
        titles: The offices that it names, each with what is said of their holding.
    """

    fact: Fact
    stems: frozenset[str]
    figures: tuple[Figure, ...]
    dates: tuple[DateWords, ...]
    places: frozenset[str]
    titles: frozenset[tuple[str, str]]

    @property
    def comparable(self) -> bool:
        """Whether there is anything in it that another fact could have otherwise."""
        found = (self.figures, self.dates, self.places, self.titles, self.day)
        return any(found)

    @property
    def day(self) -> str | None:
        """The resolved date of an event."""
        if self.fact.kind != "event" or self.fact.date is None:
            return None
        return self.fact.date.resolved


def told(fact: Fact, language: str) -> Told:
    """Return what a fact says, as far as two facts can be compared."""
    text = fact.statement
    when = dates(text, language)
    bare = text
    for one in when:
        bare = bare[: one.start] + " " * (one.end - one.start) + bare[one.end :]
    words = (one.lower() for one in WORD.findall(bare))
    base = language.partition("-")[0]
    numbers = (one for one in figures(bare, base) if not one.weak)
    return Told(
        fact,
        frozenset(stem(one) for one in words if one not in EMPTY | SAYING),
        tuple(one for one in numbers if one.sort in {"number", "share"}),
        tuple(one for one in when if not one.relative),
        _places(fact.quote) if fact.kind == "event" else frozenset(),
        frozenset((m["office"], m["state"]) for m in TITLE.finditer(fact.quote)),
    )


def _places(text: str) -> frozenset[str]:
    names = (match["name"].rstrip(".,") for match in PLACE.finditer(text))
    return frozenset(name for name in names if not NOT_PLACES.match(name))


def alike(one: Told, other: Told) -> float:
    """Return how much of the shorter fact's content the other has too, from 0 to 1."""
    least = min(len(one.stems), len(other.stems))
    return len(one.stems & other.stems) / least if least else 0.0


def other_number(one: Told, other: Told) -> tuple[str, str] | None:
    """Return a number of each, of one unit and unlike, where nothing else fits."""
    if any(same(mine, its) for mine in one.figures for its in other.figures):
        return None
    for mine in one.figures:
        for its in other.figures:
            if mine.unit == its.unit:
                return mine.words, its.words
    return None


def other_date(one: Told, other: Told) -> tuple[str, str] | None:
    """Return a date of each that cannot both hold."""
    for mine in one.dates:
        for its in other.dates:
            named = bool(mine.month) == bool(its.month)
            fits = date_stands(mine, [its], ()) or date_stands(its, [mine], ())
            if named and not fits:
                return mine.words, its.words
    return None


def other_day(one: Told, other: Told) -> tuple[str, str] | None:
    """Return the resolved dates of two events, where they differ as far as they go."""
    mine, its = one.day, other.day
    if mine and its and not (mine.startswith(its) or its.startswith(mine)):
        return mine, its
    return None


def other_place(one: Told, other: Told) -> tuple[str, str] | None:
    """Return a place of each, where two events have none in common."""
    if not one.places or not other.places or one.places & other.places:
        return None
    return min(one.places), min(other.places)


def other_title(one: Told, other: Told) -> tuple[str, str] | None:
    """Return what each says of one office, where that differs."""
    for office, state in sorted(one.titles):
        for same_office, other_state in sorted(other.titles):
            if office == same_office and state != other_state:
                return f"{state} {office}", f"{other_state} {office}"
    return None
