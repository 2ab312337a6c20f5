"""`briefgen verify`: re-check a PDF from what it carries."""

import argparse
from pathlib import Path

from briefgen.cli.publishing import FOR_PEOPLE
from briefgen.cli.terminal import hand_over, say, wants_colour
from briefgen.pipeline.since_built import differences
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.verifying import Verified, verify
from briefgen.reports.catalogue import REPORTS
from briefgen.reports.glyphs import in_line

NAME = "verify"
SUMMARY = "re-check a PDF from what it carries"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("pdf", type=Path, metavar="FILE.pdf", help="a built brief")
    parser.add_argument(
        "--workspace", metavar="DIR", help="also tell how it differs from a workspace"
    )
    parser.add_argument(
        "--format", choices=sorted(REPORTS), default="human", help="form of the report"
    )


def _headline(verified: Verified) -> str:
    evidence = verified.evidence
    if evidence is None:
        return verified.pdf.path
    brief = evidence.brief
    return (
        f"{brief.title}, version {brief.version} of {brief.date}, made by "
        f"{evidence.made_by} ({brief.dossier}/{brief.slug})"
    )


def run(options: argparse.Namespace) -> int:
    """Print what was found and return the exit code."""
    verified = verify(options.pdf)
    colour = wants_colour(options.color)
    if options.format == "human":
        say(in_line(_headline(verified)))
    tell = say if options.format in FOR_PEOPLE else hand_over
    tell(REPORTS[options.format](verified.report, colour=colour))
    if options.workspace and verified.evidence:
        for line in differences(verified, targets_in([options.workspace])):
            say(line)
    return 1 if verified.report.fails() else 0
