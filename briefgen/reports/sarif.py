"""Findings as SARIF 2.1.0, for code scanning."""

import json

from briefgen.base.diagnostic import Diagnostic, Fix, Label, Severity
from briefgen.base.digest import Plain
from briefgen.base.report import Report
from briefgen.base.ruleinfo import RuleInfo
from briefgen.reports.fingerprint import fingerprints
from briefgen.reports.place import Region, region

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "note",
}


def _region(place: Region) -> dict[str, Plain]:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _location(report: Report, label: Label) -> dict[str, Plain]:
    place = region(report.texts, label.span)
    location: dict[str, Plain] = {
        "physicalLocation": {
            "artifactLocation": {"uri": place.file, "uriBaseId": "ROOT"},
            "region": _region(place),
        }
    }
    if label.message:
        location["message"] = {"text": label.message}
    return location


def _pascal(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("-"))


def _rule(rule: RuleInfo) -> dict[str, Plain]:
    help_text = f"{rule.why}\n\nBad: {rule.bad}\n\nGood: {rule.good}"
    return {
        "id": rule.code,
        "name": _pascal(rule.name),
        "shortDescription": {"text": rule.summary},
        "fullDescription": {"text": rule.why or rule.summary},
        "help": {"text": help_text},
        "defaultConfiguration": {
            "level": "warning" if rule.severity == "warning" else "error"
        },
    }


def _fix(report: Report, fix: Fix) -> Plain:
    changes: list[Plain] = [
        {
            "artifactLocation": {"uri": edit.span.file, "uriBaseId": "ROOT"},
            "replacements": [
                {
                    "deletedRegion": _region(region(report.texts, edit.span)),
                    "insertedContent": {"text": edit.text},
                }
            ],
        }
        for edit in fix.edits
    ]
    return [{"description": {"text": fix.message}, "artifactChanges": changes}]


def _result(
    report: Report, one: Diagnostic, fingerprint: str, index: int | None
) -> Plain:
    told = f"{one.message}. {one.hint}" if one.hint else one.message
    result: dict[str, Plain] = {
        "ruleId": one.code,
        "level": LEVELS[one.severity],
        "message": {"text": told},
        "locations": [_location(report, one.primary)],
        "partialFingerprints": {"briefgen/v1": fingerprint},
    }
    if index is not None:
        result["ruleIndex"] = index
    if one.related:
        result["relatedLocations"] = [_location(report, label) for label in one.related]
    if one.fix:
        result["fixes"] = _fix(report, one.fix)
    return result


def render(report: Report, *, colour: bool = False) -> str:
    """Return the report as SARIF; colours do not matter.

    Waived findings are left out: code scanning ignores suppressions, and the JSON
    report lists them.
    """
    del colour
    places = {rule.code: number for number, rule in enumerate(report.rules)}
    results: list[Plain] = [
        _result(report, one, fingerprint, places.get(one.code))
        for one, fingerprint in fingerprints(report)
    ]
    driver: dict[str, Plain] = {
        "name": "briefgen",
        "rules": [_rule(rule) for rule in report.rules],
    }
    data: dict[str, Plain] = {
        "$schema": SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": driver},
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {
                    "ROOT": {"description": {"text": "the root of the workspace"}}
                },
                "results": results,
            }
        ],
    }
    return json.dumps(data, indent=2, ensure_ascii=False)
