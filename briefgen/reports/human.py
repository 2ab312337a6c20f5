"""Findings for people: place, words, reason, hint; plain or in colour."""

from collections.abc import Iterator
from itertools import groupby

from briefgen.base.diagnostic import Diagnostic
from briefgen.base.report import Report
from briefgen.reports.colour import Paint
from briefgen.reports.finding import COLOURS, finding
from briefgen.reports.glyphs import WIDTH, cut, in_line
from briefgen.reports.place import region
from briefgen.reports.summary import excused, summary

SHOWN_WHOLE = 8
"""How many findings of one rule in one file are shown whole; the rest take a line."""


def _rest(report: Report, found: list[Diagnostic], paint: Paint) -> Iterator[str]:
    """Yield a line for each finding of one rule in one file that is not shown whole."""
    one = found[0]
    what = paint(f"{len(found)} more {one.code}", COLOURS[one.severity])
    yield f"{paint(in_line(one.place.file), 'bold')} {what} [{one.name}]"
    for each in found:
        place = region(report.texts, each.place)
        message = in_line(" ".join(each.message.split()))
        yield cut(f"    {place.line}:{place.column} {message}", WIDTH)
    yield "    = hint: `--all` shows them whole"


def _in_file(
    report: Report, found: list[Diagnostic], paint: Paint, most: int
) -> Iterator[str]:
    """Yield the findings of a file: whole ones first, then the rest by rule."""
    by_rule: dict[str, list[Diagnostic]] = {}
    for one in found:
        alike = by_rule.setdefault(one.code, [])
        alike.append(one)
        if len(alike) <= most:
            yield from finding(one, report.texts, paint)
            yield ""
    for alike in by_rule.values():
        if len(alike) > most:
            yield from _rest(report, alike[most:], paint)
            yield ""


def render(
    report: Report, *, colour: bool = False, every: bool = False, quiet: bool = False
) -> str:
    """Return the report as text for people.

    Args:
        report: What was found.
        colour: Whether the terminal shows colours.
        every: Whether every finding is shown whole, however many are alike.
        quiet: Whether only the findings are told, without what closes a report.
    """
    paint = Paint(on=colour)
    most = len(report.diagnostics) + len(report.baselined) if every else SHOWN_WHOLE
    lines: list[str] = []
    for _, found in groupby(report.diagnostics, key=lambda one: one.place.file):
        lines.extend(_in_file(report, list(found), paint, most))
    if not quiet:
        lines.extend(excused(report, paint, most))
        lines.extend(summary(report))
    return "\n".join(lines).rstrip("\n")
