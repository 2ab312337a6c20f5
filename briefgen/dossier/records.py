"""All records of a dossier, by section and by id."""

from collections.abc import Iterator, Mapping
from functools import cached_property

from briefgen.base.value import dataclass
from briefgen.dossier.reference import EVIDENCE, named_in
from briefgen.schema.dossierfile import DossierFile
from briefgen.schema.fact import Fact
from briefgen.schema.node import Record

SECTIONS = (
    "sources",
    "actors",
    "terms",
    "topics",
    "facts",
    "conflicts",
    "corroborations",
    "duplicates",
    "gaps",
    "assumptions",
    "judgements",
    "issues",
    "events",
    "scenarios",
    "criteria",
    "options",
    "source_recommendations",
    "recommendations",
)
"""The sections whose records have ids, from the sources to the advice."""

UNSHARED = frozenset({"actors", "topics", "issues", "criteria"})
"""Sections whose ids are words of their own and are never cited in prose."""


@dataclass(frozen=True)
class Records:
    """The joined files of one dossier.

    Args:
        file: All sections, as if they stood in one file.
    """

    file: DossierFile

    def section(self, name: str) -> Mapping[str, Record]:
        """Return the records of a section by id."""
        found: Mapping[str, Record] = getattr(self.file, name)
        return found

    def all(self) -> Iterator[tuple[str, Record]]:
        """Yield every record with its section, section by section."""
        for name in SECTIONS:
            for record in self.section(name).values():
                yield name, record

    @cached_property
    def citable(self) -> Mapping[str, tuple[str, Record]]:
        """The records that prose may cite, by id, each with its section."""
        return {
            record.id: (name, record)
            for name, record in self.all()
            if name not in UNSHARED
        }

    @cached_property
    def behind(self) -> Mapping[str, tuple[str, ...]]:
        """By id: what a record rests on, the last id of each field first."""
        return {
            name: tuple(
                one
                for field in EVIDENCE[section]
                for one in reversed(named_in(record, field))
            )
            for name, (section, record) in self.citable.items()
            if section in EVIDENCE
        }

    @property
    def facts(self) -> Mapping[str, Fact]:
        """The facts by id."""
        return self.file.facts
