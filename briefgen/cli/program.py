"""The command line as a program of its own."""

import gc

from briefgen.cli.main import main
from briefgen.cli.quickimport import import_pydantic_quickly


def run() -> int:
    """Run the command that the command line names; return its exit code.

    A program that ends has Python look for garbage in all that it holds. After a check
    that is a fifth of its time, and the system takes everything back at once.
    """
    import_pydantic_quickly()
    code = main()
    gc.freeze()
    return code
