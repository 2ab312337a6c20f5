"""Faults seen on the laid-out pages of briefs, as findings at their records."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from briefgen.base.diagnostic import Diagnostic, Label
from briefgen.base.report import Report
from briefgen.base.span import Span
from briefgen.checks.engine import by_place
from briefgen.outputs.formats.pdf import job_of
from briefgen.outputs.pdf.engine import lint_pdf
from briefgen.outputs.pdf.job import LayoutFinding
from briefgen.pipeline.checking import Checked
from briefgen.pipeline.layoutrules import LAYOUT
from briefgen.pipeline.printing import filled
from briefgen.schema.brief import Brief

RULES = {rule.name: rule for rule in LAYOUT}


def _place(checked: Checked, name: str, brief: Brief, found: LayoutFinding) -> Span:
    known = {
        one.lower(): record
        for one, (_, record) in checked.dossiers[name].records.citable.items()
    }
    record = known.get((found.record or found.element).lower())
    if record:
        return record.key()
    part = ("prose", found.element.replace("-", "_"))
    return brief.key(*part) if brief.written(*part) else brief.at("template")


def _diagnostic(
    checked: Checked, name: str, brief: Brief, found: LayoutFinding
) -> Diagnostic:
    rule = RULES[found.rule]
    page = f", page {found.page}" if found.page else ""
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        message=f"`{brief.slug}`{page}: {found.message}",
        primary=Label(_place(checked, name, brief, found)),
        hint=f"the words are “{found.words}”" if found.words else None,
        subject=f"{brief.slug}:{found.element}:{found.words}",
    )


def seen_on_pages(
    checked: Checked, dossier: str, slug: str, found: Iterable[LayoutFinding]
) -> tuple[Diagnostic, ...]:
    """Return what is wrong on the laid-out pages of a brief, at its records."""
    brief = checked.dossiers[dossier].printed[slug].brief
    return tuple(_diagnostic(checked, dossier, brief, one) for one in found)


def _found(checked: Checked) -> Iterator[Diagnostic]:
    for name, dossier in checked.dossiers.items():
        for slug in dossier.printed:
            found = lint_pdf(job_of(filled(checked, name, slug)))
            yield from seen_on_pages(checked, name, slug, found)


def with_pages(report: Report, found: Iterable[Diagnostic], layouts: int) -> Report:
    """Return a report with what is wrong on laid-out pages, and how many were laid."""
    return replace(
        report,
        diagnostics=tuple(sorted([*report.diagnostics, *found], key=by_place)),
        checked={**report.checked, "layouts": layouts},
    )


def with_layout(checked: Checked) -> Checked:
    """Return a check with what is wrong on the laid-out pages of its briefs.

    Raises:
        BriefgenError: If a template fails, or WeasyPrint is missing.
    """
    layouts = sum(len(dossier.printed) for dossier in checked.dossiers.values())
    report = with_pages(checked.report, _found(checked), layouts)
    return replace(checked, report=report)
