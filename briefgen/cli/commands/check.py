"""`briefgen check`: every rule over the dossiers, and a report."""

import argparse

from briefgen.base.collector import collector_paused
from briefgen.cli.publishing import declare, publish, told_where
from briefgen.cli.service import in_ci
from briefgen.pipeline.keptreport import Kind
from briefgen.pipeline.reported import reported
from briefgen.pipeline.targets import targets_in

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
    parser.add_argument(
        "--no-cache",
        action="store_true",
        help="neither use nor keep the report of a check of the very same content",
    )
    edits = parser.add_mutually_exclusive_group()
    edits.add_argument("--fix", action="store_true", help="make the safe edits")
    edits.add_argument(
        "--diff", action="store_true", help="show the safe edits, write nothing"
    )
    edits.add_argument(
        "--write-baseline",
        action="store_true",
        help="record what is found in `briefgen-baseline.json`; from then on new "
        "findings fail",
    )
    edits.add_argument(
        "--watch", action="store_true", help="check again after each save"
    )


def _edits(options: argparse.Namespace) -> bool:
    """Tell whether more is asked for than a report."""
    return bool(options.fix or options.layout or options.write_baseline)


def _watched(kind: Kind, options: argparse.Namespace) -> int:
    """Check again after each save; the process is warm, so that nothing is kept."""
    from briefgen.cli.checkediting import edited  # noqa: PLC0415 - not to tell a report
    from briefgen.cli.checkwatching import watch_checks  # noqa: PLC0415 - likewise

    return watch_checks(kind.target, lambda: edited(kind, options), options)


def run(options: argparse.Namespace) -> int:
    """Check, print the report and return the exit code."""
    target = targets_in(options.paths)
    kind = Kind(target, options.select, options.ignore, options.outputs)
    if options.watch:
        return _watched(kind, options)
    with collector_paused(aside=True):
        return _once(kind, options)


def _once(kind: Kind, options: argparse.Namespace) -> int:
    if options.diff or _edits(options):
        from briefgen.cli.checkediting import (  # noqa: PLC0415 - not to tell a report
            differs,
            edited,
        )

        if options.diff:
            return 1 if differs(kind, options) else 0
        report = edited(kind, options)
    else:
        report = reported(kind, keeps=not (options.no_cache or in_ci()))
    publish(told_where(report, kind.target.root), options)
    return 1 if report.fails(strict=options.strict) else 0
