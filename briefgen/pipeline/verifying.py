"""Re-checks a PDF from what it carries, with no workspace."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pydantic import ValidationError

from briefgen.base.diagnostic import Diagnostic, Label, Severity
from briefgen.base.digest import digest_bytes, digest_text
from briefgen.base.report import Report
from briefgen.base.seal import seal_holds
from briefgen.base.span import Span
from briefgen.dossier.readable import NOTE, readable
from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.locate import locate
from briefgen.evidence.model import Quote
from briefgen.evidence.printedtext import PrintedText
from briefgen.loader.carriedpdf import CarriedPdf, open_pdf
from briefgen.outputs.templating import FINGERPRINT
from briefgen.pipeline.carriedrecords import quotes_in
from briefgen.pipeline.carrying import EVIDENCE, TEXT
from briefgen.schema.evidencefile import CarriedFact, CarriedSource, EvidenceFile

MARK = re.compile(r"\[\^\d+\]|\[(?=[A-Z]{1,2}\d+\]\()|\]\(#[^)]*\)")
BREAK = "\ue000"
LEAST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Verified:
    """What re-checking a PDF gave.

    Args:
        pdf: The PDF.
        evidence: What it says of itself, where that can be read.
        report: The findings and the counts.
    """

    pdf: CarriedPdf
    evidence: EvidenceFile | None
    report: Report


@dataclass(frozen=True, slots=True)
class Told:
    """One finding: its name, the fact, and what to do."""

    name: str
    message: str
    hint: str = "take the PDF from where it was published, or build it again"


CODES: Mapping[str, str] = {
    "seal-broken": "PDF01",
    "evidence-missing": "PDF02",
    "carried-file-changed": "PDF03",
    "carried-source-changed": "PDF04",
    "carried-quote-not-found": "PDF05",
    "passage-not-printed": "PDF06",
    "record-differs": "PDF07",
    "text-differs": "PDF08",
    "tags-missing": "PDF09",
}
"""By name: the permanent codes of what `verify` finds."""


def _seal(pdf: CarriedPdf) -> Iterator[Told]:
    holds = seal_holds(pdf.data)
    if holds is None:
        yield Told("seal-broken", "the PDF carries no seal of briefgen")
    elif not holds:
        yield Told("seal-broken", "the PDF was changed after briefgen made it")


def _evidence(pdf: CarriedPdf) -> EvidenceFile | None:
    try:
        return EvidenceFile.model_validate(json.loads(pdf.files.get(EVIDENCE, b"")))
    except (ValueError, RecursionError, ValidationError):
        return None


def _files(pdf: CarriedPdf, evidence: EvidenceFile) -> Iterator[Told]:
    for name, digest in evidence.files.items():
        data = pdf.files.get(name)
        if data is None:
            yield Told("carried-file-changed", f"`{name}` is no longer carried")
        elif digest_bytes(data) != digest:
            yield Told("carried-file-changed", f"`{name}` is not what was attached")
    for name in pdf.files:
        if name != EVIDENCE and name not in evidence.files:
            yield Told("carried-file-changed", f"`{name}` was attached later")


def _texts(
    pdf: CarriedPdf, evidence: EvidenceFile
) -> tuple[Mapping[str, ArchivedText], tuple[Told, ...]]:
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


def _facts(
    evidence: EvidenceFile, texts: Mapping[str, ArchivedText], printed: PrintedText
) -> Iterator[Told]:
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


def _records(pdf: CarriedPdf, evidence: EvidenceFile) -> Iterator[Told]:
    quotes = quotes_in(pdf.files)
    for fact in evidence.facts:
        record = quotes.get(fact.id)
        if record is None:
            yield Told("record-differs", f"no record of `{fact.id}` is carried")
        elif record.statement != fact.statement or record.source != fact.source:
            yield Told(
                "record-differs", f"the record of `{fact.id}` says something else"
            )


def fragments(markdown: str) -> Iterator[str]:
    """Yield the stretches of a brief's Markdown that pages print without a break.

    Notes are left aside: the pages print the passages of all of them in the annex.
    """
    marked = MARK.sub(BREAK, NOTE.sub("", markdown))
    for line in readable(marked).split("\n"):
        for cell in line.split("·"):
            for piece in cell.split(BREAK):
                words = piece.strip(" .,;:()")
                if len(words.split()) >= LEAST_WORDS:
                    yield words


def _printed(
    pdf: CarriedPdf, evidence: EvidenceFile, printed: PrintedText
) -> Iterator[Told]:
    markdown = pdf.files.get(TEXT, b"").decode("utf-8", "replace")
    stamp = f"`{evidence.fingerprint}`"
    if digest_text(markdown.replace(stamp, FINGERPRINT)) != evidence.fingerprint:
        yield Told("text-differs", "the carried text is not that of the fingerprint")
    missing = [words for words in fragments(markdown) if not printed.has(words)]
    for words in missing[:5]:
        yield Told("text-differs", f"the pages do not print “{words[:80]}”")
    if len(missing) > 5:  # noqa: PLR2004 - the same five
        yield Told("text-differs", f"nor {len(missing) - 5} further stretches of text")
    if not printed.has(evidence.fingerprint):
        yield Told("text-differs", "the pages do not print the fingerprint")


def _tags(pdf: CarriedPdf, evidence: EvidenceFile) -> Iterator[Told]:
    if not pdf.tagged:
        yield Told("tags-missing", "the PDF has lost its tags")
    if pdf.language != evidence.brief.language:
        yield Told("tags-missing", f"the language of the PDF is `{pdf.language}`")
    if pdf.title != evidence.brief.title:
        yield Told("tags-missing", f"the title of the PDF is `{pdf.title}`")


def _diagnostic(path: str, told: Told) -> Diagnostic:
    return Diagnostic(
        code=CODES[told.name],
        name=told.name,
        severity=Severity.ERROR,
        message=told.message,
        primary=Label(Span(path, 0, 0)),
        hint=told.hint,
        subject=told.message,
    )


def _found(pdf: CarriedPdf, evidence: EvidenceFile | None) -> Iterator[Told]:
    yield from _seal(pdf)
    if evidence is None:
        yield Told(
            "evidence-missing",
            f"the PDF carries no `{EVIDENCE}` that can be read",
            "only PDFs that briefgen made can be re-checked",
        )
        return
    printed = PrintedText(pdf.pages)
    texts, told = _texts(pdf, evidence)
    yield from _files(pdf, evidence)
    yield from told
    yield from _facts(evidence, texts, printed)
    yield from _records(pdf, evidence)
    yield from _printed(pdf, evidence, printed)
    yield from _tags(pdf, evidence)


def verify(path: Path) -> Verified:
    """Re-check a PDF from what it carries.

    Raises:
        BriefgenError: If the file cannot be read or is not a PDF.
    """
    pdf = open_pdf(path)
    evidence = _evidence(pdf)
    found = tuple(_diagnostic(pdf.path, told) for told in _found(pdf, evidence))
    sources = evidence.sources if evidence else ()
    whole = sum(source.attached is not None for source in sources)
    report = Report(
        diagnostics=found,
        checked={
            "pages": len(pdf.pages),
            "carried files": len(pdf.files),
            "sources": whole,
            "facts": len(evidence.facts) if evidence else 0,
        },
        unchecked={"sources carried only by their digest": len(sources) - whole},
    )
    return Verified(pdf, evidence, report)
