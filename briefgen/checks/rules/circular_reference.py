"""A chain of references leads back to where it began.

A judgement that rests on itself through others has no evidence.

Bad: `J1` with `basis: [J2]` and `J2` with `basis: [J1]`.
Good: at least one of them rests on facts alone.
"""

from collections.abc import Iterator, Mapping

from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.dossier.reference import CIRCULAR, Reference
from briefgen.schema.node import Record


def _edges(dossier: Dossier) -> Mapping[str, tuple[Reference, ...]]:
    edges: dict[str, list[Reference]] = {}
    for one in dossier.references:
        if one.field in CIRCULAR.get(one.section, ()):
            edges.setdefault(one.owner_id, []).append(one)
    return {name: tuple(found) for name, found in edges.items()}


def _leads_back(start: str, edges: Mapping[str, tuple[Reference, ...]]) -> set[str]:
    """Return every id that can be reached from one."""
    reached: set[str] = set()
    waiting = [start]
    while waiting:
        for one in edges.get(waiting.pop(), ()):
            if one.target not in reached:
                reached.add(one.target)
                waiting.append(one.target)
    return reached


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield each reference that closes a circle."""
    edges = _edges(dossier)
    for name, references in edges.items():
        for one in references:
            if one.target != name and name not in _leads_back(one.target, edges):
                continue
            if isinstance(one.owner, Record):
                yield Problem(
                    f"`{name}` rests on `{one.target}`, which leads back to `{name}`",
                    one.span,
                    one.owner,
                    hint="let one of them rest on facts alone",
                    subject=one.target,
                )


RULE = Rule("REL06", "circular-reference", "References lead round in a circle.", find)
