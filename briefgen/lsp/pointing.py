"""Which record the cursor is at: where it is named, or where it stands."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.base.span import Span
from briefgen.dossier.model import Dossier
from briefgen.dossier.prose import ProseField
from briefgen.schema.node import Record


@dataclass(frozen=True, slots=True)
class Pointed:
    """The record that the cursor is at.

    Args:
        section: The section that the record stands in.
        record: The record.
        span: The id, key or quote under the cursor.
        own: Whether the cursor is in the record itself, and not where it is named.
    """

    section: str
    record: Record
    span: Span
    own: bool


def _holds(span: Span, file: str, offset: int) -> bool:
    return span.file == file and span.start <= offset <= span.end


def _record(
    dossier: Dossier, name: str, kinds: tuple[str, ...]
) -> tuple[str, Record] | None:
    """Return a record by its id: of the kinds that may be meant, or a citable one."""
    for kind in kinds:
        record = dossier.records.section(kind).get(name)
        if record is not None:
            return kind, record
    return dossier.records.citable.get(name)


def _cited(
    dossier: Dossier, field: ProseField, file: str, offset: int
) -> Iterator[tuple[str, Span]]:
    if not _holds(field.owner.at(*field.path), file, offset):
        return
    for citation in field.citations:
        for one in citation.ids:
            span = dossier.words_at(field.owner, field.path, one.start, one.end)
            yield one.id, span


def _listed(dossier: Dossier) -> Iterator[tuple[str, tuple[str, ...], Span]]:
    """Yield what briefs name outside their prose."""
    for brief in dossier.briefs.values():
        for section, names in brief.include.items():
            for index, name in enumerate(names):
                yield name, (section,), brief.at("include", section, index)
        for number, change in enumerate(brief.changes):
            for index, name in enumerate(change.touches):
                yield name, (), brief.at("changes", number, "touches", index)


def _named(
    dossier: Dossier, file: str, offset: int
) -> Iterator[tuple[str, tuple[str, ...], Span]]:
    for one in dossier.references:
        yield one.target, one.kinds, one.span
    for field in dossier.prose:
        for name, span in _cited(dossier, field, file, offset):
            yield name, (), span
    yield from _listed(dossier)


def pointed_at(dossier: Dossier, file: str, offset: int) -> Pointed | None:
    """Return the record that is named, or stands, at an offset of a file."""
    for name, kinds, span in _named(dossier, file, offset):
        if _holds(span, file, offset):
            known = _record(dossier, name, kinds)
            return Pointed(*known, span, own=False) if known else None
    for section, record in dossier.records.all():
        for span in _own(section, record):
            if _holds(span, file, offset):
                return Pointed(section, record, span, own=True)
    return None


def _own(section: str, record: Record) -> Iterator[Span]:
    """Yield the key of a record, and the field that leads on to its source."""
    yield record.key()
    field = {"facts": "quote", "sources": "file"}.get(section)
    if field and record.written(field):
        yield record.at(field)
