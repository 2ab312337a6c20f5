"""A deadline or a horizon lies before the date of the brief that prints it.

Advice to act by a day that has passed cannot be followed. Looked at are `due:` of open
recommendations and gaps, scheduled events, and the dates that stand in timeframes,
horizons and the line `by:`. A date without a year is not looked at here.

Bad: `due: 2026-03-01` in a brief dated 9 March 2026.
Good: `due: 2026-03-31`.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from briefgen.base.diagnostic import Label
from briefgen.base.place import Step
from briefgen.base.span import Span
from briefgen.base.value import dataclass
from briefgen.checks.rule import Owner, Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.dossier.printed import Printed
from briefgen.evidence.dates.find import dates
from briefgen.schema.analysis import Event, Gap, Recommendation, Scenario
from briefgen.schema.brief import Brief

PARTS = ("recommendations", "gaps", "events", "scenarios")
TO_DO = frozenset({"open", "accepted"})
DECEMBER = 12
DOCUMENT = re.compile(r"\b(?:of|dated|from)\s+$")


@dataclass(frozen=True, slots=True)
class Limit:
    """A day until when something is to happen, and where it is written."""

    what: str
    last: date
    owner: Owner
    span: Span


def _last_day(year: int, month: int = 0, day: int = 0) -> date:
    """Return the last day that a date with missing parts can mean.

    A day that its month does not have counts as the last one that it has.
    """
    month = month or DECEMBER
    last = monthrange(max(year, 1), month)[1]
    return date(max(year, 1), month, min(day or last, last))


def _resolved(text: str) -> date:
    parts = [int(part) for part in text.split("-")]
    return _last_day(*parts)


def _in_text(
    dossier: Dossier, owner: Owner, path: tuple[Step, ...], text: str | None
) -> Iterator[Limit]:
    """Yield the last day that a text sets; the date of a document sets none."""
    words = text or ""
    found = [
        (_last_day(one.year, one.month, one.day), one)
        for one in dates(words, dossier.settings.language)
        if one.year and one.month and one.relation not in {"since", "after"}
        if not DOCUMENT.search(words[: one.start])
    ]
    if found:
        last, one = max(found, key=lambda pair: pair[0])
        span = dossier.words_at(owner, path, one.start, one.end)
        yield Limit(f"the `{path[0]}` ends on", last, owner, span)


def _of_record(dossier: Dossier, one: object) -> Iterator[Limit]:
    match one:
        case Recommendation() if one.status in TO_DO:
            if one.due:
                yield Limit(f"`{one.id}` is due on", one.due, one, one.at("due"))
            yield from _in_text(dossier, one, ("timeframe",), one.timeframe)
        case Gap() if one.status == "open" and one.due:
            yield Limit(f"`{one.id}` is due on", one.due, one, one.at("due"))
        case Event() if one.scheduled and one.when.resolved:
            last = _resolved(one.when.resolved)
            span = one.at("when", "resolved")
            yield Limit(f"`{one.id}` is scheduled for", last, one, span)
        case Scenario():
            yield from _in_text(dossier, one, ("horizon",), one.horizon)
        case _:
            return


def _limits(dossier: Dossier, printed: Printed) -> Iterator[Limit]:
    brief = printed.brief
    yield from _in_text(dossier, brief, ("by",), brief.by)
    kinds = {part.source for part in printed.template.parts.values()}
    for kind in PARTS:
        if kind in kinds:
            for record in printed.chosen(kind):
                yield from _of_record(dossier, record)


def _problem(limit: Limit, brief: Brief) -> Problem:
    return Problem(
        f"{limit.what} {limit.last.isoformat()}, before the date of the brief "
        f"`{brief.slug}`",
        limit.span,
        limit.owner,
        related=(Label(brief.at("date"), "the date of the brief"),),
        hint="set a day that is still ahead, or record what became of it in `status:`",
        subject=limit.last.isoformat(),
    )


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every day ahead that lies behind."""
    seen: set[Span] = set()
    for printed in dossier.printed.values():
        for limit in _limits(dossier, printed):
            if limit.last < printed.brief.date and limit.span not in seen:
                seen.add(limit.span)
                yield _problem(limit, printed.brief)


RULE = Rule(
    "REC02",
    "deadline-before-brief",
    "A deadline or horizon lies before the brief's date.",
    find,
)
