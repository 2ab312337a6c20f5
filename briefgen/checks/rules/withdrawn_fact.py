"""A brief, or a record that it prints, rests on a withdrawn fact.

A withdrawn fact stays as a tombstone so that its id is never used again; nothing that
is printed may rest on it. The hint names what rests on it through the record found;
`briefgen impact --withdrawn` lists the sentences too.

Bad: `[@F012]` where F012 has `status: withdrawn`.
Good: cite the fact that replaces it, or take the sentence out.
"""

from collections import deque
from collections.abc import Iterator

from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.graph import Graph
from briefgen.dossier.model import Dossier
from briefgen.schema.brief import Brief
from briefgen.schema.fact import Fact
from briefgen.schema.node import Record


def _hint(fact: Fact, through: tuple[str, ...] = ()) -> str:
    todo = "take out what rests on it, or find other evidence"
    if fact.replaced_by:
        todo = f"cite `{fact.replaced_by}`, which replaces it, where that still holds"
    if not through:
        return todo
    names = ", ".join(f"`{one}`" for one in through)
    return f"{todo}; through this record it reaches {names}"


def _above(graph: Graph, name: str) -> tuple[str, ...]:
    """Return everything that rests on a record, the nearest first."""
    found: dict[str, None] = {}
    waiting = deque([name])
    while waiting:
        for edge in graph.dependents.get(waiting.popleft(), ()):
            if edge.rests not in found and edge.rests != name:
                found[edge.rests] = None
                waiting.append(edge.rests)
    return tuple(found)


def _message(fact: Fact) -> str:
    reason = f": {fact.withdrawn}" if fact.withdrawn else ""
    return f"`{fact.id}` is withdrawn{reason}"


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every use of a withdrawn fact outside its own record."""
    gone = {one.id: one for one in dossier.facts.values() if one.status == "withdrawn"}
    if not gone:
        return
    graph = Graph(dossier)
    for one in dossier.references:
        fact = gone.get(one.target)
        if fact and one.field != "replaced_by" and isinstance(one.owner, Record):
            hint = _hint(fact, _above(graph, one.owner_id))
            yield Problem(
                _message(fact), one.span, one.owner, hint=hint, subject=fact.id
            )
    for field in dossier.prose:
        owner = field.owner if isinstance(field.owner, Record | Brief) else None
        for citation in field.citations:
            for cited in citation.ids:
                if cited.id in gone:
                    fact = gone[cited.id]
                    at = dossier.words_at(
                        field.owner, field.path, cited.start, cited.end
                    )
                    yield Problem(
                        _message(fact), at, owner, hint=_hint(fact), subject=fact.id
                    )


RULE = Rule("BRF02", "withdrawn-fact", "Something rests on a withdrawn fact.", find)
