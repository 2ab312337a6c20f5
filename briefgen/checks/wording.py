"""The words that a brief prints, prose and labels alike, with their fields."""

from collections.abc import Iterator, Mapping

from briefgen.dossier.model import Dossier
from briefgen.dossier.printed import SECTIONS, Printed
from briefgen.dossier.statement import Field, Statement, statements_in
from briefgen.schema.brief import Brief
from briefgen.schema.node import Record

LABELS: Mapping[str, tuple[str, ...]] = {
    "scenarios": ("indicators",),
    "recommendations": ("addressee", "timeframe", "review_trigger"),
    "conflicts": ("treatment",),
    "gaps": ("question", "close_by"),
    "assumptions": ("statement", "if_wrong"),
    "sources": ("descriptor",),
}
"""By what a part is made from: the fields that it prints besides its statements."""

FRONT = ("title", "subtitle", "addressee", "decision", "by")
"""The words of a brief's front matter."""


def _values(part: str, record: Record, name: str) -> Iterator[Field]:
    value = getattr(record, name)
    if isinstance(value, str):
        yield Field(part, record, record.id, (name,), value)
    elif value:
        for index, one in enumerate(value):
            yield Field(part, record, record.id, (name, index), one)


def _labels(printed: Printed) -> Iterator[Field]:
    for part, form in printed.template.parts.items():
        for name in LABELS.get(form.source, ()):
            for record in printed.chosen(form.source):
                yield from _values(part, record, name)
        if form.source == "positions":
            for issue in printed.records.file.issues.values():
                yield from _values(part, issue, "label")


def front_words(brief: Brief) -> Iterator[Field]:
    """Yield the words of the front matter."""
    for name in FRONT:
        value = getattr(brief, name)
        if value is not None:
            yield Field("", brief, brief.slug, (name,), value)


def wordings(printed: Printed) -> Iterator[Field]:
    """Yield every field of words that the parts of a brief print.

    Left out are the words of sources and terms, which are not the drafters' own.
    """
    yield from printed.fields
    yield from _labels(printed)


def own_statements(dossier: Dossier) -> Iterator[Statement]:
    """Yield every sentence of prose, printed or not, except that of exempt parts."""
    for one in dossier.prose:
        if one.section == "briefs" and _exempt(dossier, one.owner_id, str(one.path[1])):
            continue
        yield from statements_in(
            Field(one.section, one.owner, one.owner_id, one.path, one.value)
        )


def _exempt(dossier: Dossier, slug: str, part: str) -> bool:
    """Tell whether a part of a brief is exempt from citing, as method is."""
    printed = dossier.printed.get(slug)
    form = printed.template.parts.get(part) if printed else None
    return form is not None and not form.cited


def printed_ids(printed: Printed) -> frozenset[str]:
    """Return the ids of the records that the parts of a brief print."""
    kinds = {part.source for part in printed.template.parts.values()}
    return frozenset(
        record.id for kind in kinds & set(SECTIONS) for record in printed.chosen(kind)
    )
