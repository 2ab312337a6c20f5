"""Two facts on one matter differ in number, date, place or title, in no conflict.

This only suggests: the analyst decides whether the sources differ. Compared are facts,
of one source or several, on the same topic and a common actor whose statements are
otherwise alike: their numbers of one unit and time, their dates, and the places of
events. Titles are compared where two facts give one office of one person.

Bad: F1 `dues rise by 4.5 per cent` and F9 `dues rise by 5 per cent`, in no conflict.
Good: a conflict `C1` with `facts: [F1, F9]`.
"""

from collections.abc import Callable, Iterator, Mapping
from itertools import combinations

from briefgen.base.diagnostic import Label, Severity
from briefgen.base.span import Span
from briefgen.checks.differing import (
    Told,
    alike,
    other_number,
    other_place,
    other_time,
    other_title,
    told,
)
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.schema.fact import Fact

COMPARED: tuple[tuple[str, Callable[[Told, Told], tuple[str, str] | None]], ...] = (
    ("number", other_number),
    ("date", other_time),
    ("place", other_place),
)
"""What is compared where two facts speak of the same matter."""


def _declared(dossier: Dossier) -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset(pair)
        for conflict in dossier.records.file.conflicts.values()
        for pair in combinations((*conflict.facts, *conflict.also), 2)
    )


def _actors(fact: Fact) -> frozenset[str]:
    speaker = (fact.speaker,) if fact.speaker else ()
    return frozenset((*fact.actors, *speaker))


def _by_topic(dossier: Dossier) -> Mapping[str, list[Told]]:
    topics: dict[str, list[Told]] = {}
    for fact in dossier.active_facts():
        if fact.topic is not None and fact.kind != "recommendation":
            one = told(fact, dossier.settings.language)
            if one.comparable:
                topics.setdefault(fact.topic, []).append(one)
    return topics


def _words(dossier: Dossier, fact: Fact) -> Span:
    return dossier.words_at(fact, ("statement",), 0, len(fact.statement))


def _difference(one: Told, other: Told) -> tuple[str, str, str] | None:
    """Return what differs between two facts, and how each has it."""
    title = other_title(one, other)
    if title:
        return "title", *title
    if alike(one, other):
        for what, compare in COMPARED:
            found = compare(one, other)
            if found:
                return what, *found
    return None


def _pairs(dossier: Dossier) -> Iterator[tuple[Told, Told]]:
    declared = _declared(dossier)
    for found in _by_topic(dossier).values():
        for one, other in combinations(found, 2):
            pair = frozenset((one.fact.id, other.fact.id))
            if pair not in declared and _actors(one.fact) & _actors(other.fact):
                yield one, other


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every pair of facts that may differ and that no conflict names."""
    for one, other in _pairs(dossier):
        difference = _difference(one, other)
        if difference is None:
            continue
        what, mine, its = difference
        yield Problem(
            f"`{other.fact.id}` has another {what} (“{its}”) than `{one.fact.id}` "
            f"(“{mine}”), and no conflict names both",
            _words(dossier, other.fact),
            other.fact,
            related=(Label(_words(dossier, one.fact), f"`{one.fact.id}`"),),
            hint="if they cannot both hold, add a conflict; if they are of different "
            "things, say so in the statements or give them different topics",
            subject=one.fact.id,
        )


RULE = Rule(
    "REL03",
    "undeclared-conflict",
    "Two facts may differ and no conflict names them.",
    find,
    severity=Severity.WARNING,
)
