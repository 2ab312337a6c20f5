"""`briefgen check --watch`: tells the findings again after each save."""

import argparse
import sys
from collections.abc import Callable
from pathlib import Path

from briefgen.base.errors import BriefgenError
from briefgen.base.report import Report
from briefgen.cli.publishing import copy_named, publish, told_where
from briefgen.cli.terminal import note
from briefgen.pipeline.rechecking import Recheck, recheck
from briefgen.pipeline.request import Request
from briefgen.pipeline.targets import Target
from briefgen.pipeline.watching import Changes, saved

CLEARED = "\033[H\033[2J\033[3J"
"""Moves to the top of a terminal and clears it with what was scrolled away."""


def watch_checks(
    target: Target, check: Callable[[], Report], options: argparse.Namespace
) -> int:
    """Check until the user interrupts.

    Args:
        target: What is watched.
        check: Checks it.
        options: How the findings are told.
    """
    try:
        for one in recheck(check, lambda: _saved(target, options)):
            _tell(one, target.root, options)
    except KeyboardInterrupt:
        print()
    return 0


def _saved(target: Target, options: argparse.Namespace) -> Changes:
    """Yield batches of saved files, without the reports that we write ourselves."""
    ours = {str(copy_named(one).path.resolve()) for one in options.report}
    for batch in saved(target, Request(())):
        others = batch - ours
        if others or not batch:
            yield others


def _tell(one: Recheck, root: Path, options: argparse.Namespace) -> None:
    if sys.stdout.isatty():
        print(CLEARED, end="")
    if one.report is not None:
        publish(told_where(one.report, root), options)
    elif one.error is not None:
        note(_told(one.error))
    if not options.quiet:
        note(_closing(one))
    sys.stdout.flush()


def _told(error: BriefgenError) -> str:
    hint = f"\n  = hint: {error.hint}" if error.hint else ""
    return f"briefgen: {error.message}{hint}"


def _closing(one: Recheck) -> str:
    names = ", ".join(Path(path).name for path in one.changed)
    after = f" after {names} was saved" if names else ""
    spent = f"{one.seconds * 1000:.0f} ms"
    return f"check {one.number}{after} took {spent}; the next save checks again"
