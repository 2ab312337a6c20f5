"""`briefgen check`: every rule over the dossiers, and a report."""

import argparse
from dataclasses import replace

from briefgen.base.errors import BriefgenError
from briefgen.checks.selection import Selection
from briefgen.cli.publishing import declare, publish, told_where
from briefgen.cli.terminal import note
from briefgen.pipeline.baseline import FILE, after, record
from briefgen.pipeline.checking import Checked, check
from briefgen.pipeline.lastoutputs import outputs_meant
from briefgen.pipeline.targets import Target, targets_in

NAME = "check"
SUMMARY = "check every citation, quote and statement"


def _words(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (one.strip() for one in text.split(","))))


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="workspace, dossier or brief"
    )
    declare(parser)
    parser.add_argument("--strict", action="store_true", help="fail on warnings too")
    parser.add_argument(
        "--select", type=_words, default=(), metavar="RULES", help="run only these"
    )
    parser.add_argument(
        "--ignore", type=_words, default=(), metavar="RULES", help="do not run these"
    )
    parser.add_argument(
        "--layout", action="store_true", help="look at the laid-out pages too"
    )
    parser.add_argument(
        "--outputs",
        action="store_true",
        help="look at the outputs of the last build too: older than their inputs?",
    )
    edits = parser.add_mutually_exclusive_group()
    edits.add_argument("--fix", action="store_true", help="make the safe edits")
    edits.add_argument(
        "--diff", action="store_true", help="show the safe edits, write nothing"
    )
    edits.add_argument(
        "--write-baseline",
        action="store_true",
        help=f"record what is found in `{FILE}`; from then on new findings fail",
    )


def _record(checked: Checked, target: Target, chosen: Selection) -> Checked:
    """Write the baseline and return the check as it is with it."""
    if target.dossiers or chosen != Selection():
        raise BriefgenError(
            "a baseline is of the whole workspace and of every rule",
            hint="leave out the paths, `--select` and `--ignore`",
        )
    recorded = record(checked.report, checked.root)
    told = f"{len(recorded.entries)} findings, {recorded.added} of them new"
    note(f"wrote {FILE}: {told}; {recorded.dropped} dropped")
    if recorded.refused:
        note(f"{recorded.refused} findings cannot be put into a baseline: mend them")
    report = after(checked.report, recorded)
    return replace(checked, report=report)


def laid_out(checked: Checked) -> Checked:
    """Return a check with the faults of its laid-out pages; loads WeasyPrint."""
    from briefgen.pipeline.layout import with_layout  # noqa: PLC0415 - one second

    return with_layout(checked)


def run(options: argparse.Namespace) -> int:
    """Check, print the report and return the exit code."""
    target = targets_in(options.paths)
    chosen = Selection(options.select, options.ignore)
    outputs = outputs_meant(chosen, asked=options.outputs)
    checked = check(target, chosen, outputs)
    if options.diff:
        from briefgen.cli.mending import show  # noqa: PLC0415 - only for edits

        differs = show(checked)
        return 1 if differs or checked.report.fails(strict=options.strict) else 0
    if options.fix:
        from briefgen.cli.mending import apply  # noqa: PLC0415 - only for edits

        apply(checked, target.root)
        checked = check(target, chosen, outputs)
    if options.layout and not checked.report.fails():
        checked = laid_out(checked)
    if options.write_baseline:
        checked = _record(checked, target, chosen)
    publish(told_where(checked.report, checked.root), options)
    return 1 if checked.report.fails(strict=options.strict) else 0
