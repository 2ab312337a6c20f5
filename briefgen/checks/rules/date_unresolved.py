"""A relative date that nobody has resolved carries a timeline, a scenario or advice.

“Late April” of which year? What hangs on such a date must say that it is not known: by
`resolved:` where it can be told, or by an open gap that names the fact or its source.

Bad: a recommendation that rests on a fact dated “by the end of April”, and no gap.
Good: the same with `resolved: 2025-04-30`, or with a gap G02 that affects the fact.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Label, Severity
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.evidence.dates.date import DateWords
from briefgen.evidence.dates.find import relative_dates
from briefgen.schema.fact import Fact
from briefgen.schema.node import Record

USES = {"events": "facts", "scenarios": "drivers", "recommendations": "facts"}
"""By section that a date can carry: the field that names the facts."""

COUNTED = {"last", "next", "this", "following", "later", "earlier"} | {
    "yesterday",
    "tomorrow",
    "tonight",
}
"""How dates begin that count from the day on which they were said."""


def _hangs(date: DateWords) -> bool:
    """Tell whether a date hangs on another day; durations and `soon` do not."""
    counted = date.relative.partition(" ")[0] in COUNTED
    return bool(date.month or date.weekday or counted)


def _unresolved(dossier: Dossier, fact: Fact) -> str | None:
    """Return the words of a fact's date that leave the day open, if there are any."""
    if fact.date is not None and fact.date.resolved:
        return None
    source = dossier.sources.get(fact.source)
    language = source.language if source else dossier.settings.language
    stated = fact.date.stated if fact.date and fact.date.stated else ""
    for text in (stated, fact.quote):
        for one in relative_dates(text, language):
            if _hangs(one):
                return one.words
    return None


def _owned_up(dossier: Dossier) -> frozenset[str]:
    """Return the facts and sources that open gaps name."""
    gaps = dossier.records.file.gaps.values()
    return frozenset(one for gap in gaps if gap.status == "open" for one in gap.affects)


def _uses(dossier: Dossier) -> Iterator[tuple[Record, str, Fact, int]]:
    for section, field in USES.items():
        for record in dossier.records.section(section).values():
            for number, name in enumerate(getattr(record, field)):
                if name in dossier.facts:
                    yield record, field, dossier.facts[name], number


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every use of a date that leaves open which day it means."""
    known = _owned_up(dossier)
    for record, field, fact, number in _uses(dossier):
        words = _unresolved(dossier, fact)
        if words is None or fact.id in known or fact.source in known:
            continue
        span = dossier.passage_span(fact)
        yield Problem(
            f"`{record.id}` rests on `{fact.id}`, whose date “{words}” is not resolved",
            record.at(field, number),
            record,
            hint=f"give `{fact.id}` a `resolved:` date, or name it under `affects:` of "
            "an open gap",
            related=(Label(span, "the date stands here"),) if span else (),
            subject=fact.id,
        )


RULE = Rule(
    "FCT07",
    "date-unresolved",
    "A relative date carries a timeline, scenario or deadline.",
    find,
    Severity.WARNING,
)
