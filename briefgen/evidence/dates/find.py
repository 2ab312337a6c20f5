"""The dates of a text, in its order."""

import re
from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from briefgen.evidence.cover import covered
from briefgen.evidence.dates.date import DateWords, Portion, Relation
from briefgen.evidence.dates.patterns import BEFORE, CONTEXT, DATE, RELATIVE, WEEKDAY
from briefgen.evidence.lexicon.calendar_words import (
    AMBIGUOUS,
    ANY_WEEKDAY,
    COUNTING,
    DATING,
    MONTHS,
    WEEKDAYS,
)
from briefgen.evidence.lexicon.number_words import SMALL
from briefgen.evidence.lexicon.telling_words import telling_words
from briefgen.evidence.lexicon.telltales import SIGN

_RELATIONS: dict[str, Relation] = {
    **dict.fromkeys(["by", "until", "till", "before", "no later than"], "by"),
    **dict.fromkeys(["since", "from"], "since"),
    **dict.fromkeys(["in", "on", "at", "during"], "at"),
    "after": "after",
}
_PORTIONS: dict[str, Portion] = {
    **dict.fromkeys(["early", "beginning", "start"], "start"),
    **dict.fromkeys(["mid", "middle"], "mid"),
    **dict.fromkeys(["late", "end"], "end"),
}
_WORDS_TOO = frozenset(["may", "march", "mar", "dec"])
"""Names of months that are none in small letters."""
_MONTHS = frozenset(MONTHS)
_CAPITAL = re.compile("[MD]")
_LARGEST_MONTH = 12
_NUMERIC = re.compile(r"\d(?:-[01]\d|[./]\d{1,2}[./]\d)")
"""What every date in digits alone holds, and `83.7` does not."""


@lru_cache(maxsize=32768)
def dates(text: str, language: str = "en") -> tuple[DateWords, ...]:
    """Return the dates of a text, with the parts that its words give.

    `07/05/2025` is read day first; with `en-US` month first. A year alone is a figure.
    """
    words = telling_words(text)
    numeric = SIGN in words and _NUMERIC.search(text)
    if not numeric and words.isdisjoint(DATING):
        return ()
    named = numeric or _names_month(text, words)
    found = list(_named(text, language)) if named else []
    counted = [] if words.isdisjoint(COUNTING) else [*_relative(text)]
    if not words.isdisjoint(ANY_WEEKDAY):
        counted.extend(_weekdays(text))
    if not counted and len(found) < 2:
        return tuple(found)
    cover = covered(len(text), ((one.start, one.end) for one in found))
    for one in counted:
        if not any(cover[one.start : one.end]):
            found.append(one)
            cover[one.start : one.end] = b"\x01" * (one.end - one.start)
    return tuple(sorted(found, key=lambda one: one.start))


def _names_month(text: str, words: frozenset[str]) -> bool:
    """Tell whether a text may name a month: `may` and `march` alone need a capital."""
    months = words & _MONTHS
    return bool(months and (months - _WORDS_TOO or _CAPITAL.search(text)))


def relative_dates(text: str, language: str = "en") -> tuple[DateWords, ...]:
    """Return the dates that do not tell by themselves which day or year they mean."""
    return tuple(one for one in dates(text, language) if one.is_relative)


def _named(text: str, language: str) -> Iterator[DateWords]:
    """Yield the dates that name a month."""
    for match in DATE.finditer(text):
        parts = _parts(match, month_first=language == "en-US")
        if not parts or not _is_date(text, match):
            continue
        weekday = (match["weekday"] or match["weekday2"] or "").lower()
        start, portion, relation = _narrowed(text, match.start())
        one = DateWords(
            start=start,
            end=match.end(),
            words=text[start : match.end()],
            year=parts[0],
            month=parts[1],
            day=parts[2],
            weekday=WEEKDAYS.get(weekday, 0),
            portion=portion,
            relation=relation,
        )
        yield one
        if last := match["last"] or match["last2"]:
            yield replace(one, day=int(last), weekday=0)


def _parts(match: re.Match[str], *, month_first: bool) -> tuple[int, int, int] | None:
    """Return year, month and day, 0 for what is not given."""
    if match["iso"]:
        return int(match["iy"]), int(match["im"]), int(match["id"] or 0)
    if match["sep"]:
        day, month = int(match["n1"]), int(match["n2"])
        if month > _LARGEST_MONTH or (month_first and day <= _LARGEST_MONTH):
            day, month = month, day
        return (int(match["ny"]), month, day) if 0 < month <= _LARGEST_MONTH else None
    name = match["month"] or match["month2"]
    year = match["year"] or match["year2"] or 0
    return int(year), MONTHS[name.lower()], int(match["day"] or match["day2"] or 0)


def _is_date(text: str, match: re.Match[str]) -> bool:
    """Tell whether the name of a month is one: `May` and `March` need a date around."""
    name = match["month"] or match["month2"]
    if not name:
        return True
    if not name[0].isupper():
        return bool(match["day"]) and name.lower() not in _WORDS_TOO
    if name.lower() not in AMBIGUOUS:
        return True
    numbered = match["day"] or match["day2"] or match["year"] or match["year2"]
    context = CONTEXT.search(text, max(0, match.start() - 16), match.start())
    return bool(numbered or context or match["weekday2"])


def relation_before(text: str, at: int) -> Relation:
    """Return how a date or a year that begins here is related: `by`, `after`."""
    return _narrowed(text, at)[2]


def _narrowed(text: str, start: int) -> tuple[int, Portion, Relation]:
    """Return where the words before a date begin, and what they say."""
    match = BEFORE.search(text, max(0, start - 40), start)
    if not match:
        return start, "", ""
    portion = _PORTIONS.get((match["portion"] or "").lower(), "")
    relation = _RELATIONS.get((match["relation"] or "").lower(), "")
    return (match.start() if portion or relation == "by" else start), portion, relation


def _relative(text: str) -> Iterator[DateWords]:
    for match in RELATIVE.finditer(text):
        yield DateWords(*match.span(), match.group(), relative=_canonical(match))


def _canonical(match: re.Match[str]) -> str:
    """Return a relative date in one wording for all that mean the same."""
    if match["within"]:
        count = _count(match["count"])
        return f"within {count} {match['span'].lower()}"
    if match["ago"]:
        return (
            f"{_count(match['count2'])} {match['span2'].lower()} {match['ago'].lower()}"
        )
    if match["which"]:
        which = {"past": "last", "previous": "last", "coming": "next"}
        word = match["which"].lower()
        return f"{which.get(word, word)} {match['thing'].lower()}"
    return match["word"].lower()


def _count(words: str) -> str:
    lower = words.lower()
    if lower in {"a", "an", "one"}:
        return "1"
    last = lower.split()[-1]
    return str(SMALL[last]) if last in SMALL else last


def _weekdays(text: str) -> Iterator[DateWords]:
    for match in WEEKDAY.finditer(text):
        if match.group()[0].isupper():
            weekday = WEEKDAYS[match["weekday"].lower()]
            start, _, relation = _narrowed(text, match.start())
            words = text[start : match.end()]
            yield DateWords(
                start, match.end(), words, weekday=weekday, relation=relation
            )
