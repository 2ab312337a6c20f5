"""What rests on what: the records of a dossier as a graph, from evidence to advice."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from briefgen.base.value import dataclass
from briefgen.dossier.model import Dossier

REVERSED = frozenset({("gaps", "affects")})
"""Fields by which a record names what depends on it, and not what it rests on."""

ASIDE = frozenset(
    {
        ("facts", "replaced_by"),
        ("facts", "actors"),
        ("facts", "speaker"),
        ("facts", "topic"),
        ("events", "actors"),
        ("sources", "supersedes"),
        ("terms", "sources"),
        ("topics", "parent"),
        ("actors", "role_basis"),
    }
)
"""Fields that name a record without resting on it."""


OUTWARD = frozenset({"implications", "risks", "dissent"})
"""Prose that tells what follows from a record, and not what it rests on."""


@dataclass(frozen=True, slots=True)
class Edge:
    """One record rests on another.

    Args:
        rests: The id of the record that rests.
        on: The id of the record that it rests on.
        field: The field that says so; `text` for a citation in prose.
    """

    rests: str
    on: str
    field: str


@dataclass(frozen=True)
class Graph:
    """What rests on what in one dossier."""

    dossier: Dossier

    def _edges(self) -> Iterator[Edge]:
        for one in self.dossier.references:
            where = (one.section, one.field)
            if where in REVERSED:
                yield Edge(one.target, one.owner_id, one.field)
            elif where not in ASIDE:
                yield Edge(one.owner_id, one.target, one.field)
        for field in self.dossier.prose:
            if field.section != "briefs" and field.path[0] not in OUTWARD:
                for citation in field.citations:
                    for cited in citation.ids:
                        yield Edge(field.owner_id, cited.id, "text")

    @cached_property
    def dependents(self) -> Mapping[str, tuple[Edge, ...]]:
        """By id: what rests on it, each once, in the order of the dossier."""
        found: dict[str, dict[str, Edge]] = {}
        for edge in self._edges():
            if edge.rests != edge.on:
                found.setdefault(edge.on, {}).setdefault(edge.rests, edge)
        return {name: tuple(edges.values()) for name, edges in found.items()}

    @cached_property
    def grounds(self) -> Mapping[str, tuple[Edge, ...]]:
        """By id: what it rests on, each once, in the order of the dossier."""
        found: dict[str, dict[str, Edge]] = {}
        for edge in self._edges():
            if edge.rests != edge.on:
                found.setdefault(edge.rests, {}).setdefault(edge.on, edge)
        return {name: tuple(edges.values()) for name, edges in found.items()}
