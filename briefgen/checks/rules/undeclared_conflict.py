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
    Aspect,
    Told,
    alike,
    may_differ,
    near,
    other_number,
    other_place,
    other_time,
    other_title,
    told,
)
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.schema.fact import Fact

Comparison = Callable[[Told, Told], tuple[str, str] | None]


def _of_one_matter(compare: Comparison) -> Comparison:
    """Return a comparison that only compares facts of the same matter."""
    return lambda one, other: compare(one, other) if alike(one, other) else None


COMPARED: Mapping[str, Comparison] = {
    "title": other_title,
    "number": _of_one_matter(other_number),
    "date": _of_one_matter(other_time),
    "place": _of_one_matter(other_place),
}
"""By aspect: what is compared."""


def _declared(dossier: Dossier) -> frozenset[frozenset[str]]:
    return frozenset(
        frozenset(pair)
        for conflict in dossier.records.file.conflicts.values()
        for pair in combinations((*conflict.facts, *conflict.also), 2)
    )


def _groups(dossier: Dossier) -> Iterator[tuple[str, list[Told]]]:
    """Yield the facts of each topic that share an aspect, with its name.

    Those that are about nobody are left out: they share no actor with any other.
    """
    groups: dict[tuple[str, Aspect], list[Told]] = {}
    language = dossier.settings.language
    for fact in dossier.active_facts():
        if fact.topic is None or fact.kind == "recommendation":
            continue
        if not (fact.actors or fact.speaker):
            continue
        if may_differ(fact, language):
            one = told(fact, language)
            for aspect in one.aspects:
                groups.setdefault((fact.topic, aspect), []).append(one)
    for (_, aspect), found in groups.items():
        yield str(aspect[0]), found


def _words(dossier: Dossier, fact: Fact) -> Span:
    return dossier.words_at(fact, ("statement",), 0, len(fact.statement))


def _differences(dossier: Dossier) -> Iterator[tuple[str, Told, Told, str, str]]:
    """Yield what differs between two facts, each pair once, and how each has it."""
    seen = set(_declared(dossier))
    for what, found in _groups(dossier):
        pairs = combinations(found, 2) if what == "title" else near(found)
        for one, other in pairs:
            if one.actors.isdisjoint(other.actors):
                continue
            difference = COMPARED[what](one, other)
            pair = frozenset((one.fact.id, other.fact.id))
            if difference and pair not in seen:
                seen.add(pair)
                yield what, one, other, *difference


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every pair of facts that may differ and that no conflict names."""
    for what, one, other, mine, its in _differences(dossier):
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
