"""The passages that a claim rests on, with where they stand."""

from collections.abc import Iterator
from datetime import date

from briefgen.base.diagnostic import Label
from briefgen.base.span import Span
from briefgen.base.value import dataclass
from briefgen.dossier.claim import Claim
from briefgen.dossier.model import Dossier
from briefgen.evidence.model import Remark, Verdict
from briefgen.schema.fact import Fact
from briefgen.schema.node import Record
from briefgen.schema.source import StatedDate

WHOLE = {Verdict.VERBATIM, Verdict.TYPOGRAPHIC}
"""The verdicts with which a passage is what the quote has, no more and no less."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that a claim rests on, with where they stand.

    Args:
        words: The words.
        name: What a message calls them.
        span: Where they stand in a file; their offsets are the file's from there on.
        exact: Whether the file has them character for character.
    """

    words: str
    name: str
    span: Span | None = None
    exact: bool = False

    def label(self, start: int = 0, end: int | None = None) -> Label | None:
        """Return the place of a stretch of the words, of all where it is not known."""
        if self.span is None:
            return None
        if not self.exact:
            return Label(self.span, f"the passage of {self.name}")
        first = self.span.start + start
        past = self.span.end if end is None else self.span.start + end
        return Label(Span(self.span.file, first, past), f"the passage of {self.name}")


def passage_of(dossier: Dossier, fact: Fact) -> Passage:
    """Return the passage of a fact: the source's words, or the quote as written."""
    finding = dossier.findings.get(fact.id)
    span = dossier.passage_span(fact)
    name = f"`{fact.id}`"
    if finding is None or finding.verdict not in WHOLE:
        return Passage(fact.quote, name, span)
    if Remark.LINE_BREAK_HYPHEN in finding.remarks:
        return Passage(fact.quote, name, span)
    return Passage(finding.passage, name, span, exact=True)


def passages_of(dossier: Dossier, claim: Claim) -> tuple[Passage, ...]:
    """Return what a claim rests on: passages, translations, whole sources."""
    return tuple(_passages(dossier, claim))


def _passages(dossier: Dossier, claim: Claim) -> Iterator[Passage]:
    for fact in claim.facts:
        yield passage_of(dossier, fact)
        if fact.translation:
            yield Passage(fact.translation, f"`{fact.id}`", fact.at("translation"))
    for name in claim.sources:
        text = dossier.passages.get(name)
        if text is not None:
            span = Span(dossier.sources[name].file, 0, len(text.content))
            yield Passage(text.content, f"`{name}`", span, exact=True)


def own_words(dossier: Dossier, claim: Claim) -> tuple[Passage, ...]:
    """Return what the records that a claim cites say themselves: advice, gaps, terms.

    Facts are left out: only their passages count, never our statements of them.
    """
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
