"""What the terminal can show: colours or none."""

import os
import sys


def wants_colour(choice: str) -> bool:
    """Tell whether findings are printed in colour.

    Args:
        choice: `always`, `never`, or `auto`: on a terminal without `NO_COLOR`.
    """
    if choice != "auto":
        return choice == "always"
    if os.environ.get("NO_COLOR"):
        return False
    return sys.stdout.isatty() and os.environ.get("TERM") != "dumb"
