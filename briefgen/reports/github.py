"""Findings as annotations of a GitHub workflow."""

from collections.abc import Iterator

from briefgen.base.diagnostic import Diagnostic, Severity
from briefgen.base.report import Report
from briefgen.reports.concise import excused_lines
from briefgen.reports.glyphs import shown
from briefgen.reports.logguard import guarded
from briefgen.reports.place import region, written
from briefgen.reports.summary import summary

LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "notice",
}


def _message(text: str) -> str:
    safe = shown(text.replace("\r\n", "\n"))
    return safe.replace("%", "%25").replace("\n", "%0A")


def _property(text: str) -> str:
    return _message(text).replace(":", "%3A").replace(",", "%2C")


def _told(one: Diagnostic, report: Report) -> Iterator[str]:
    yield one.message
    for label in one.related:
        yield f"{written(report.texts, label.span)} {label.message}"
    if one.hint:
        yield one.hint


def _annotation(one: Diagnostic, report: Report) -> str:
    place = region(report.texts, one.place, report.prefix)
    properties = {
        "title": f"{one.code} {one.name}",
        "file": place.file,
        "line": str(place.line),
        "endLine": str(place.end_line),
    }
    if place.line == place.end_line:
        properties["col"] = str(place.column)
        properties["endColumn"] = str(place.end_column)
    named = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    told = "\n".join(_told(one, report))
    return f"::{LEVELS[one.severity]} {named}::{_message(told)}"


def render(report: Report) -> str:
    """Return one workflow command a finding, then what closes a report."""
    lines = [_annotation(one, report) for one in report.diagnostics]
    closing = "\n".join([*excused_lines(report), *summary(report)])
    return "\n".join([*lines, guarded(closing)])
