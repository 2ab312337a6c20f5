"""Every field of prose in a dossier, printed or not, with what it cites."""

from collections.abc import Iterator, Mapping

from briefgen.base.place import Step
from briefgen.base.value import dataclass
from briefgen.dossier.records import Records
from briefgen.dossier.reference import PROSE
from briefgen.evidence.citations import Citation, citations
from briefgen.schema.brief import Brief
from briefgen.schema.node import Node


@dataclass(frozen=True, slots=True)
class ProseField:
    """A field that holds prose.

    Args:
        owner: The record, position or brief that it belongs to.
        owner_id: Its id, or the brief's slug.
        section: The section that the owner stands in; `briefs` for a brief.
        path: The YAML path of the field.
        value: The prose.
        citations: What it cites, well formed or not.
    """

    owner: Node
    owner_id: str
    section: str
    path: tuple[Step, ...]
    value: str
    citations: tuple[Citation, ...]


def _field(
    owner: Node, name: str, section: str, path: tuple[Step, ...], value: str
) -> ProseField:
    return ProseField(owner, name, section, path, value, citations(value))


def _of_records(records: Records) -> Iterator[ProseField]:
    for section, names in PROSE.items():
        for record in records.section(section).values():
            for name in names:
                value = getattr(record, name)
                if value:
                    yield _field(record, record.id, section, (name,), value)


def _of_positions(records: Records) -> Iterator[ProseField]:
    for actor, row in records.file.positions.items():
        for issue, position in row.items():
            if position.holds:
                name, path = f"{actor}/{issue}", ("holds",)
                yield _field(position, name, "positions", path, position.holds)


def prose_fields(records: Records, briefs: Mapping[str, Brief]) -> Iterator[ProseField]:
    """Yield every field of prose, records first."""
    yield from _of_records(records)
    yield from _of_positions(records)
    for slug, brief in briefs.items():
        for part, value in brief.prose.items():
            yield _field(brief, slug, "briefs", ("prose", part), value)
