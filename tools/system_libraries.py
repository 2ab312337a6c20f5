#!/usr/bin/env python3
"""Install the system libraries that a PDF needs, or name the command that does."""

import sys

from installing import install

from briefgen.cli.machine.libraries import missing
from briefgen.cli.machine.remedy import command, this_system


def main() -> int:
    """See that every library is there."""
    system = this_system()
    lacking = missing(system.platform)
    if not lacking:
        return 0
    names = ", ".join(library.name for library in lacking)
    why = f"WeasyPrint needs system libraries that are missing here: {names}"
    words = command(system, lacking)
    if words is None:
        sys.exit(f"{why}\ninstall Pango 1.44 or newer with this system's own tools")
    install(words, why)
    return 0


if __name__ == "__main__":
    sys.exit(main())
