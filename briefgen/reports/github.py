"""Findings as annotations of a GitHub workflow."""

from briefgen.base.diagnostic import Diagnostic, Severity
from briefgen.base.report import Report
from briefgen.reports.human import summary
from briefgen.reports.place import region

LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}


def _message(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def _annotation(one: Diagnostic, report: Report) -> str:
    place = region(report.texts, one.place)
    title = f"{one.code} {one.name}"
    told = f"{one.message}\n{one.hint}" if one.hint else one.message
    properties = {
        "title": title,
        "file": place.file,
        "line": str(place.line),
        "endLine": str(place.end_line),
    }
    if place.line == place.end_line:
        properties["col"] = str(place.column)
        properties["endColumn"] = str(place.end_column)
    named = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{LEVELS[one.severity]} {named}::{_message(told)}"


def render(report: Report, *, colour: bool = False) -> str:
    """Return one workflow command a finding, and the summary; colours do not matter."""
    del colour
    lines = [_annotation(one, report) for one in report.diagnostics]
    return "\n".join([*lines, *summary(report)])
