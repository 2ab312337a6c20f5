"""Findings as JSON: stable and versioned, for machines."""

import json
from collections.abc import Mapping

from briefgen.base.diagnostic import Diagnostic, Label, Severity
from briefgen.base.digest import Plain
from briefgen.base.report import Report, WaivedFinding
from briefgen.base.textfile import TextFile

VERSION = 1


def _place(texts: Mapping[str, TextFile], label: Label) -> dict[str, Plain]:
    text = texts.get(label.span.file)
    place: dict[str, Plain] = {"file": label.span.file}
    if text is None:
        ends = (1, 1, 1, 1)
    else:
        start, end = text.position(label.span.start), text.position(label.span.end)
        ends = (start.line, start.column, end.line, end.column)
    names = ("line", "column", "end_line", "end_column")
    return {**place, **dict(zip(names, ends, strict=True))}


def as_data(diagnostic: Diagnostic, texts: Mapping[str, TextFile]) -> dict[str, Plain]:
    """Return one finding as plain data."""
    return {
        "code": diagnostic.code,
        "name": diagnostic.name,
        "severity": str(diagnostic.severity),
        "message": diagnostic.message,
        "hint": diagnostic.hint,
        **_place(texts, diagnostic.primary),
        "related": [
            {"message": label.message, **_place(texts, label)}
            for label in diagnostic.related
        ],
    }


def _waived(one: WaivedFinding, texts: Mapping[str, TextFile]) -> dict[str, Plain]:
    return {
        **as_data(one.diagnostic, texts),
        "waiver": {
            "on": one.owner,
            "reason": one.reason,
            "by": one.by,
            "until": one.until,
        },
    }


def render(report: Report, *, colour: bool = False) -> str:
    """Return the report as JSON; colours do not matter."""
    del colour
    data: dict[str, Plain] = {
        "version": VERSION,
        "diagnostics": [as_data(one, report.texts) for one in report.diagnostics],
        "waived": [_waived(one, report.texts) for one in report.waived],
        "summary": {
            "errors": report.count(Severity.ERROR),
            "warnings": report.count(Severity.WARNING),
            "notes": report.count(Severity.NOTE),
            "waived": len(report.waived),
            "checked": dict(report.checked),
            "not_checked": dict(report.unchecked),
        },
    }
    return json.dumps(data, indent=2, ensure_ascii=False)
