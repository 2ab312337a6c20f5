"""Findings for people: place, words, reason, hint; plain or in colour."""

from collections.abc import Iterator, Mapping
from textwrap import wrap

from briefgen.base.diagnostic import Diagnostic, Label, Severity
from briefgen.base.report import Report
from briefgen.base.textfile import TextFile
from briefgen.reports.colour import Paint
from briefgen.reports.excerpt import WIDTH, excerpt, shown

COLOURS = {Severity.ERROR: "red", Severity.WARNING: "yellow", Severity.NOTE: "cyan"}
INDENT = 6


def place(texts: Mapping[str, TextFile], label: Label) -> str:
    """Return `file:line:column` of a label; only the file where its text is unknown."""
    text = texts.get(label.span.file)
    if text is None:
        return label.span.file
    position = text.position(label.span.start)
    return f"{label.span.file}:{position.line}:{position.column}"


def _shown_at(
    texts: Mapping[str, TextFile], label: Label, paint: Paint, colour: str
) -> Iterator[str]:
    text = texts.get(label.span.file)
    if text is None or not text.content:
        return
    number = str(text.position(label.span.start).line).rjust(INDENT)
    line, under = excerpt(text, label.span, INDENT + 3)
    yield f"{paint(number + ' |', 'dim')} {line}"
    yield f"{paint(' ' * INDENT + ' |', 'dim')} {paint(under, colour)}"


def _wrapped(lead: str, words: str) -> Iterator[str]:
    lines = wrap(
        shown(words),
        WIDTH,
        initial_indent=lead,
        subsequent_indent=" " * len(lead),
        break_long_words=False,
        break_on_hyphens=False,
    )
    yield from lines or [lead.rstrip()]


def finding(
    diagnostic: Diagnostic, texts: Mapping[str, TextFile], paint: Paint
) -> Iterator[str]:
    """Yield the lines of one finding."""
    colour = COLOURS[diagnostic.severity]
    where = paint(place(texts, diagnostic.primary), "bold")
    what = paint(f"{diagnostic.severity} {diagnostic.code}", colour)
    yield f"{where} {what} [{diagnostic.name}]"
    yield from _wrapped("    ", diagnostic.message)
    yield from _shown_at(texts, diagnostic.primary, paint, colour)
    for label in diagnostic.related:
        yield from _wrapped("    ", f"{place(texts, label)} {label.message}")
        yield from _shown_at(texts, label, paint, "cyan")
    if diagnostic.hint:
        yield from _wrapped("    = hint: ", diagnostic.hint)


def _counts(counts: Mapping[str, int]) -> str:
    return ", ".join(f"{number} {what}" for what, number in counts.items())


def summary(report: Report) -> Iterator[str]:
    """Yield the closing lines: findings by severity, what was checked, what was not."""
    numbers = [(severity, report.count(severity)) for severity in Severity]
    told = ", ".join(
        f"{number} {severity}{'' if number == 1 else 's'}"
        for severity, number in numbers
    )
    yield f"{told}; {len(report.waived)} waived"
    yield from _wrapped("checked: ", _counts(report.checked) or "nothing")
    skipped = {what: number for what, number in report.unchecked.items() if number}
    yield from _wrapped("not checked: ", _counts(skipped) or "nothing was left out")


def _waived(report: Report, paint: Paint) -> Iterator[str]:
    for one in report.waived:
        where = place(report.texts, one.diagnostic.primary)
        until = f", until {one.until}" if one.until else ""
        yield f"{where} {paint('waived', 'dim')} {one.diagnostic.code} ({one.owner})"
        yield from _wrapped("    ", f"{one.reason} ({one.by}{until})")


def render(report: Report, *, colour: bool = False) -> str:
    """Return the report as text for people."""
    paint = Paint(on=colour)
    lines: list[str] = []
    for diagnostic in report.diagnostics:
        lines.extend(finding(diagnostic, report.texts, paint))
        lines.append("")
    lines.extend(_waived(report, paint))
    lines.extend(summary(report))
    return "\n".join(lines)
