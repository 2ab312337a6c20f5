"""Where a report goes: to the terminal, into files, onto the page of a workflow."""

import argparse
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

from briefgen.base.errors import BriefgenError
from briefgen.base.nearest import did_you_mean
from briefgen.base.report import Report
from briefgen.base.value import dataclass
from briefgen.cli.service import in_github
from briefgen.cli.terminal import hand_over, say, wants_colour
from briefgen.cli.workflow import below_repository, summary_page
from briefgen.reports.catalogue import REPORTS
from briefgen.reports.stepsummary import render as step_summary
from briefgen.store.append import append
from briefgen.store.write import write_whole
from briefgen.version import VERSION

FOR_PEOPLE = ("human", "concise")


@dataclass(frozen=True, slots=True)
class Copy:
    """A report to be written to a file, in one of the forms."""

    form: str
    path: Path


def copy_named(text: str) -> Copy:
    """Return what `FORM=FILE` asks for.

    Raises:
        BriefgenError: If it has another shape, or there is no such form.
    """
    form, equals, path = text.partition("=")
    if not equals or not path:
        raise BriefgenError(
            f"`{text}` is not `FORM=FILE`", hint="for example `sarif=briefgen.sarif`"
        )
    if form not in REPORTS:
        hint = did_you_mean(form, REPORTS) or f"forms are {', '.join(sorted(REPORTS))}"
        raise BriefgenError(f"no form `{form}`", hint=hint)
    return Copy(form, Path(path))


def declare(parser: argparse.ArgumentParser) -> None:
    """Declare the options that say how a report is shown and where it goes."""
    parser.add_argument(
        "--format",
        "--output-format",
        choices=sorted(REPORTS),
        help="form of the report; `human`, in a GitHub workflow `github`",
    )
    parser.add_argument(
        "--report",
        action="append",
        default=[],
        metavar="FORM=FILE",
        help="write the report to a file too; may be given again",
    )
    parser.add_argument(
        "--all", action="store_true", help="show every finding whole, however many"
    )


def form_for(options: argparse.Namespace) -> str:
    """Return the form that the options, or else the surroundings, ask for."""
    chosen: str | None = options.format
    return chosen or ("github" if in_github() else "human")


def told_where(report: Report, root: Path) -> Report:
    """Return a report that knows where in the repository its files lie."""
    return replace(report, prefix=below_repository(root), release=VERSION)


def _write(report: Report, copies: Sequence[Copy]) -> None:
    for one in copies:
        text = f"{REPORTS[one.form](report)}\n"
        write_whole(one.path, text.encode("utf-8", "replace"))


def publish(report: Report, options: argparse.Namespace) -> None:
    """Print a report and write the copies that were asked for.

    Raises:
        BriefgenError: If a copy is of no known form, or cannot be written.
    """
    copies = [copy_named(one) for one in options.report]
    form = form_for(options)
    text = REPORTS[form](
        report,
        colour=wants_colour(options.color),
        every=options.all,
        quiet=options.quiet,
    )
    if form in FOR_PEOPLE:
        if text:
            say(text)
    else:
        hand_over(text)
    _write(report, copies)
    page = summary_page()
    if form == "github" and page:
        append(page, step_summary(report))
