"""The command line as a program of its own."""

from briefgen.base.collector import put_aside
from briefgen.cli.main import main
from briefgen.cli.quickimport import import_pydantic_quickly


def run() -> int:
    """Run the command that the command line names; return its exit code."""
    import_pydantic_quickly()
    code = main()
    put_aside()
    return code
