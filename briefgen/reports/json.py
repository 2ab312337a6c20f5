"""Findings as JSON: stable and versioned, for machines."""

from briefgen.base.diagnostic import Diagnostic, Fix, Severity
from briefgen.base.digest import Plain
from briefgen.base.report import BaselinedFinding, BaselineEntry, Report, WaivedFinding
from briefgen.base.span import Span
from briefgen.reports.dump import as_json
from briefgen.reports.fingerprint import fingerprints
from briefgen.reports.place import region

VERSION = 1


def _place(report: Report, span: Span) -> dict[str, Plain]:
    place = region(report.texts, span)
    return {
        "file": place.file,
        "line": place.line,
        "column": place.column,
        "end_line": place.end_line,
        "end_column": place.end_column,
    }


def _fix(report: Report, fix: Fix | None) -> Plain:
    if fix is None:
        return None
    edits: list[Plain] = [
        {**_place(report, edit.span), "text": edit.text} for edit in fix.edits
    ]
    return {"message": fix.message, "edits": edits}


def as_data(report: Report, one: Diagnostic) -> dict[str, Plain]:
    """Return one finding of a report as plain data."""
    related: list[Plain] = [
        {"message": label.message, **_place(report, label.span)}
        for label in one.related
    ]
    return {
        "code": one.code,
        "name": one.name,
        "severity": str(one.severity),
        "message": one.message,
        "hint": one.hint,
        **_place(report, one.place),
        "related": related,
        "fix": _fix(report, one.fix),
    }


def _waived(report: Report, one: WaivedFinding) -> Plain:
    return {
        **as_data(report, one.diagnostic),
        "waiver": {
            "on": one.owner,
            "reason": one.reason,
            "by": one.by,
            "until": one.until,
        },
    }


def _baselined(report: Report, one: BaselinedFinding) -> Plain:
    entry = {"fingerprint": one.entry.fingerprint, "reason": one.entry.reason}
    return {**as_data(report, one.diagnostic), "baseline": entry}


def _stale(one: BaselineEntry) -> Plain:
    return {
        "fingerprint": one.fingerprint,
        "rule": one.rule,
        "file": one.file,
        "subject": one.subject,
        "reason": one.reason,
    }


def _summary(report: Report) -> Plain:
    return {
        "errors": report.count(Severity.ERROR),
        "warnings": report.count(Severity.WARNING),
        "notes": report.count(Severity.NOTE),
        "waived": len(report.waived),
        "baselined": len(report.baselined),
        "stale_baseline": len(report.stale),
        "checked": dict(report.checked),
        "not_checked": dict(report.unchecked),
    }


def render(report: Report) -> str:
    """Return the report as JSON."""
    found: list[Plain] = [
        {**as_data(report, one), "fingerprint": fingerprint}
        for one, fingerprint in fingerprints(report)
    ]
    return as_json(
        {
            "version": VERSION,
            "diagnostics": found,
            "waived": [_waived(report, one) for one in report.waived],
            "baselined": [_baselined(report, one) for one in report.baselined],
            "stale_baseline": [_stale(one) for one in report.stale],
            "summary": _summary(report),
        }
    )
