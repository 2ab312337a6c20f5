"""The JSON Schema of the JSON report: what a program that reads it may rely on."""

from collections.abc import Mapping

from briefgen.base.digest import Plain
from briefgen.reports.json import VERSION

DIALECT = "https://json-schema.org/draft/2020-12/schema"

Described = Mapping[str, Plain]


def _typed(kind: Plain, description: str, **more: Plain) -> dict[str, Plain]:
    return {"type": kind, "description": description, **more}


def _text(description: str) -> Plain:
    return _typed("string", description)


def _maybe(description: str) -> Plain:
    return _typed(["string", "null"], description)


def _count(description: str) -> Plain:
    return _typed("integer", description, minimum=0)


def _counts(description: str) -> Plain:
    return _typed("object", description, additionalProperties=_count("How many."))


def _object(properties: Described) -> dict[str, Plain]:
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def _list(reference: str, description: str) -> Plain:
    return _typed("array", description, items={"$ref": f"#/$defs/{reference}"})


def _number(description: str) -> Plain:
    return _typed("integer", description, minimum=1)


_PLACE: Described = {
    "file": _text("The path from the root of the workspace, with slashes."),
    "line": _number("The first line, counted from 1."),
    "column": _number("The first column, counted from 1 in Unicode code points."),
    "end_line": _number("The line of the end."),
    "end_column": _number("The column after the last character."),
}
_FINDING: Described = {
    "code": _text("The permanent code of the rule, such as `PAS01`."),
    "name": _text("The name of the rule, such as `quote-not-found`."),
    "severity": _typed(
        "string", "How much it weighs.", enum=["error", "warning", "note"]
    ),
    "message": _text("What is wrong."),
    "hint": _maybe("What to do."),
    **_PLACE,
    "related": _list("related", "Places that explain the finding."),
    "fix": {
        "anyOf": [{"$ref": "#/$defs/fix"}, {"type": "null"}],
        "description": "Edits that mend it without changing what anything means.",
    },
}
_FINGERPRINT: Plain = _text("The identity of the finding; it does not know the line.")
_STALE: Described = {
    "fingerprint": _FINGERPRINT,
    "rule": _text("The code of the rule."),
    "file": _text("The file that the finding stood in."),
    "subject": _text("What it was about."),
    "reason": _maybe("Why it was accepted."),
}
_WAIVER: Described = {
    "on": _text("The record or brief that carries the waiver."),
    "reason": _text("Why the finding is acceptable."),
    "by": _text("Who decided."),
    "until": _maybe("The last day on which it holds, or nothing."),
}
_BASELINE: Described = {
    "fingerprint": _FINGERPRINT,
    "reason": _maybe("Why it was accepted."),
}
_SUMMARY: Described = {
    "errors": _count("How many findings are errors."),
    "warnings": _count("How many are warnings."),
    "notes": _count("How many are notes."),
    "waived": _count("How many findings waivers silence."),
    "baselined": _count("How many findings the baseline silences."),
    "stale_baseline": _count("How many entries of the baseline match nothing."),
    "checked": _counts("By what was looked at: how many."),
    "not_checked": _counts("By what was not looked at: how many."),
}
_DEFS: Mapping[str, Described] = {
    "related": {"message": _text("What is to be said of it."), **_PLACE},
    "edit": {**_PLACE, "text": _text("What to write there instead.")},
    "fix": {
        "message": _text("What the edits do."),
        "edits": _list("edit", "The edits."),
    },
    "finding": {**_FINDING, "fingerprint": _FINGERPRINT},
    "waived": {**_FINDING, "waiver": _object(_WAIVER)},
    "baselined": {**_FINDING, "baseline": _object(_BASELINE)},
    "stale": _STALE,
}


def report_schema() -> dict[str, Plain]:
    """Return the JSON Schema of the JSON report."""
    made = _object(
        {
            "version": {"const": VERSION, "description": "The version of this form."},
            "diagnostics": _list("finding", "The findings that count."),
            "waived": _list("waived", "The findings that waivers silence."),
            "baselined": _list("baselined", "The findings that the baseline silences."),
            "stale_baseline": _list("stale", "Baseline entries that match nothing."),
            "summary": _object(_SUMMARY),
        }
    )
    return {
        "$schema": DIALECT,
        "$id": f"urn:briefgen:schema:report:{VERSION}",
        "title": "briefgen: report",
        "description": "What `briefgen check --format json` prints.",
        **made,
        "$defs": {name: _object(one) for name, one in _DEFS.items()},
    }
