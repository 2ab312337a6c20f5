"""What rules on our own words share: the passages behind a claim, and places in it."""

from collections.abc import Iterator

from briefgen.base.diagnostic import Label
from briefgen.base.span import Span
from briefgen.checks.rule import Owner
from briefgen.dossier.claim import Claim
from briefgen.dossier.model import Dossier
from briefgen.schema.brief import Brief
from briefgen.schema.fact import Fact
from briefgen.schema.node import Node, Record

REACH = (0, -1, 1, -2, 2)
"""The paragraphs that count as context: that of the passage, then the nearest ones."""


def owner_of(node: Node) -> Owner | None:
    """Return the record or brief whose waivers count for a node, if it is one."""
    return node if isinstance(node, Record | Brief) else None


def span_of(dossier: Dossier, claim: Claim, start: int, end: int) -> Span:
    """Return where a stretch of a claim stands in its file."""
    first = claim.start + start
    return dossier.words_at(claim.owner, claim.path, first, claim.start + end)


def quotes_of(claim: Claim) -> tuple[str, ...]:
    """Return the passages that a claim rests on, with our translations of them."""
    found = [(fact.quote, fact.translation) for fact in claim.facts]
    return tuple(words for pair in found for words in pair if words)


def whole_sources(dossier: Dossier, claim: Claim) -> tuple[str, ...]:
    """Return the whole text of each source that a claim cites as such."""
    texts = [dossier.passages.get(name) for name in claim.sources]
    return tuple(text.content for text in texts if text is not None)


def neighbours(dossier: Dossier, fact: Fact) -> tuple[str, ...]:
    """Return the paragraph of a passage and those around it, the nearest first."""
    text = dossier.passages.get(fact.source)
    finding = dossier.findings.get(fact.id)
    if text is None or finding is None or finding.para is None:
        return ()
    paragraphs = text.paragraphs
    places = [finding.para - 1 + step for step in REACH]
    found = [paragraphs[at] for at in places if 0 <= at < len(paragraphs)]
    return tuple(text.words(one.start, one.end) for one in found)


def context_of(dossier: Dossier, claim: Claim) -> tuple[str, ...]:
    """Return the passages behind a claim with the paragraphs around them."""
    around = (words for fact in claim.facts for words in neighbours(dossier, fact))
    return tuple(dict.fromkeys([*quotes_of(claim), *around]))


def shown_passages(dossier: Dossier, claim: Claim, most: int = 2) -> tuple[Label, ...]:
    """Return the first passages behind a claim, as related places."""
    return tuple(_passages(dossier, claim))[:most]


def _passages(dossier: Dossier, claim: Claim) -> Iterator[Label]:
    for fact in claim.facts:
        span = dossier.passage_span(fact)
        if span is not None:
            yield Label(span, f"the passage of `{fact.id}`")
