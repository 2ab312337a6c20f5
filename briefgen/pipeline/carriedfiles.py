"""Re-checks what a PDF carries against what its evidence says of it."""

from collections.abc import Iterator, Mapping

from briefgen.base.digest import digest_bytes
from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.locate import locate
from briefgen.evidence.model import Quote
from briefgen.evidence.printedtext import PrintedText
from briefgen.loader.carriedpdf import CarriedPdf
from briefgen.pipeline.carriedfinding import Told
from briefgen.pipeline.carriedrecords import quotes_in
from briefgen.pipeline.carrying import EVIDENCE
from briefgen.schema.evidencefile import CarriedFact, CarriedSource, EvidenceFile
from briefgen.schema.fact import Fact


def files_told(pdf: CarriedPdf, evidence: EvidenceFile) -> Iterator[Told]:
    """Yield each carried file that is gone, changed or added."""
    for name, digest in evidence.files.items():
        data = pdf.files.get(name)
        if data is None:
            yield Told("carried-file-changed", f"`{name}` is no longer carried")
        elif digest_bytes(data) != digest:
            yield Told("carried-file-changed", f"`{name}` is not what was attached")
    for name in pdf.files:
        if name != EVIDENCE and name not in evidence.files:
            yield Told("carried-file-changed", f"`{name}` was attached later")


def texts_carried(
    pdf: CarriedPdf, evidence: EvidenceFile
) -> tuple[Mapping[str, ArchivedText], tuple[Told, ...]]:
    """Return the texts of the carried sources, and what is wrong with others."""
    texts: dict[str, ArchivedText] = {}
    told: list[Told] = []
    for source in evidence.sources:
        if source.attached is None:
            continue
        text = _text(pdf, source)
        if isinstance(text, Told):
            told.append(text)
        else:
            texts[source.id] = text
    return texts, tuple(told)


def _text(pdf: CarriedPdf, source: CarriedSource) -> ArchivedText | Told:
    data = pdf.files.get(source.attached or "")
    name = "carried-source-changed"
    if data is None:
        return Told(name, f"source `{source.id}` is no longer carried")
    if digest_bytes(data) != source.sha256:
        return Told(name, f"source `{source.id}` is not the one that was cited")
    try:
        content = data.decode(source.encoding).removeprefix("\ufeff")
    except (LookupError, UnicodeDecodeError):
        return Told(name, f"source `{source.id}` cannot be decoded")
    return ArchivedText(source.id, content, source.paragraphs)


def _stands(fact: CarriedFact, text: ArchivedText) -> bool:
    if text.content[fact.start : fact.end] == fact.passage:
        return True
    quote = Quote(words=fact.passage, para=fact.para or None, short=True)
    return locate(quote, text).stands


def facts_told(
    evidence: EvidenceFile, texts: Mapping[str, ArchivedText], printed: PrintedText
) -> Iterator[Told]:
    """Yield each passage that stands in no carried source or on no page."""
    for fact in evidence.facts:
        text = texts.get(fact.source)
        if text is not None and not _stands(fact, text):
            yield Told(
                "carried-quote-not-found",
                f"the passage of `{fact.id}` does not stand in `{fact.source}`",
            )
        if not printed.has(fact.passage):
            yield Told(
                "passage-not-printed",
                f"the passage of `{fact.id}` is not what the pages print",
            )


def records_told(pdf: CarriedPdf, evidence: EvidenceFile) -> Iterator[Told]:
    """Yield each fact whose carried record says something else."""
    quotes = quotes_in(pdf.files)
    for fact in evidence.facts:
        record = quotes.get(fact.id)
        if record is None:
            yield Told("record-differs", f"no record of `{fact.id}` is carried")
        elif not _says_the_same(record, fact):
            yield Told(
                "record-differs", f"the record of `{fact.id}` says something else"
            )


def _says_the_same(record: Fact, fact: CarriedFact) -> bool:
    """Tell whether a record is the version of a fact that the brief was made from."""
    told = (record.statement, record.source, record.voice)
    passage = ArchivedText(fact.source, fact.passage, None)
    quote = Quote(words=record.quote, short=True)
    same = told == (fact.statement, fact.source, fact.voice)
    return same and locate(quote, passage).stands
