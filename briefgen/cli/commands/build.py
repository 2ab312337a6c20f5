"""`briefgen build`: check, then write what the briefs print."""

import argparse
import sys
from pathlib import Path

from briefgen.cli.terminal import wants_colour
from briefgen.pipeline.building import Written, build
from briefgen.pipeline.checking import check
from briefgen.pipeline.targets import targets_in
from briefgen.reports.catalogue import REPORTS

NAME = "build"
SUMMARY = "check, then write the outputs of briefs"


def _names(text: str) -> tuple[str, ...]:
    return tuple(filter(None, (one.strip() for one in text.split(","))))


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "paths", nargs="*", metavar="BRIEF", help="workspace, dossier or brief"
    )
    parser.add_argument(
        "--to",
        type=_names,
        default=("md", "html", "pdf"),
        metavar="FORMATS",
        help="md, html, pdf",
    )
    parser.add_argument("--out", type=Path, metavar="DIR", help="folder to write to")
    parser.add_argument("--strict", action="store_true", help="fail on warnings too")
    parser.add_argument(
        "--color", choices=("auto", "always", "never"), default="auto", help="colours"
    )


def _tell(written: tuple[Written, ...]) -> int:
    failed = False
    for one in written:
        for problem in one.problems:
            print(f"{one.path}: {problem}", file=sys.stderr)
        failed = failed or bool(one.problems)
    for one in written:
        if not one.problems:
            state = "written" if one.written else "unchanged"
            print(f"{state:<10}{one.path}")
    return 3 if failed else 0


def run(options: argparse.Namespace) -> int:
    """Check and build, tell what was written and return the exit code."""
    target = targets_in(options.paths)
    checked = check(target)
    if checked.report.diagnostics:
        colour = wants_colour(options.color)
        print(REPORTS["human"](checked.report, colour=colour), file=sys.stderr)
    if checked.report.fails(strict=options.strict):
        return 1
    return _tell(build(checked, target, options.to, options.out))
