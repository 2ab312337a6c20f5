"""A brief, or a record that it prints, rests on a withdrawn fact.

A withdrawn fact stays as a tombstone so that its id is never used again; nothing that
is printed may rest on it.

Bad: `[@F012]` where F012 has `status: withdrawn`.
Good: cite the fact that replaces it, or take the sentence out.
"""

from collections.abc import Iterator

from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.schema.brief import Brief
from briefgen.schema.fact import Fact
from briefgen.schema.node import Record


def _hint(fact: Fact) -> str:
    if fact.replaced_by:
        return f"cite `{fact.replaced_by}`, which replaces it, where that still holds"
    return "take out what rests on it, or find other evidence"


def _message(fact: Fact) -> str:
    reason = f": {fact.withdrawn}" if fact.withdrawn else ""
    return f"`{fact.id}` is withdrawn{reason}"


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every use of a withdrawn fact outside its own record."""
    gone = {one.id: one for one in dossier.facts.values() if one.status == "withdrawn"}
    for one in dossier.references:
        fact = gone.get(one.target)
        if fact and one.field != "replaced_by" and isinstance(one.owner, Record):
            yield Problem(
                _message(fact), one.span, one.owner, hint=_hint(fact), subject=fact.id
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
