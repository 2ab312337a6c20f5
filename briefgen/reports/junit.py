"""Findings as JUnit XML: a suite a file, a case a finding."""

import re
from collections.abc import Iterator, Mapping
from xml.sax.saxutils import escape, quoteattr

from briefgen.base.diagnostic import Diagnostic
from briefgen.base.report import Report
from briefgen.reports.place import region

NOT_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")


def _clean(text: str) -> str:
    return NOT_XML.sub("\ufffd", text)


def _case(report: Report, one: Diagnostic) -> str:
    place = region(report.texts, one.place)
    told = f"{place.file}:{place.line}:{place.column} {one.message}"
    told = f"{told}\n{one.hint}" if one.hint else told
    name = quoteattr(f"{one.code} {one.name} line {place.line}")
    where = quoteattr(place.file)
    return (
        f"<testcase name={name} classname={where} file={where} "
        f'line="{place.line}"><failure message={quoteattr(_clean(one.message))} '
        f"type={quoteattr(str(one.severity))}>{escape(_clean(told))}</failure></testcase>"
    )


def _suite(report: Report, file: str, found: list[Diagnostic]) -> Iterator[str]:
    cases = max(1, len(found))
    yield (
        f'<testsuite name={quoteattr(file)} tests="{cases}" failures="{len(found)}" '
        'errors="0" skipped="0">'
    )
    for one in found:
        yield _case(report, one)
    if not found:
        yield f"<testcase name={quoteattr('holds')} classname={quoteattr(file)}/>"
    yield "</testsuite>"


def _by_file(report: Report) -> Mapping[str, list[Diagnostic]]:
    files: dict[str, list[Diagnostic]] = {
        file: [] for file in sorted(report.texts) if file.endswith(".yaml")
    }
    for one in report.diagnostics:
        files.setdefault(one.place.file, []).append(one)
    return files


def render(report: Report, *, colour: bool = False) -> str:
    """Return the report as XML; colours do not matter."""
    del colour
    files = _by_file(report)
    tests = sum(max(1, len(found)) for found in files.values())
    failures = len(report.diagnostics)
    counts = f'tests="{tests}" failures="{failures}" errors="0"'
    lines = [
        '<?xml version="1.0" encoding="UTF-8"?>',
        f'<testsuites name="briefgen" {counts}>',
    ]
    for file, found in files.items():
        lines.extend(_suite(report, file, found))
    return "\n".join([*lines, "</testsuites>"])
