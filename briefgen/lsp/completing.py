"""Which ids fit where the cursor is; read from the text, whole or not."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.dossier.model import Dossier
from briefgen.dossier.records import SECTIONS
from briefgen.dossier.reference import FIELDS
from briefgen.lsp.hovering import label
from briefgen.schema.node import Record

BACK = 4000
"""How far before the cursor the field that it stands in is looked for."""

_BEGUN = r"(?P<token>[\w.-]*)\Z"
_CITED = re.compile(rf"\[(?:[^\[\]]{{0,1000}}[;\s-])?@{_BEGUN}")
_KEY = r"(?<![\w-])(?P<key>\w+):[ \t]*"
_FLOW = re.compile(rf"{_KEY}\[(?:[^\[\]]{{0,2000}}[,\s])?{_BEGUN}")
_BLOCK = re.compile(
    rf"^(?P<indent> *){_KEY}\n(?:(?P=indent) *-[^\n]*\n)*(?P=indent) *- +{_BEGUN}",
    re.MULTILINE,
)
_SCALAR = re.compile(rf"{_KEY}(?<=[ \t]){_BEGUN}")
_SECTION = re.compile(r"^(?P<section>[a-z_]+):", re.MULTILINE)
BRIEF = ".brief.yaml"


@dataclass(frozen=True, slots=True)
class Wanted:
    """Ids that may be written at the cursor.

    Args:
        start: The offset at which the id begins that is being written.
        kinds: The sections that it may stand in; empty for any that can be cited.
    """

    start: int
    kinds: tuple[str, ...]


def wanted_at(path: str, content: str, offset: int) -> Wanted | None:
    """Return which ids may be written at an offset of a file, if any."""
    before = content[max(0, offset - BACK) : offset]
    cited = _CITED.search(before)
    if cited:
        return Wanted(offset - len(cited["token"]), ())
    for form in (_FLOW, _BLOCK, _SCALAR):
        match = form.search(before)
        kinds = _kinds(path, content[:offset], match["key"]) if match else None
        if match and kinds is not None:
            return Wanted(offset - len(match["token"]), kinds)
    return None


def _kinds(path: str, before: str, key: str) -> tuple[str, ...] | None:
    """Return the sections that a field may name; None where it names none."""
    if path.endswith(BRIEF):
        if key == "touches":
            return ()
        return (key,) if key in SECTIONS else None
    sections = [match["section"] for match in _SECTION.finditer(before)]
    return FIELDS.get(sections[-1], {}).get(key) if sections else None


def fitting(
    dossier: Dossier, kinds: tuple[str, ...]
) -> Iterator[tuple[str, Record, str]]:
    """Yield the records that may be named: section, record and a few words of it."""
    if kinds:
        found = [
            (kind, one)
            for kind in kinds
            for one in dossier.records.section(kind).values()
        ]
    else:
        found = list(dossier.records.citable.values())
    for section, record in found:
        yield section, record, label(dossier, record.id, record)
