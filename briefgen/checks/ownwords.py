"""What the records that a claim cites say themselves."""

from collections.abc import Iterator
from datetime import date

from briefgen.dossier.claim import Claim
from briefgen.dossier.model import Dossier
from briefgen.dossier.passage import Passage
from briefgen.schema.fact import Fact
from briefgen.schema.node import Record
from briefgen.schema.source import StatedDate


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
