"""The baseline: findings that were there before, so that only new ones fail a check."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

from briefgen.base.diagnostic import Diagnostic
from briefgen.base.digest import Plain
from briefgen.base.report import BaselinedFinding, BaselineEntry, Report
from briefgen.base.value import dataclass
from briefgen.checks.engine import by_place
from briefgen.loader.baseline import BASELINE, VERSION
from briefgen.reports.dump import as_json
from briefgen.reports.fingerprint import counted, identity
from briefgen.store.write import write_whole

FILE = BASELINE
"""The name of the file, at the root of the workspace."""


@dataclass(frozen=True, slots=True)
class Recorded:
    """What became of a baseline.

    Args:
        entries: The entries that it has now.
        added: How many of them are new.
        dropped: How many entries it had that match nothing any more.
        refused: How many findings cannot be put into a baseline.
    """

    entries: tuple[BaselineEntry, ...]
    added: int
    dropped: int
    refused: int


def with_baseline(
    report: Report, entries: tuple[BaselineEntry, ...], *, whole: bool
) -> Report:
    """Return a report whose findings are those that the baseline does not have.

    Args:
        report: What was found; nothing of it is baselined yet.
        entries: The entries of the baseline.
        whole: Whether the whole workspace was checked by every rule. If not, nothing
            can be said of entries that match nothing.
    """
    known = {one.fingerprint: one for one in entries}
    kept: list[Diagnostic] = []
    baselined: list[BaselinedFinding] = []
    for one, fingerprint in counted(report.diagnostics):
        entry = None if one.firm else known.pop(fingerprint, None)
        if entry is None:
            kept.append(one)
        else:
            baselined.append(BaselinedFinding(one, entry))
    return replace(
        report,
        diagnostics=tuple(kept),
        baselined=tuple(baselined),
        stale=tuple(known.values()) if whole else (),
    )


def _entries(report: Report) -> Iterator[BaselineEntry]:
    before = [one.diagnostic for one in report.baselined]
    yield from (one.entry for one in report.baselined)
    for one, fingerprint in counted(report.diagnostics, before):
        if not one.firm:
            code, file, subject = identity(one)
            yield BaselineEntry(fingerprint, code, file, subject)


def record(report: Report, root: Path) -> Recorded:
    """Write the baseline anew: what is found now, and nothing that is not.

    Args:
        report: A report over the whole workspace.
        root: The root of the workspace.

    Raises:
        BriefgenError: If the file cannot be written.
    """
    entries = sorted(
        _entries(report), key=lambda one: (one.file, one.rule, one.subject)
    )
    found: list[Plain] = [
        {
            "fingerprint": one.fingerprint,
            "rule": one.rule,
            "file": one.file,
            "subject": one.subject,
            **({"reason": one.reason} if one.reason else {}),
        }
        for one in entries
    ]
    text = as_json({"version": VERSION, "findings": found})
    write_whole(root / BASELINE, f"{text}\n".encode())
    refused = sum(one.firm for one in report.diagnostics)
    added = len(entries) - len(report.baselined)
    return Recorded(tuple(entries), added, len(report.stale), refused)


def after(report: Report, recorded: Recorded) -> Report:
    """Return a report as it is with the baseline that was recorded from it."""
    known = [one.diagnostic for one in report.baselined]
    found = tuple(sorted((*known, *report.diagnostics), key=by_place))
    bare = replace(report, diagnostics=found, baselined=(), stale=())
    return with_baseline(bare, recorded.entries, whole=True)
