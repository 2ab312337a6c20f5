"""What changed between two states of a dossier, record by record and in words."""

from collections.abc import Iterator, Mapping
from itertools import takewhile

from briefgen.base.value import dataclass
from briefgen.dossier.records import Records
from briefgen.schema.brief import Brief
from briefgen.schema.node import Node, Record

ADDED = "added"
REMOVED = "removed"
EDITED = "edited"
BRIEFS = "briefs"


@dataclass(frozen=True, slots=True)
class FieldChange:
    """A field that was edited, with its words before and after."""

    field: str
    before: str
    after: str


@dataclass(frozen=True, slots=True)
class RecordChange:
    """A record that was added, removed or edited.

    Args:
        id: The record; `actor/issue` for a cell of the position matrix; the slug of a
            brief.
        section: The section it stands in.
        kind: `added`, `removed` or `edited`.
        fields: The fields that were edited.
    """

    id: str
    section: str
    kind: str
    fields: tuple[FieldChange, ...] = ()


def in_words(value: object) -> str:
    """Return the value of a field as a reader would say it."""
    if value is None or value == ():
        return "nothing"
    if isinstance(value, tuple):
        return ", ".join(in_words(one) for one in value)
    if isinstance(value, Node):
        told = value.model_dump(exclude_none=True, exclude_defaults=True)
        return ", ".join(f"{name} {one}" for name, one in told.items())
    if isinstance(value, dict):
        return ", ".join(f"{name} {in_words(one)}" for name, one in value.items())
    return " ".join(str(value).split())


def apart(before: str, after: str, most: int) -> tuple[str, str]:
    """Return two texts, each cut so that what differs between them can be seen.

    Args:
        before: The one.
        after: The other.
        most: How long each may become.
    """
    if max(len(before), len(after)) <= most:
        return before, after
    pairs = zip(before, after, strict=False)
    same = sum(1 for _ in takewhile(lambda pair: pair[0] == pair[1], pairs))
    floor = max(0, same - most // 3)
    start = before.find(" ", floor, same) + 1 if floor else 0
    start = start or floor
    return _cut(before, start, most), _cut(after, start, most)


def _cut(text: str, start: int, most: int) -> str:
    lead = "…" if start else ""
    rest = lead + text[start:]
    return rest if len(rest) <= most else rest[: most - 1].rstrip() + "…"


def _plain(value: object) -> object:
    """Return a value without the places that its nodes were read from."""
    if isinstance(value, Node):
        return value.model_dump()
    if isinstance(value, tuple):
        return tuple(_plain(one) for one in value)
    return value


def _fields(before: Node, after: Node) -> Iterator[FieldChange]:
    for name, info in type(after).model_fields.items():
        old, new = getattr(before, name), getattr(after, name)
        if _plain(old) == _plain(new):
            continue
        told = info.alias or name
        if isinstance(old, dict) and isinstance(new, dict):
            yield from _entries(told, old, new)
        else:
            yield FieldChange(told, in_words(old), in_words(new))


def _entries(
    field: str, before: Mapping[str, object], after: Mapping[str, object]
) -> Iterator[FieldChange]:
    """Yield the entries of a field that changed, such as the parts of a brief."""
    for name in dict.fromkeys([*before, *after]):
        old, new = before.get(name), after.get(name)
        if _plain(old) != _plain(new):
            yield FieldChange(f"{field}.{name}", in_words(old), in_words(new))


def _compared(
    section: str, before: Mapping[str, Node], after: Mapping[str, Node]
) -> Iterator[RecordChange]:
    for name in [*before, *(one for one in after if one not in before)]:
        if name not in after:
            yield RecordChange(name, section, REMOVED)
        elif name not in before:
            yield RecordChange(name, section, ADDED)
        else:
            fields = tuple(_fields(before[name], after[name]))
            if fields:
                yield RecordChange(name, section, EDITED, fields)


def _cells(records: Records) -> Mapping[str, Node]:
    return {
        f"{actor}/{issue}": cell
        for actor, row in records.file.positions.items()
        for issue, cell in row.items()
    }


def _by_section(records: Records) -> Mapping[str, Mapping[str, Record]]:
    found: dict[str, dict[str, Record]] = {}
    for section, record in records.all():
        found.setdefault(section, {})[record.id] = record
    return found


def changes_between(before: Records, after: Records) -> tuple[RecordChange, ...]:
    """Return what was added, removed and edited, section by section."""
    old, new = _by_section(before), _by_section(after)
    sections = [*old, *(one for one in new if one not in old)]
    changes = [
        change
        for section in sections
        for change in _compared(section, old.get(section, {}), new.get(section, {}))
    ]
    changes.extend(_compared("positions", _cells(before), _cells(after)))
    return tuple(changes)


def briefs_between(
    before: Mapping[str, Brief], after: Mapping[str, Brief]
) -> tuple[RecordChange, ...]:
    """Return which briefs were added, removed and edited, by their slugs."""
    return tuple(_compared(BRIEFS, before, after))
