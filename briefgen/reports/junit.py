"""Findings as JUnit XML: a suite a file, a case a finding.

No more than the schema of Jenkins's xUnit plugin allows: it knows no file and line of
a case, nor how many cases of all suites were skipped.
"""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefgen.base.diagnostic import Diagnostic
from briefgen.base.report import Report
from briefgen.reports.place import region, written

# The standard library's own escaping imports a client for the network.
_IN_TEXT = {"&": "&amp;", "<": "&lt;", ">": "&gt;", "\r": "&#13;"}
_IN_ATTRIBUTE = {**_IN_TEXT, '"': "&quot;", "\n": "&#10;", "\t": "&#9;"}
_TEXT, _ATTRIBUTE = str.maketrans(_IN_TEXT), str.maketrans(_IN_ATTRIBUTE)
NOT_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")


@dataclass(slots=True)
class _Suite:
    """What was found in one file, and what of it is silenced, with the reason."""

    found: list[Diagnostic] = field(default_factory=list)
    excused: list[tuple[Diagnostic, str]] = field(default_factory=list)

    @property
    def tests(self) -> int:
        """How many cases the suite has; a file without findings is one that passes."""
        return max(1, len(self.found) + len(self.excused))


def _clean(text: str) -> str:
    return NOT_XML.sub("\ufffd", text)


def _attribute(text: str) -> str:
    return f'"{_clean(text).translate(_ATTRIBUTE)}"'


def _told(report: Report, one: Diagnostic) -> str:
    told = [f"{written(report.texts, one.place)} {one.message}"]
    told.extend(f"{written(report.texts, at.span)} {at.message}" for at in one.related)
    return "\n".join([*told, *([one.hint] if one.hint else [])])


def _case(report: Report, one: Diagnostic, inside: str) -> str:
    place = region(report.texts, one.place)
    name = _attribute(f"{one.code} {one.name} line {place.line}")
    where = _attribute(place.file)
    return f"<testcase name={name} classname={where}>{inside}</testcase>"


def _failure(report: Report, one: Diagnostic) -> str:
    message, kind = _attribute(one.message), _attribute(str(one.severity))
    told = _clean(_told(report, one)).translate(_TEXT)
    return f"<failure message={message} type={kind}>{told}</failure>"


def _suite(report: Report, file: str, suite: _Suite) -> Iterator[str]:
    yield (
        f"<testsuite name={_attribute(file)} file={_attribute(file)} "
        f'tests="{suite.tests}" failures="{len(suite.found)}" errors="0" '
        f'skipped="{len(suite.excused)}">'
    )
    for one in suite.found:
        yield _case(report, one, _failure(report, one))
    for one, reason in suite.excused:
        yield _case(report, one, f"<skipped message={_attribute(reason)}/>")
    if not suite.found and not suite.excused:
        yield f'<testcase name="holds" classname={_attribute(file)}/>'
    yield "</testsuite>"


def _suites(report: Report) -> Mapping[str, _Suite]:
    suites = {file: _Suite() for file in sorted(report.texts) if file.endswith(".yaml")}
    for one in report.diagnostics:
        suites.setdefault(one.place.file, _Suite()).found.append(one)
    for waived in report.waived:
        one, reason = waived.diagnostic, f"waived by {waived.by}: {waived.reason}"
        suites.setdefault(one.place.file, _Suite()).excused.append((one, reason))
    for known in report.baselined:
        one, reason = known.diagnostic, f"in the baseline: {known.diagnostic.message}"
        suites.setdefault(one.place.file, _Suite()).excused.append((one, reason))
    return suites


def render(report: Report) -> str:
    """Return the report as XML."""
    suites = _suites(report)
    tests = sum(suite.tests for suite in suites.values())
    head = (
        f'<testsuites name="briefgen" tests="{tests}" '
        f'failures="{len(report.diagnostics)}" errors="0">'
    )
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', head]
    for file, suite in suites.items():
        lines.extend(_suite(report, file, suite))
    return "\n".join([*lines, "</testsuites>"])
