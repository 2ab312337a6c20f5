"""The command line as a program of its own."""

import sys

from briefgen.base.collector import put_aside
from briefgen.cli.main import main
from briefgen.cli.quickimport import import_pydantic_quickly


def run() -> int:
    """Run the command that the command line names; return its exit code."""
    import_pydantic_quickly()
    code = main()
    put_aside()
    return code


def program() -> None:
    """Be the program: run the command, and end the process with its exit code."""
    code = run()
    from briefgen.cli.leaving import leave  # noqa: PLC0415 - what ends need not begin

    leave(code)
    sys.exit(code)
