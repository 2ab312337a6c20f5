"""One line a finding, for logs and for editors that read them."""

from collections.abc import Iterator

from briefgen.base.diagnostic import Diagnostic
from briefgen.base.report import Report
from briefgen.reports.glyphs import in_line
from briefgen.reports.place import region
from briefgen.reports.summary import summary


def line(report: Report, one: Diagnostic, weight: str) -> str:
    """Return a finding on one line, with a word for how it counts."""
    place = region(report.texts, one.place)
    where = f"{in_line(place.file)}:{place.line}:{place.column}"
    message = in_line(" ".join(one.message.split()))
    return f"{where}: {weight} {one.code} {message} [{one.name}]"


def excused_lines(report: Report) -> Iterator[str]:
    """Yield a line for each finding that is silenced, and each dead baseline entry."""
    for waived in report.waived:
        yield line(report, waived.diagnostic, "waived")
    for known in report.baselined:
        yield line(report, known.diagnostic, "baselined")
    for entry in report.stale:
        told = f"{in_line(entry.rule)} {in_line(entry.subject)}"
        yield f"{in_line(entry.file)}: not found any more: {told} [baseline]"


def render(
    report: Report, *, colour: bool = False, every: bool = False, quiet: bool = False
) -> str:
    """Return a line for each finding and the closing summary; colours do not matter.

    Args:
        report: What was found.
        colour: Of no effect.
        every: Of no effect: every finding has its line.
        quiet: Whether only the findings are told.
    """
    del colour, every
    lines = [line(report, one, str(one.severity)) for one in report.diagnostics]
    if not quiet:
        lines.extend(excused_lines(report))
        lines.extend(summary(report))
    return "\n".join(lines)
