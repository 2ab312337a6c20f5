"""The last edition of a brief, as far as its judgements go."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class PastJudgement:
    """A judgement as an edition printed it."""

    statement: str
    confidence: str
    likelihood: str | None = None


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition of a brief that was released before.

    Args:
        version: Its version.
        judgements: The judgements that it printed, by id.
    """

    version: str
    judgements: Mapping[str, PastJudgement]
