"""The command line as a program of its own."""

import gc

from briefgen.cli.main import main


def run() -> int:
    """Run the command that the command line names; return its exit code.

    A program that ends has Python look for garbage in all that it holds. After a check
    that is a fifth of its time, and the system takes everything back at once.
    """
    code = main()
    gc.freeze()
    return code
