"""The JSON Schema of the JSON report: what a program that reads it may rely on."""

from collections.abc import Mapping

from briefgen.base.digest import Plain
from briefgen.reports.json import VERSION
from briefgen.reports.jsonfields import (
    DIALECT,
    Described,
    count,
    counts,
    many,
    maybe,
    number,
    shape,
    text,
    typed,
)

_PLACE: Described = {
    "file": text("The path from the root of the workspace, with slashes."),
    "line": number("The first line, counted from 1."),
    "column": number("The first column, counted from 1 in Unicode code points."),
    "end_line": number("The line of the end."),
    "end_column": number("The column after the last character."),
}
_FINDING: Described = {
    "code": text("The permanent code of the rule, such as `PAS01`."),
    "name": text("The name of the rule, such as `quote-not-found`."),
    "severity": typed(
        "string", "How much it weighs.", enum=["error", "warning", "note"]
    ),
    "message": text("What is wrong."),
    "hint": maybe("What to do."),
    **_PLACE,
    "related": many("related", "Places that explain the finding."),
    "fix": {
        "anyOf": [{"$ref": "#/$defs/fix"}, {"type": "null"}],
        "description": "Edits that mend it without changing what anything means.",
    },
}
_FINGERPRINT: Plain = text("The identity of the finding; it does not know the line.")
_STALE: Described = {
    "fingerprint": _FINGERPRINT,
    "rule": text("The code of the rule."),
    "file": text("The file that the finding stood in."),
    "subject": text("What it was about."),
    "reason": maybe("Why it was accepted."),
}
_WAIVER: Described = {
    "on": text("The record or brief that carries the waiver."),
    "reason": text("Why the finding is acceptable."),
    "by": text("Who decided."),
    "until": maybe("The last day on which it holds, or nothing."),
}
_BASELINE: Described = {
    "fingerprint": _FINGERPRINT,
    "reason": maybe("Why it was accepted."),
}
_SUMMARY: Described = {
    "errors": count("How many findings are errors."),
    "warnings": count("How many are warnings."),
    "notes": count("How many are notes."),
    "waived": count("How many findings waivers silence."),
    "baselined": count("How many findings the baseline silences."),
    "stale_baseline": count("How many entries of the baseline match nothing."),
    "checked": counts("By what was looked at: how many."),
    "not_checked": counts("By what was not looked at: how many."),
}
_DEFS: Mapping[str, Described] = {
    "related": {"message": text("What is to be said of it."), **_PLACE},
    "edit": {**_PLACE, "text": text("What to write there instead.")},
    "fix": {
        "message": text("What the edits do."),
        "edits": many("edit", "The edits."),
    },
    "finding": {**_FINDING, "fingerprint": _FINGERPRINT},
    "waived": {**_FINDING, "waiver": shape(_WAIVER)},
    "baselined": {**_FINDING, "baseline": shape(_BASELINE)},
    "stale": _STALE,
}


def report_schema() -> dict[str, Plain]:
    """Return the JSON Schema of the JSON report."""
    made = shape(
        {
            "version": {"const": VERSION, "description": "The version of this form."},
            "diagnostics": many("finding", "The findings that count."),
            "waived": many("waived", "The findings that waivers silence."),
            "baselined": many("baselined", "The findings that the baseline silences."),
            "stale_baseline": many("stale", "Baseline entries that match nothing."),
            "summary": shape(_SUMMARY),
        }
    )
    return {
        "$schema": DIALECT,
        "$id": f"urn:briefgen:schema:report:{VERSION}",
        "title": "briefgen: report",
        "description": "What `briefgen check --format json` prints.",
        **made,
        "$defs": {name: shape(one) for name, one in _DEFS.items()},
    }
