"""Names of folders and files that outputs are named after, fit for every system."""

import re

_NAME = re.compile(r"[a-z0-9][a-z0-9._-]{0,79}")
_RESERVED = frozenset(
    ["con", "prn", "aux", "nul"]
    + [f"{port}{number}" for port in ("com", "lpt") for number in range(10)]
)
HINT = (
    "use small letters, digits, `.`, `_` and `-`, 80 at most, and no name that "
    "Windows keeps for itself"
)


def fits(name: str) -> bool:
    """Tell whether a name can be a file's name on every system."""
    if not _NAME.fullmatch(name) or name.endswith("."):
        return False
    return name.split(".", maxsplit=1)[0] not in _RESERVED


def shown(name: str) -> str:
    """Return a name as text that can be printed, whatever bytes it has on the disk."""
    return name.encode("utf-8", "backslashreplace").decode("utf-8")
