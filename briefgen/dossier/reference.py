"""Which fields of which records name other records."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import NamedTuple

from briefgen.base.place import Step
from briefgen.base.span import Span
from briefgen.dossier.same import Same
from briefgen.schema.node import Node, Record

_REMEMBERED = 4096

ANY: tuple[str, ...] = ()
"""A field that may name a record of any kind."""

ANALYSIS = ("facts", "judgements", "conflicts", "gaps", "assumptions")

FIELDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "sources": {"supersedes": ("sources",)},
    "actors": {"role_basis": ("facts", "sources")},
    "terms": {"sources": ("sources",)},
    "topics": {"parent": ("topics",)},
    "facts": {
        "source": ("sources",),
        "speaker": ("actors",),
        "actors": ("actors",),
        "topic": ("topics",),
        "replaced_by": ("facts",),
    },
    "conflicts": {
        "facts": ("facts",),
        "also": ("facts",),
        "prefer": ("facts",),
        "term": ("terms",),
        "gap": ("gaps",),
    },
    "corroborations": {"facts": ("facts",)},
    "duplicates": {"facts": ("facts",)},
    "gaps": {"affects": ANY},
    "assumptions": {"basis": (*ANALYSIS, "sources", "terms")},
    "judgements": {
        "basis": ("facts", "judgements"),
        "contrary": ("facts", "judgements"),
        "conflicts": ("conflicts",),
        "assumptions": ("assumptions",),
        "gaps": ("gaps",),
    },
    "events": {"facts": ("facts",), "actors": ("actors",)},
    "scenarios": {"drivers": (*ANALYSIS, "events")},
    "options": {
        "support": (*ANALYSIS, "scenarios", "source_recommendations"),
        "against": (*ANALYSIS, "scenarios", "source_recommendations"),
        "combines": ("options",),
    },
    "source_recommendations": {"facts": ("facts",), "evidence": ("facts",)},
    "recommendations": {
        "judgements": ("judgements",),
        "facts": ("facts",),
        "from": ("source_recommendations",),
        "gaps": ("gaps",),
        "options": ("options",),
        "scenarios": ("scenarios",),
    },
}
"""By section: the fields that name other records, and the sections they may name."""

PROSE: Mapping[str, tuple[str, ...]] = {
    "conflicts": ("difference",),
    "assumptions": ("statement",),
    "judgements": ("statement",),
    "events": ("what",),
    "scenarios": ("name", "implications"),
    "options": ("name",),
    "recommendations": ("action", "rationale", "risks", "dissent"),
}
"""By section: the fields that hold prose, which may cite records."""

EVIDENCE: Mapping[str, tuple[str, ...]] = {
    "conflicts": ("facts", "also"),
    "corroborations": ("facts",),
    "duplicates": ("facts",),
    "assumptions": ("basis",),
    "judgements": ("basis", "contrary"),
    "events": ("facts",),
    "scenarios": ("drivers",),
    "options": ("support", "against"),
    "source_recommendations": ("facts", "evidence"),
    "recommendations": ("judgements", "facts"),
}
"""By section: the fields that lead from a record to what it rests on."""

CIRCULAR: Mapping[str, tuple[str, ...]] = {
    "sources": ("supersedes",),
    "topics": ("parent",),
    "facts": ("replaced_by",),
    "judgements": ("basis",),
    "options": ("combines",),
    "scenarios": ("drivers",),
}
"""By section: the fields whose references may not lead back to where they began."""


class Reference(NamedTuple):
    """One naming of a record by another.

    Args:
        owner: The node that names.
        owner_id: Its id; for a brief, its slug.
        section: The section that the owner stands in; `briefs` for a brief.
        field: The YAML name of the field.
        target: The id that is named.
        kinds: The sections that the target may stand in; empty for any.
        path: The YAML path of the name in its owner.
    """

    owner: Node
    owner_id: str
    section: str
    field: str
    target: str
    kinds: tuple[str, ...]
    path: tuple[Step, ...]

    @property
    def span(self) -> Span:
        """Where the name stands."""
        return self.owner.at(*self.path)


def named_in(record: Record, field: str) -> tuple[str, ...]:
    """Return the ids that a field of a record names, in the order written."""
    value = _value(record, field)
    if value is None:
        return ()
    return (value,) if isinstance(value, str) else tuple(value)


def references_of(section: str, record: Record) -> tuple[Reference, ...]:
    """Return every reference that the fields of a record make, prose left aside."""
    return _references(section, Same(record))


@lru_cache(maxsize=_REMEMBERED)
def _references(section: str, read: Same) -> tuple[Reference, ...]:
    record = read.node
    return tuple(_found(section, record)) if isinstance(record, Record) else ()


def _value(record: Record, field: str) -> str | Iterable[str] | None:
    found: str | Iterable[str] | None
    found = getattr(record, "from_" if field == "from" else field)
    return found


def _found(section: str, record: Record) -> Iterator[Reference]:
    owner = record.id
    for field, kinds in FIELDS.get(section, {}).items():
        named = _value(record, field)
        if isinstance(named, str):
            yield Reference(record, owner, section, field, named, kinds, (field,))
            continue
        for index, target in enumerate(named or ()):
            path = field, index
            yield Reference(record, owner, section, field, target, kinds, path)
