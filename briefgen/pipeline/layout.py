"""Faults seen on the laid-out pages of briefs, as findings at their records."""

from collections.abc import Iterator
from dataclasses import replace

from briefgen.base.diagnostic import Diagnostic, Label, Severity
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
    return record.key() if record else brief.at("template")


def _diagnostic(
    checked: Checked, name: str, brief: Brief, found: LayoutFinding
) -> Diagnostic:
    rule = RULES[found.rule]
    return Diagnostic(
        code=rule.code,
        name=rule.name,
        severity=Severity(rule.severity),
        message=f"`{brief.slug}`, page {found.page}: {found.message}",
        primary=Label(_place(checked, name, brief, found)),
        hint=f"the words are “{found.words}”" if found.words else None,
        subject=f"{brief.slug}:{found.element}:{found.words}",
    )


def _found(checked: Checked) -> Iterator[Diagnostic]:
    for name, dossier in checked.dossiers.items():
        for slug, printed in dossier.printed.items():
            for one in lint_pdf(job_of(filled(checked, name, slug))):
                yield _diagnostic(checked, name, printed.brief, one)


def with_layout(checked: Checked) -> Checked:
    """Return a check with what is wrong on the laid-out pages of its briefs.

    Raises:
        BriefgenError: If a template fails, or WeasyPrint is missing.
    """
    found = tuple(_found(checked))
    pages = sum(len(dossier.printed) for dossier in checked.dossiers.values())
    report = replace(
        checked.report,
        diagnostics=tuple(sorted([*checked.report.diagnostics, *found], key=by_place)),
        checked={**checked.report.checked, "layouts": pages},
    )
    return replace(checked, report=report)
