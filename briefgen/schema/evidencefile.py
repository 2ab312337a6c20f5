"""What a PDF says of its own evidence: the record behind `evidence.json`."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, StringConstraints

from briefgen.schema.source import ParagraphRule

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class CarriedRecord(BaseModel):
    """A part of the file; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class CarriedSource(CarriedRecord):
    """A source, carried whole or only by its digest."""

    id: str
    sha256: Digest
    encoding: str
    paragraphs: ParagraphRule | None
    attached: str | None


class CarriedFact(CarriedRecord):
    """A fact with the passage that the brief prints."""

    id: str
    statement: str
    passage: str
    source: str
    para: Annotated[int, Field(ge=0)]
    start: Annotated[int, Field(ge=0)]
    end: Annotated[int, Field(ge=0)]
    speaker: str
    voice: str
    confidence: str


class CarriedBrief(CarriedRecord):
    """Which brief it is."""

    dossier: str
    slug: str
    title: str
    version: str
    date: str
    language: str


class EvidenceFile(CarriedRecord):
    """The whole file."""

    version: Literal[1]
    made_by: str
    command: str
    brief: CarriedBrief
    fingerprint: Digest
    sources: tuple[CarriedSource, ...]
    facts: tuple[CarriedFact, ...]
    files: dict[str, Digest]
