"""What rules on our own words share: places in a claim, and how a finding is told."""

from collections.abc import Iterable, Sequence

from briefgen.base.diagnostic import Label
from briefgen.base.span import Span
from briefgen.checks.rule import Owner, Problem
from briefgen.dossier.claim import Claim
from briefgen.dossier.model import Dossier
from briefgen.dossier.passage import Passage
from briefgen.evidence.unbacked import Unbacked
from briefgen.schema.brief import Brief
from briefgen.schema.node import Node, Record


def owner_of(node: Node) -> Owner | None:
    """Return the record or brief whose waivers count for a node, if it is one."""
    return node if isinstance(node, Record | Brief) else None


def span_of(dossier: Dossier, claim: Claim, start: int, end: int) -> Span:
    """Return where a stretch of a claim stands in its file."""
    first = claim.start + start
    return dossier.words_at(claim.owner, claim.path, first, claim.start + end)


def unbacked_problem(
    dossier: Dossier,
    claim: Claim,
    one: Unbacked,
    passages: Sequence[Passage],
    hint: str,
) -> Problem:
    """Return the problem of words that the passages of a claim do not back."""
    whole = one.end - one.start >= len(claim.text.strip())
    words = "" if whole else f"“{one.words}”: "
    lead = ": " if whole else "; nearest is "
    near = f"{lead}“{one.nearest.words}”" if one.nearest else ""
    return Problem(
        f"{words}{one.why}{near}",
        span_of(dossier, claim, one.start, one.end),
        owner_of(claim.owner),
        hint=hint,
        related=_related(one, passages),
        subject=f"{one.words}:{one.why}",
    )


def _related(one: Unbacked, passages: Sequence[Passage]) -> tuple[Label, ...]:
    near = one.nearest
    if near is not None and near.passage < len(passages):
        return shown([passages[near.passage].label(near.start, near.end)])
    return shown(passage.label() for passage in passages[:2])


def shown(labels: Iterable[Label | None]) -> tuple[Label, ...]:
    """Return the places that are known, of those that could be shown."""
    return tuple(label for label in labels if label is not None)
