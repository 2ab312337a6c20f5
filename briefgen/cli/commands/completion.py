"""`briefgen completion`: the script that completes commands in a shell."""

import argparse

from briefgen.loader.completions import SHELLS, read_completion

NAME = "completion"
SUMMARY = "print the script that completes commands in a shell"


def configure(parser: argparse.ArgumentParser) -> None:
    """Declare the options."""
    parser.add_argument("shell", choices=sorted(SHELLS), help="the shell")


def run(options: argparse.Namespace) -> int:
    """Print the script."""
    print(read_completion(options.shell), end="")
    return 0
