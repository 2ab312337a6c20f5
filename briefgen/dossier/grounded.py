"""Claims with the passages that they rest on, and where these stand."""

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from briefgen.base.span import Span
from briefgen.dossier.claim import Claim
from briefgen.dossier.passage import Passage
from briefgen.evidence.archive import ArchivedText
from briefgen.schema.source import Source


class Grounded(NamedTuple):
    """A claim with what it rests on: passages, translations, whole sources."""

    claim: Claim
    passages: tuple[Passage, ...]
    words: tuple[str, ...]
    """The words of the passages."""


def grounded(
    claims: Iterable[Claim],
    fact_passages: Mapping[str, Passage],
    sources: Mapping[str, Source],
    texts: Mapping[str, ArchivedText],
) -> Iterator[Grounded]:
    """Yield each claim with what it rests on.

    Args:
        claims: The claims.
        fact_passages: The passage of each fact, by its id.
        sources: The sources by id.
        texts: Their texts by id, as far as they could be read.
    """
    for claim in claims:
        passages = [*_behind(claim, fact_passages), *_whole(claim, sources, texts)]
        words = tuple([passage.words for passage in passages])
        yield Grounded(claim, tuple(passages), words)


def _behind(claim: Claim, fact_passages: Mapping[str, Passage]) -> list[Passage]:
    """Return the passages of the facts behind a claim, with their translations."""
    found = []
    for fact in claim.facts:
        found.append(fact_passages[fact.id])
        if fact.translation:
            place = fact.at("translation")
            found.append(Passage(fact.translation, f"`{fact.id}`", place))
    return found


def _whole(
    claim: Claim, sources: Mapping[str, Source], texts: Mapping[str, ArchivedText]
) -> list[Passage]:
    """Return the sources that a claim cites as a whole."""
    if not claim.sources:
        return []
    return [
        Passage(
            text.content,
            f"`{name}`",
            Span(sources[name].file, 0, len(text.content)),
            exact=True,
            language=sources[name].language,
        )
        for name in claim.sources
        if (text := texts.get(name)) is not None
    ]
