"""`briefgen check`: every rule over the dossiers, and a report."""

import argparse

from briefgen.checks.selection import Selection
from briefgen.cli.terminal import wants_colour
from briefgen.pipeline.checking import check
from briefgen.pipeline.targets import targets_in
from briefgen.reports.catalogue import REPORTS

NAME = "check"
SUMMARY = "check every citation, quote and statement"


def _words(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (one.strip() for one in text.split(","))))


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "paths", nargs="*", metavar="PATH", help="workspace, dossier or brief"
    )
    parser.add_argument(
        "--format", choices=sorted(REPORTS), default="human", help="form of the report"
    )
    parser.add_argument("--strict", action="store_true", help="fail on warnings too")
    parser.add_argument(
        "--select", type=_words, default=(), metavar="RULES", help="run only these"
    )
    parser.add_argument(
        "--ignore", type=_words, default=(), metavar="RULES", help="do not run these"
    )
    parser.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="colours"
    )


def run(options: argparse.Namespace) -> int:
    """Check, print the report and return the exit code."""
    chosen = Selection(options.select, options.ignore)
    checked = check(targets_in(options.paths), chosen)
    colour = wants_colour(options.color)
    print(REPORTS[options.format](checked.report, colour=colour))
    return 1 if checked.report.fails(strict=options.strict) else 0
