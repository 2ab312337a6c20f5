"""Findings as SARIF 2.1.0, for code scanning."""

from collections.abc import Iterable

from briefgen.base.diagnostic import Diagnostic, Edit, Fix, Label, Severity
from briefgen.base.digest import Plain
from briefgen.base.report import Report
from briefgen.base.ruleinfo import RuleInfo
from briefgen.reports.dump import as_json
from briefgen.reports.fingerprint import fingerprints
from briefgen.reports.place import Region, region

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
LEVELS = {
    Severity.ERROR: "error",
    Severity.WARNING: "warning",
    Severity.NOTE: "note",
}
_IN_URI = frozenset(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/"
)


def _uri(path: str) -> str:
    """Return a path as a relative reference, as RFC 3986 has it."""
    data = path.encode("utf-8", "surrogatepass")
    return "".join(chr(one) if one in _IN_URI else f"%{one:02X}" for one in data)


def _text(words: str) -> Plain:
    """Return words as a message; SARIF would read `[a](b)` as a link."""
    return {"text": words.replace("](", "] (")}


def _artifact(report: Report, file: str) -> Plain:
    return {"uri": _uri(report.prefix + file), "uriBaseId": "ROOT"}


def _region(place: Region) -> Plain:
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
            "artifactLocation": _artifact(report, place.file),
            "region": _region(place),
        }
    }
    if label.message:
        location["message"] = _text(label.message)
    return location


def _pascal(name: str) -> str:
    return "".join(part.capitalize() for part in name.split("-"))


def _rule(rule: RuleInfo) -> Plain:
    help_text = f"{rule.why}\n\nBad: {rule.bad}\n\nGood: {rule.good}"
    return {
        "id": rule.code,
        "name": _pascal(rule.name),
        "shortDescription": _text(rule.summary),
        "fullDescription": _text(rule.why or rule.summary),
        "help": _text(help_text),
        "defaultConfiguration": {"level": LEVELS[rule.severity]},
    }


def _fix(report: Report, fix: Fix) -> Plain:
    by_file: dict[str, list[Edit]] = {}
    for edit in fix.edits:
        by_file.setdefault(edit.span.file, []).append(edit)
    changes: list[Plain] = [
        {
            "artifactLocation": _artifact(report, file),
            "replacements": [_replacement(report, edit) for edit in edits],
        }
        for file, edits in by_file.items()
    ]
    return [{"description": _text(fix.message), "artifactChanges": changes}]


def _replacement(report: Report, edit: Edit) -> Plain:
    return {
        "deletedRegion": _region(region(report.texts, edit.span)),
        "insertedContent": {"text": edit.text},
    }


def _result(
    report: Report, one: Diagnostic, fingerprint: str, index: int | None
) -> Plain:
    told = f"{one.message}. {one.hint}" if one.hint else one.message
    result: dict[str, Plain] = {
        "ruleId": one.code,
        "level": LEVELS[one.severity],
        "message": _text(told),
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


def _listed(report: Report, found: Iterable[Diagnostic]) -> Plain:
    places = ((one, region(report.texts, one.place)) for one in found)
    return [f"{at.file}:{at.line}:{at.column} {one.code}" for one, at in places]


def _properties(report: Report) -> Plain:
    """Return what has no result: code scanning would show silenced findings as open."""
    return {
        "briefgen": {
            "checked": dict(report.checked),
            "notChecked": dict(report.unchecked),
            "waived": _listed(report, (one.diagnostic for one in report.waived)),
            "baselined": _listed(report, (one.diagnostic for one in report.baselined)),
            "staleBaseline": [one.fingerprint for one in report.stale],
        }
    }


def _driver(report: Report, rules: tuple[RuleInfo, ...]) -> Plain:
    driver: dict[str, Plain] = {"name": "briefgen"}
    if report.release:
        driver["semanticVersion"] = report.release
    return {**driver, "rules": [_rule(rule) for rule in rules]}


def render(report: Report) -> str:
    """Return the report as SARIF.

    Findings that are silenced are no results but listed in the properties of the run:
    code scanning ignores suppressions.
    """
    rules = report.rulebook()
    places = {rule.code: number for number, rule in enumerate(rules)}
    results: list[Plain] = [
        _result(report, one, fingerprint, places.get(one.code))
        for one, fingerprint in fingerprints(report)
    ]
    root: Plain = {"description": {"text": "the root of the repository"}}
    run: dict[str, Plain] = {
        "tool": {"driver": _driver(report, rules)},
        "columnKind": "unicodeCodePoints",
        "originalUriBaseIds": {"ROOT": root},
        "results": results,
        "properties": _properties(report),
    }
    return as_json({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]})
