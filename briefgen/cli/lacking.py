"""Tells, where an output could not be made, which system library there is not."""

from briefgen.cli.machine.libraries import missing
from briefgen.cli.machine.remedy import command_line, this_system
from briefgen.cli.terminal import note

_DISPENSABLE = "harfbuzz-subset"
"""Without it there is a PDF, though its bytes do not repeat."""


def tell_lacking() -> None:
    """Print the libraries that no PDF is made without, and what installs them."""
    system = this_system()
    lacking = missing(system.platform)
    names = [f"`{one.name}`" for one in lacking if one.name != _DISPENSABLE]
    if not names:
        return
    note(f"briefgen: no PDF can be made without {', '.join(names)}")
    command = command_line(system, lacking) or "briefgen doctor"
    note(f"  = hint: run `{command}`")
