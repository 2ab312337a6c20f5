"""A released edition: the record that stays beside its outputs."""

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, StringConstraints

Digest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]


class ReleaseRecord(BaseModel):
    """A part of the record; unknown keys are refused."""

    model_config = ConfigDict(frozen=True, extra="forbid", defer_build=True)


class ReleasedJudgement(ReleaseRecord):
    """A judgement as the edition printed it."""

    statement: str
    confidence: str
    likelihood: str | None


class Release(ReleaseRecord):
    """One released edition of a brief."""

    schema_version: Literal[1]
    made_by: str
    dossier: str
    slug: str
    version: str
    date: str
    fingerprint: Digest
    judgements: dict[str, ReleasedJudgement]
    files: dict[str, Digest]
