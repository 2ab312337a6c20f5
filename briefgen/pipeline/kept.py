"""Reads what an earlier build kept: a regular file of its folder, and nothing else.

Whoever sends a workspace may send such files too, or links in their place. The quick
way imports this module, so that it imports next to nothing.
"""

import os
import stat

MOST = 256 * 1024 * 1024
"""The size from which a file is left alone; 10,000 briefs need a tenth of it."""

_QUIET = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


def read_kept(folder: str, name: str) -> tuple[bytes, int] | None:
    """Return a file below a folder with the time of its last change, or None.

    Args:
        folder: The folder.
        name: The path in it; no part of it is a link.
    """
    path = f"{folder}/{name}"
    try:
        if os.path.realpath(path) != f"{os.path.realpath(folder)}/{name}":
            return None
        with os.fdopen(os.open(path, _QUIET), "rb") as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode) or found.st_size > MOST:
                return None
            return file.read(MOST), found.st_mtime_ns
    except (OSError, ValueError):
        return None


def lies_within(path: str, *folders: str) -> bool:
    """Tell whether a path, its links followed, lies in one of some folders."""
    real = f"{os.path.realpath(path)}/"
    return any(real.startswith(f"{os.path.realpath(one)}/") for one in folders)
