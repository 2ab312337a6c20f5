"""`briefgen doctor`: what is missing on this machine, and the command that mends it."""

import argparse

from briefgen.cli.machine.examination import examine
from briefgen.cli.machine.report import as_json, as_text

NAME = "doctor"
SUMMARY = "tell what is missing on this machine, and the command that mends it"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("--json", action="store_true", help="print JSON")


def run(options: argparse.Namespace) -> int:
    """Print what was found; return 3 if no PDF can be made."""
    examination = examine()
    print(as_json(examination) if options.json else as_text(examination))
    return 0 if examination.can_make_pdf else 3
