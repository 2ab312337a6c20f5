"""Runs a build and tells of it: progress on a terminal, lines in a pipe."""

import argparse
import sys

from briefgen.base.report import Report
from briefgen.cli.lacking import tell_lacking
from briefgen.cli.terminal import note, say, wants_colour
from briefgen.pipeline.building import build
from briefgen.pipeline.reasons import in_one_line
from briefgen.pipeline.rendering import Rendering
from briefgen.pipeline.request import Request
from briefgen.pipeline.targets import Target
from briefgen.pipeline.written import Built, Written, left_words
from briefgen.reports.catalogue import REPORTS

_ERASED = "\r\033[K"


class Teller:
    """Tells of outputs as they are done.

    Args:
        dry_run: Whether nothing is written.
        quiet: Whether only what is wrong is told.
    """

    def __init__(self, *, dry_run: bool, quiet: bool) -> None:
        self._dry_run = dry_run
        self._quiet = quiet
        self._shows = sys.stderr.isatty() and not quiet
        self._done = 0

    def output(self, one: Written) -> None:
        """Tell of one output."""
        self._done += 1
        for problem in one.problems:
            self._erase()
            note(f"{one.path}: {problem}")
        if not one.problems and not self._quiet:
            self._erase()
            say(self._line(one), flush=True)
        if self._shows:
            print(f"{self._done} outputs", end="", file=sys.stderr, flush=True)

    def _line(self, one: Written) -> str:
        if not self._dry_run:
            return f"{'written' if one.written else 'unchanged':<10}{one.path}"
        state = "would write" if one.written else "up to date"
        if one.reasons and not one.written:
            state = "unchanged"
        why = f": {in_one_line(one.reasons)}" if one.reasons else ""
        return f"{state:<13}{one.path}{why}"

    def waits(self, words: str) -> None:
        """Tell whom the build waits for."""
        note(words)

    def end(self, built: Built) -> None:
        """Tell of what is left to tell."""
        self._erase()
        state = "would remove " if self._dry_run else f"{'removed':<10}"
        for path in built.removed if not self._quiet else ():
            say(f"{state}{path}")
        for path in built.left:
            note(left_words(path))

    def _erase(self) -> None:
        if self._shows:
            print(_ERASED, end="", file=sys.stderr, flush=True)


def _report(report: Report, options: argparse.Namespace) -> None:
    if report.diagnostics:
        colour = wants_colour(options.color)
        note(REPORTS["human"](report, colour=colour))


def build_and_tell(
    target: Target, request: Request, options: argparse.Namespace
) -> int:
    """Build, tell what was written and return the exit code."""
    teller = Teller(dry_run=request.dry_run, quiet=options.quiet)
    rendering = Rendering(jobs=options.jobs)
    built = build(target, request, rendering, teller.output, teller.waits)
    teller.end(built)
    if built.report is not None:
        _report(built.report, options)
    for name in built.failing:
        note(f"nothing of `{name}` was built: it has errors")
    if not (built.outputs or built.failing or options.quiet):
        say(f"nothing to do: part {options.shard} has no brief")
    if any(one.problems for one in built.outputs):
        tell_lacking()
    return built.exit_code
