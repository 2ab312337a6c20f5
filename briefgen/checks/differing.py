"""Where two facts on one matter say something else: number, date, place or title."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property

from briefgen.base.value import dataclass
from briefgen.checks.titles import may_hold_title, titles
from briefgen.evidence.backing import may_have_quantities
from briefgen.evidence.dates.compare import stands as date_stands
from briefgen.evidence.dates.date import DateWords
from briefgen.evidence.dates.find import dates
from briefgen.evidence.figures.compare import same
from briefgen.evidence.figures.figure import Figure, is_year
from briefgen.evidence.figures.find import figures
from briefgen.evidence.quantities import base
from briefgen.evidence.words.lists import EMPTY, SAYING
from briefgen.evidence.words.stems import stem
from briefgen.schema.fact import Fact

WORD = re.compile(r"[^\W\d_]{2,}")
PLACE = re.compile(
    r"\b(?:[Aa]t|[Ii]n)\s+(?:the\s+)?"
    r"(?P<name>[A-Z][\w'’.-]*(?:\s+(?:of\s+|and\s+)?[A-Z][\w'’.-]*)*)"
)
Aspect = tuple[str | tuple[int, ...], ...]
_NO_MATTER = EMPTY | SAYING
NOT_PLACES = re.compile(
    r"January|February|March|April|May|June|July|August|September|October|November"
    r"|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday"
)


@dataclass(frozen=True)
class Told:
    """What a fact says that another on the same matter may say otherwise.

    Args:
        fact: The fact.
        text: Its statement without dates.
        figures: Its figures, dates and years left out.
        years: The years that it names.
        dates: Its other dates.
        places: The places that it names, where it tells of an event.
        titles: By office and holder, what is said of the holding.
    """

    fact: Fact
    text: str
    figures: tuple[Figure, ...]
    years: frozenset[int]
    dates: tuple[DateWords, ...]
    places: frozenset[str]
    titles: Mapping[tuple[str, str], str]

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Its content words."""
        words = WORD.findall(self.text)
        return tuple([one for one in words if one.lower() not in _NO_MATTER])

    @cached_property
    def stems(self) -> frozenset[str]:
        """The stems of its content words."""
        return frozenset(map(stem, self.words))

    @cached_property
    def names(self) -> frozenset[str]:
        """Its words that are written as names."""
        return frozenset(one for one in self.words if one[0].isupper())

    @cached_property
    def actors(self) -> frozenset[str]:
        """The actors that it is about, and the speaker."""
        speaker = (self.fact.speaker,) if self.fact.speaker else ()
        return frozenset((*self.fact.actors, *speaker))

    @cached_property
    def aspects(self) -> tuple[Aspect, ...]:
        """What another fact could have otherwise; only facts that share one can."""
        years = tuple(sorted(self.years))
        found: list[Aspect] = [("number", one.unit, years) for one in self.figures]
        found.extend(("title", *held) for held in self.titles)
        if self.dates or self.day:
            found.append(("date",))
        if self.places:
            found.append(("place",))
        return tuple(dict.fromkeys(found))

    @property
    def day(self) -> str | None:
        """The resolved date of an event."""
        if self.fact.kind != "event" or self.fact.date is None:
            return None
        return self.fact.date.resolved


def may_differ(fact: Fact, language: str) -> bool:
    """Tell whether a fact may have what another has otherwise, by its words alone."""
    return (
        fact.kind == "event"
        or may_have_quantities(fact.statement, [language])
        or may_hold_title(fact.quote)
    )


def told(fact: Fact, language: str) -> Told:
    """Return what a fact says, as far as two facts can be compared."""
    when = [one for one in dates(fact.statement, language) if not one.relative]
    text = _without(fact.statement, when)
    numbers = [
        one
        for one in figures(text, base(language))
        if not one.weak and one.sort in {"number", "share"}
    ]
    years = [one for one in numbers if not one.unit and is_year(one.value)]
    return Told(
        fact,
        text,
        tuple(one for one in numbers if one not in years),
        frozenset(int(one.value) for one in years),
        tuple(when),
        _places(fact.quote) if fact.kind == "event" else frozenset(),
        titles(fact.quote),
    )


def _without(text: str, when: Iterable[DateWords]) -> str:
    for one in when:
        text = text[: one.start] + " " * (one.end - one.start) + text[one.end :]
    return text


def _places(text: str) -> frozenset[str]:
    names = (match["name"].rstrip(".,") for match in PLACE.finditer(text))
    return frozenset(name for name in names if not NOT_PLACES.match(name))


def alike(one: Told, other: Told) -> bool:
    """Tell whether two facts speak of the same matter in much the same words.

    Half of the shorter statement must stand in the other, and neither may name what
    the other does not while that one does so too: they are of different things.
    """
    if one.names - other.names and other.names - one.names:
        return False
    least = min(len(one.stems), len(other.stems))
    return 2 * len(one.stems & other.stems) >= least > 0


def near(found: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """Yield in their order the pairs of facts that may be alike, and few others.

    Where half of the shorter statement stands in the longer one, one of its rarest
    stems does, if one more than half of them are looked at.
    """
    holders: dict[str, list[int]] = {}
    for number, one in enumerate(found):
        for word in one.stems:
            holders.setdefault(word, []).append(number)
    ranked = sorted(holders, key=lambda word: (len(holders[word]), word))
    rank = {word: number for number, word in enumerate(ranked)}
    rarest = [
        sorted(one.stems, key=rank.__getitem__)[: len(one.stems) // 2 + 1]
        for one in found
    ]
    led: dict[str, list[int]] = {}
    for number, words in enumerate(rarest):
        for word in words:
            led.setdefault(word, []).append(number)
    for number, one in enumerate(found):
        others = {other for word in rarest[number] for other in holders[word]}
        for word in one.stems:
            others.update(led.get(word, ()))
        for other in sorted([other for other in others if other > number]):
            yield one, found[other]


def other_number(one: Told, other: Told) -> tuple[str, str] | None:
    """Return a number of each, of one unit and unlike, where nothing else fits.

    Numbers for different times may differ.
    """
    if one.years != other.years or other_date(one, other) or other_day(one, other):
        return None
    return _unlike(one, other)


def _unlike(one: Told, other: Told) -> tuple[str, str] | None:
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


def other_time(one: Told, other: Told) -> tuple[str, str] | None:
    """Return a date or day of each that differs, where their numbers do not."""
    if _unlike(one, other) or one.years != other.years:
        return None
    return other_date(one, other) or other_day(one, other)


def other_place(one: Told, other: Told) -> tuple[str, str] | None:
    """Return a place of each, where two events of one time have none in common."""
    if not one.places or not other.places or one.places & other.places:
        return None
    if other_date(one, other) or other_day(one, other):
        return None
    return min(one.places), min(other.places)


def other_title(one: Told, other: Told) -> tuple[str, str] | None:
    """Return what each says of one office of one person, where that differs."""
    for held, state in one.titles.items():
        its = other.titles.get(held, state)
        if its != state:
            return f"{state} {held[0]}", f"{its} {held[0]}"
    return None
