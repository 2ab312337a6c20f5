"""Where a record leads: from a citation to the fact, from the fact to its passage."""

from briefgen.base.span import Span
from briefgen.dossier.model import Dossier
from briefgen.lsp.pointing import Pointed
from briefgen.schema.fact import Fact
from briefgen.schema.source import Source


def definition_of(dossier: Dossier, pointed: Pointed) -> Span | None:
    """Return the next place on the way from words of ours to words of a source."""
    record = pointed.record
    if not pointed.own:
        return record.key()
    if isinstance(record, Fact):
        return dossier.passage_span(record)
    if isinstance(record, Source) and record.file in dossier.texts:
        return Span(record.file, 0, 0)
    return None
