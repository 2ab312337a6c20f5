"""`briefgen check` where it edits, records or lays out, besides telling."""

import argparse
from dataclasses import replace

from briefgen.base.counted import counted
from briefgen.base.errors import BriefgenError
from briefgen.base.report import Report
from briefgen.checks.selection import Selection
from briefgen.cli.mending import apply, show
from briefgen.cli.terminal import note
from briefgen.pipeline.baseline import FILE, after, record
from briefgen.pipeline.checking import Checked
from briefgen.pipeline.keeping import checked_as
from briefgen.pipeline.keptreport import Kind
from briefgen.pipeline.targets import Target


def _record(checked: Checked, target: Target, chosen: Selection) -> Checked:
    """Write the baseline and return the check as it is with it."""
    if target.dossiers or chosen != Selection():
        raise BriefgenError(
            "a baseline is of the whole workspace and of every rule",
            hint="leave out the paths, `--select` and `--ignore`",
        )
    recorded = record(checked.report, checked.root)
    told = f"{counted(len(recorded.entries), 'findings')}, {recorded.added} new"
    note(f"wrote {FILE}: {told}; {recorded.dropped} dropped")
    if recorded.refused:
        refused = counted(recorded.refused, "findings")
        note(f"{refused} cannot be put into a baseline: mend what is found")
    report = after(checked.report, recorded)
    return replace(checked, report=report)


def laid_out(checked: Checked) -> Checked:
    """Return a check with the faults of its laid-out pages; loads WeasyPrint."""
    from briefgen.pipeline.layout import with_layout  # noqa: PLC0415 - one second

    return with_layout(checked)


def differs(kind: Kind, options: argparse.Namespace) -> bool:
    """Show the safe edits; tell whether there are any, or the check fails."""
    checked = checked_as(kind)
    shown = show(checked)
    return shown or checked.report.fails(strict=options.strict)


def edited(kind: Kind, options: argparse.Namespace) -> Report:
    """Do what was asked for besides checking, and return the report after it."""
    checked = checked_as(kind)
    if options.fix:
        apply(checked, kind.target.root)
        checked = checked_as(kind)
    if options.layout and not checked.report.fails():
        checked = laid_out(checked)
    if options.write_baseline:
        chosen = Selection(kind.select, kind.ignore)
        checked = _record(checked, kind.target, chosen)
    return checked.report
