"""The passages that a claim rests on, with where they stand."""

from collections.abc import Iterator
from datetime import date

from briefgen.base.span import Span
from briefgen.dossier.claim import Claim
from briefgen.dossier.model import Dossier
from briefgen.dossier.passage import Passage
from briefgen.schema.fact import Fact
from briefgen.schema.node import Record
from briefgen.schema.source import StatedDate


def passages_of(dossier: Dossier, claim: Claim) -> tuple[Passage, ...]:
    """Return what a claim rests on: passages, translations, whole sources."""
    if claim.kind == "fact" and not claim.facts[0].translation:
        return (dossier.fact_passages[claim.owner_id],)
    return tuple(_passages(dossier, claim))


def _passages(dossier: Dossier, claim: Claim) -> Iterator[Passage]:
    for fact in claim.facts:
        yield dossier.fact_passages[fact.id]
        if fact.translation:
            yield Passage(fact.translation, f"`{fact.id}`", fact.at("translation"))
    for name in claim.sources:
        text = dossier.passages.get(name)
        if text is not None:
            source = dossier.sources[name]
            span = Span(source.file, 0, len(text.content))
            yield Passage(
                text.content, f"`{name}`", span, exact=True, language=source.language
            )


def own_words(dossier: Dossier, claim: Claim) -> tuple[Passage, ...]:
    """Return what the records that a claim cites say themselves: advice, gaps, terms.

    Facts are left out: only their passages count, never our statements of them.
    """
    if not claim.cited:
        return ()
    citable = dossier.records.citable
    records = [citable[name][1] for name in claim.cited if name in citable]
    return tuple(
        Passage(text, f"`{record.id}`", record.key())
        for record in records
        if not isinstance(record, Fact)
        for text in _texts(record)
    )


def _texts(record: Record) -> Iterator[str]:
    for _, value in record:
        if isinstance(value, date):
            yield value.isoformat()
        elif isinstance(value, str):
            yield value
        elif isinstance(value, StatedDate):
            yield from filter(None, (value.stated, value.resolved))
