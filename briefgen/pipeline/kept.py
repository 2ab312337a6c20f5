"""Reads what an earlier build kept: a regular file of its folder, and nothing else.

Whoever sends a workspace may send such files too, or links in their place.
"""

import os
import stat
from pathlib import Path
from typing import NamedTuple

MOST = 256 * 1024 * 1024
"""The size from which a file is left alone; 10,000 briefs need a tenth of it."""

_QUIET = (
    os.O_RDONLY
    | getattr(os, "O_NONBLOCK", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
)


class Kept(NamedTuple):
    """A file that was kept, with the time of its last change."""

    data: bytes
    written: int


def read_kept(folder: Path, name: str) -> Kept | None:
    """Return a file below a folder; None where there is none that can be read.

    Args:
        folder: The folder.
        name: The path in it.
    """
    path = os.path.join(folder, name)  # noqa: PTH118 - quicker
    try:
        inside = os.path.join(os.path.realpath(folder), name)  # noqa: PTH118 - quicker
        if os.path.realpath(path) != inside:
            return None
        with os.fdopen(os.open(path, _QUIET), "rb") as file:
            found = os.fstat(file.fileno())
            if not stat.S_ISREG(found.st_mode) or found.st_size > MOST:
                return None
            return Kept(file.read(MOST), found.st_mtime_ns)
    except (OSError, ValueError):
        return None
