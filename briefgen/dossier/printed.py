"""What a brief prints of its dossier: fields, statements and the facts behind them."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from briefgen.base.value import dataclass
from briefgen.dossier.records import Records
from briefgen.dossier.statement import Field, Statement, statements_in
from briefgen.schema.analysis import Event, Judgement, Option, Recommendation, Scenario
from briefgen.schema.brief import Brief
from briefgen.schema.node import Record
from briefgen.schema.relation import Conflict
from briefgen.schema.template import Part, Template

SECTIONS: Mapping[str, str] = {
    "judgements": "judgements",
    "events": "events",
    "scenarios": "scenarios",
    "options": "options",
    "recommendations": "recommendations",
    "source-recommendations": "source_recommendations",
    "conflicts": "conflicts",
    "gaps": "gaps",
    "assumptions": "assumptions",
    "terms": "terms",
    "sources": "sources",
}
"""By what a part is made from: the section of the dossier."""


@dataclass(frozen=True)
class Printed:
    """What one brief prints, by the parts of its template.

    Args:
        brief: The brief.
        template: Its template.
        records: All records of the dossier.
    """

    brief: Brief
    template: Template
    records: Records

    def chosen(self, kind: str) -> tuple[Record, ...]:
        """Return the records of a kind that the brief prints, in its order."""
        section: Mapping[str, Record] = self.records.section(SECTIONS[kind])
        names = self.brief.include.get(SECTIONS[kind], tuple(section))
        return tuple(section[name] for name in names if name in section)

    def parts_from(self, kind: str) -> Iterator[tuple[str, Part]]:
        """Yield the parts of the template that are made from one kind of record."""
        for name, part in self.template.parts.items():
            if part.source == kind:
                yield name, part

    def has(self, name: str) -> bool:
        """Tell whether the brief has something to print for a part."""
        source = self.template.parts[name].source
        if source == "prose":
            return name in self.brief.prose
        if source == "positions":
            return bool(self.records.file.positions)
        if source == "changes":
            return bool(self.brief.changes)
        if source in SECTIONS:
            return bool(self.chosen(source))
        return True

    @cached_property
    def fields(self) -> tuple[Field, ...]:
        """The fields of prose that the brief prints, in the order of its parts."""
        return tuple(
            field
            for name, part in self.template.parts.items()
            for field in _fields_of(self, name, part)
        )

    @cached_property
    def statements(self) -> tuple[Statement, ...]:
        """The sentences and cells that the brief prints."""
        return tuple(one for field in self.fields for one in statements_in(field))

    @cached_property
    def cited(self) -> tuple[str, ...]:
        """The ids that the brief cites or gives as evidence, in order, each once."""
        ids = [
            one
            for statement in self.statements
            for one in (*statement.cited, *statement.backing)
        ]
        return tuple(dict.fromkeys(ids))

    @cached_property
    def facts(self) -> tuple[str, ...]:
        """The facts that the brief rests on, in the order of their ids."""
        return tuple(sorted(one for one in self.cited if one in self.records.facts))


def _prose(printed: Printed, name: str) -> Iterator[Field]:
    value = printed.brief.prose.get(name)
    if value is not None:
        brief = printed.brief
        yield Field(name, brief, brief.slug, ("prose", name), value)


def _judgement(name: str, record: Judgement) -> Iterator[Field]:
    backing = (*record.basis, *record.contrary)
    yield Field(
        name, record, record.id, ("statement",), record.statement, backing, "labelled"
    )


def _event(name: str, record: Event) -> Iterator[Field]:
    yield Field(name, record, record.id, ("what",), record.what, record.facts, "cell")


def _scenario(name: str, record: Scenario) -> Iterator[Field]:
    yield Field(
        name, record, record.id, ("name",), record.name, record.drivers, "labelled"
    )
    if record.implications:
        path = ("implications",)
        yield Field(
            name,
            record,
            record.id,
            path,
            record.implications,
            record.drivers,
            "labelled",
        )


def _option(name: str, record: Option) -> Iterator[Field]:
    backing = (*record.support, *record.against)
    yield Field(name, record, record.id, ("name",), record.name, backing, "labelled")


def _recommendation(name: str, record: Recommendation) -> Iterator[Field]:
    backing = (*record.judgements, *record.facts)
    texts = {
        "action": record.action,
        "rationale": record.rationale,
        "risks": record.risks,
        "dissent": record.dissent,
    }
    for path, value in texts.items():
        if value is not None:
            kind = "cell" if path == "rationale" else "labelled"
            yield Field(name, record, record.id, (path,), value, backing, kind)


def _conflict(name: str, record: Conflict) -> Iterator[Field]:
    path = ("difference",)
    yield Field(name, record, record.id, path, record.difference, record.facts, "cell")


def _of_record(name: str, record: Record) -> Iterator[Field]:
    match record:
        case Judgement():
            yield from _judgement(name, record)
        case Event():
            yield from _event(name, record)
        case Scenario():
            yield from _scenario(name, record)
        case Option():
            yield from _option(name, record)
        case Recommendation():
            yield from _recommendation(name, record)
        case Conflict():
            yield from _conflict(name, record)
        case _:
            return


def _positions(printed: Printed, name: str) -> Iterator[Field]:
    for actor, row in printed.records.file.positions.items():
        for issue, position in row.items():
            if position.holds is not None:
                path = ("holds",)
                owner = f"{actor}/{issue}"
                yield Field(name, position, owner, path, position.holds, (), "cell")


def _fields_of(printed: Printed, name: str, part: Part) -> Iterator[Field]:
    if part.source == "positions":
        yield from _positions(printed, name)
    elif part.source in SECTIONS:
        for record in printed.chosen(part.source):
            for field in _of_record(name, record):
                if field.path[0] not in part.omits:
                    yield field
    yield from _prose(printed, name)
