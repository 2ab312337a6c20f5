"""Findings as Markdown for the summary page of a workflow."""

import re

from briefgen.base.report import Report
from briefgen.reports.concise import excused_lines, line
from briefgen.reports.summary import summary, tally

MOST = 500
"""The most findings on the page, which has room for a million bytes."""

_TICKS = re.compile("`+")


def _fenced(text: str) -> str:
    """Return a text as a block of code that nothing in it can end."""
    longest = max((len(found) for found in _TICKS.findall(text)), default=0)
    fence = "`" * max(3, longest + 1)
    return f"{fence}text\n{text}\n{fence}"


def render(report: Report) -> str:
    """Return the page; the findings stand in a block of code, word for word."""
    lines = [line(report, one, str(one.severity)) for one in report.diagnostics]
    lines.extend(excused_lines(report))
    left_out = len(lines) - MOST
    if left_out > 0:
        lines = [*lines[:MOST], f"… and {left_out} more in the log"]
    body = "\n".join([*lines, "", *list(summary(report))[1:]]).lstrip("\n")
    return f"### briefgen: {tally(report)}\n\n{_fenced(body)}\n"
