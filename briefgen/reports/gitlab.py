"""Findings as a GitLab code quality report."""

from briefgen.base.diagnostic import Diagnostic, Severity
from briefgen.base.digest import Plain
from briefgen.base.report import Report
from briefgen.reports.dump import as_json
from briefgen.reports.fingerprint import counted, fingerprints
from briefgen.reports.place import region

LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def _issue(report: Report, one: Diagnostic, fingerprint: str) -> dict[str, Plain]:
    place = region(report.texts, one.place, report.prefix)
    return {
        "check_name": one.code,
        "description": f"{one.message} [{one.name}]",
        "severity": LEVELS[one.severity],
        "fingerprint": fingerprint,
        "location": {
            "path": place.file,
            "lines": {"begin": place.line, "end": place.end_line},
        },
    }


def _excused(report: Report) -> list[Plain]:
    """Return what is silenced as remarks, each with an identity of its own."""
    waived = [one.diagnostic for one in report.waived]
    known = [one.diagnostic for one in report.baselined]
    remarks: list[Plain] = []
    for word, found in (("waived", waived), ("in the baseline", known)):
        for one, fingerprint in counted(found):
            issue = _issue(report, one, f"{word}:{fingerprint}")
            told = f"{word}: {issue['description']}"
            remarks.append({**issue, "description": told, "severity": "info"})
    return remarks


def render(report: Report) -> str:
    """Return the report as JSON."""
    found: list[Plain] = [_issue(report, *one) for one in fingerprints(report)]
    return as_json([*found, *_excused(report)])
