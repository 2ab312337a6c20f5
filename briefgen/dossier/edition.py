"""The last edition of a brief, as far as its judgements go."""

from collections.abc import Iterator, Mapping

from briefgen.base.value import dataclass
from briefgen.dossier.changes import FieldChange
from briefgen.schema.analysis import Judgement


@dataclass(frozen=True, slots=True)
class PastJudgement:
    """A judgement as an edition printed it."""

    statement: str
    confidence: str
    likelihood: str | None = None


def as_printed(judgement: Judgement) -> PastJudgement:
    """Return a judgement as an edition of today prints it."""
    return PastJudgement(
        judgement.statement, judgement.confidence, judgement.likelihood
    )


def differing(before: PastJudgement, after: PastJudgement) -> Iterator[FieldChange]:
    """Yield what changed in a judgement between two editions."""
    for name in ("statement", "confidence", "likelihood"):
        old, new = getattr(before, name), getattr(after, name)
        if " ".join((old or "").split()) != " ".join((new or "").split()):
            yield FieldChange(name, old or "nothing", new or "nothing")


@dataclass(frozen=True, slots=True)
class Edition:
    """An edition of a brief that was released before.

    Args:
        version: Its version.
        judgements: The judgements that it printed, by id.
    """

    version: str
    judgements: Mapping[str, PastJudgement]
