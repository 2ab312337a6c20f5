"""Re-checks a PDF from what it carries, with no workspace."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from briefgen.base.diagnostic import Diagnostic, Label, Severity
from briefgen.base.report import Report
from briefgen.base.seal import seal_holds
from briefgen.base.span import Span
from briefgen.evidence.printedtext import PrintedText
from briefgen.loader.carriedpdf import CarriedPdf, open_pdf
from briefgen.pipeline.apart import read_apart
from briefgen.pipeline.carriedfiles import (
    facts_told,
    files_told,
    records_told,
    texts_carried,
)
from briefgen.pipeline.carriedfinding import CODES, Told
from briefgen.pipeline.carriedrecords import evidence_in
from briefgen.pipeline.carrying import EVIDENCE
from briefgen.pipeline.printedpages import notes_told, tags_told, text_told
from briefgen.schema.evidencefile import EvidenceFile


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


def _seal(pdf: CarriedPdf) -> Iterator[Told]:
    holds = seal_holds(pdf.data)
    if holds is None:
        yield Told("seal-broken", "the PDF carries no seal of briefgen")
    elif not holds:
        yield Told("seal-broken", "the PDF was changed after briefgen made it")


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
    texts, told = texts_carried(pdf, evidence)
    yield from files_told(pdf, evidence)
    yield from told
    yield from facts_told(evidence, texts, printed)
    yield from records_told(pdf, evidence)
    yield from text_told(pdf, evidence, printed)
    yield from notes_told(pdf, printed)
    yield from tags_told(pdf, evidence)


def verify(path: Path) -> Verified:
    """Re-check a PDF from what it carries, in a process with limits.

    Raises:
        BriefgenError: If the file cannot be read or is not a PDF.
    """
    return read_apart(verified, path, Verified)


def verified(path: Path) -> Verified:
    """Re-check a PDF from what it carries, in this process.

    Raises:
        BriefgenError: If the file cannot be read or is not a PDF.
    """
    pdf = open_pdf(path)
    evidence = evidence_in(pdf.files)
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
        unchecked={"sources carried as a digest only": len(sources) - whole},
    )
    return Verified(pdf, evidence, report)
