"""Findings as a GitLab code quality report."""

import json

from briefgen.base.diagnostic import Severity
from briefgen.base.digest import Plain
from briefgen.base.report import Report
from briefgen.reports.fingerprint import fingerprints
from briefgen.reports.place import region

LEVELS = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}


def render(report: Report, *, colour: bool = False) -> str:
    """Return the report as JSON; colours do not matter."""
    del colour
    found: list[Plain] = []
    for one, fingerprint in fingerprints(report):
        place = region(report.texts, one.place)
        found.append(
            {
                "check_name": one.code,
                "description": f"{one.message} [{one.name}]",
                "severity": LEVELS[one.severity],
                "fingerprint": fingerprint,
                "location": {
                    "path": place.file,
                    "lines": {"begin": place.line, "end": place.end_line},
                },
            }
        )
    return json.dumps(found, indent=2, ensure_ascii=False)
