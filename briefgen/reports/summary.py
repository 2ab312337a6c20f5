"""The closing lines of a report: what was excused, found, checked and not checked."""

from collections import Counter
from collections.abc import Iterator, Mapping

from briefgen.base.counted import counted
from briefgen.base.diagnostic import Severity
from briefgen.base.report import Report
from briefgen.reports.colour import Paint
from briefgen.reports.finding import wrapped
from briefgen.reports.glyphs import WIDTH, in_line
from briefgen.reports.place import written


def _counts(lead: str, counts: Mapping[str, int], none: str) -> Iterator[str]:
    """Yield counts in lines of the terminal's width, no number apart from its noun."""
    told = [counted(number, what) for what, number in counts.items()] or [none]
    line = f"{lead}{told[0]}"
    for one in told[1:]:
        longer = f"{line}, {one}"
        if len(longer) < WIDTH:
            line = longer
        else:
            yield f"{line},"
            line = f"{' ' * len(lead)}{one}"
    yield line


def tally(report: Report) -> str:
    """Return the counts of findings by severity, and of those excused."""
    told = ", ".join(
        f"{number} {severity}{'' if number == 1 else 's'}"
        for severity, number in ((one, report.count(one)) for one in Severity)
    )
    excused = f"{len(report.waived)} waived"
    if report.baselined or report.stale:
        excused = f"{excused}, {len(report.baselined)} in the baseline"
    return f"{told}; {excused}"


def summary(report: Report) -> Iterator[str]:
    """Yield the closing lines: findings by severity, what was checked, what was not."""
    yield tally(report)
    yield from _counts("checked: ", report.checked, "nothing")
    skipped = {what: number for what, number in report.unchecked.items() if number}
    yield from _counts("not checked: ", skipped, "nothing was left out")


def _waived(report: Report, paint: Paint) -> Iterator[str]:
    for one in report.waived:
        where = written(report.texts, one.diagnostic.place)
        until = f", until {one.until}" if one.until else ""
        yield f"{where} {paint('waived', 'dim')} {one.diagnostic.code} ({one.owner})"
        yield from wrapped("    ", f"{one.reason} ({one.by}{until})")


def _baselined(report: Report, paint: Paint, most: int) -> Iterator[str]:
    if len(report.baselined) > most:
        codes = Counter(one.diagnostic.code for one in report.baselined)
        told = ", ".join(f"{number} {code}" for code, number in sorted(codes.items()))
        yield f"{len(report.baselined)} {paint('in the baseline', 'dim')}"
        yield from wrapped("    ", told)
        yield "    = hint: `--all` lists them"
        return
    for one in report.baselined:
        where = written(report.texts, one.diagnostic.place)
        reason = one.entry.reason or one.diagnostic.message
        yield f"{where} {paint('in the baseline', 'dim')} {one.diagnostic.code}"
        yield from wrapped("    ", reason)


def _stale(report: Report, paint: Paint) -> Iterator[str]:
    for one in report.stale:
        told = paint("matches nothing in the baseline", "dim")
        yield f"{in_line(one.file)} {told} {in_line(one.rule)}"
        yield from wrapped("    ", one.subject)
    if report.stale:
        yield from wrapped("    = hint: ", "`briefgen check --write-baseline` drops it")


def excused(report: Report, paint: Paint, most: int) -> Iterator[str]:
    """Yield what waivers and the baseline silence, and dead entries of the latter.

    Of more findings in the baseline than `most`, only their numbers are told.
    """
    yield from _waived(report, paint)
    yield from _baselined(report, paint, most)
    yield from _stale(report, paint)
