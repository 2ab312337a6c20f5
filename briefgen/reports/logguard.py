"""Text for the log of a GitHub workflow that gives no command to its runner.

A runner obeys a line that begins with `::`, blanks before it or not, and `##[` anywhere
in a line. Findings quote what others wrote.
"""

import re

_COMMAND = re.compile(r"^(\s*):(?=:)", re.MULTILINE)


def guarded(text: str) -> str:
    """Return a text that a runner prints and never obeys."""
    return _COMMAND.sub(r"\1\\x3a", text).replace("##[", "#\\x23[")
