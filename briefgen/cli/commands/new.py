"""`briefgen new`: a small, commented workspace that checks clean and builds."""

import argparse
from pathlib import Path

from briefgen.cli.terminal import say
from briefgen.pipeline.starting import start

NAME = "new"
SUMMARY = "make a small, commented workspace"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument(
        "folder",
        type=Path,
        metavar="DIR",
        help="a new folder, or the clone of an empty repository",
    )


def run(options: argparse.Namespace) -> int:
    """Make the workspace and say what to do next."""
    for path in start(options.folder):
        say(str(path))
    say(f"\nnext:\n  cd {options.folder}\n  briefgen check\n  briefgen build")
    return 0
