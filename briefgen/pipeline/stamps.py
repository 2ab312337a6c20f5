"""What the system says of files: cheap to ask for, and enough to tell a change.

A stamp is never compared with a clock, nor with that of another file. An equal one
means an unchanged file, unless the file was last changed at or after a given moment of
its file system: then it may have changed once more within the same tick.
"""

import os
import stat
from collections.abc import Iterable
from hashlib import file_digest, sha256

ABSENT = ""
_QUIET = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
_UNLISTED = "__pycache__"


def stamp_of(found: os.stat_result) -> str:
    """Return size, both times of change and inode, as one string."""
    times = f"{found.st_mtime_ns} {found.st_ctime_ns}"
    return f"{found.st_size} {times} {found.st_ino}"


def stamp_at(path: str) -> str:
    """Return the stamp of what stands at a path, or nothing."""
    try:
        return stamp_of(os.stat(path))  # noqa: PTH116 - quicker, for thousands of files
    except (OSError, ValueError):
        return ABSENT


def stands(path: str, stamp: str, moment: int) -> bool:
    """Tell whether a file surely is as it was when it got a stamp.

    Args:
        path: The file.
        stamp: Its stamp then; empty if there was none.
        moment: The time of its file system before which a change left a trace.
    """
    try:
        found = os.stat(path)  # noqa: PTH116 - quicker, for thousands of files
    except (OSError, ValueError):
        return stamp == ABSENT
    if found.st_mtime_ns >= moment or found.st_ctime_ns >= moment:
        return False
    return stamp_of(found) == stamp


def listing_digest(names: Iterable[str]) -> str:
    """Return the sha256 of a folder's listing, as the readers of workspaces make it."""
    kept = sorted(one for one in names if not one.startswith(".") and one != _UNLISTED)
    listing = "".join(f"{name}\n" for name in kept)
    return sha256(listing.encode("utf-8", "surrogatepass")).hexdigest()


def digest_at(path: str) -> str:
    """Return the sha256 of a regular file or of a folder's listing; nothing if none."""
    try:
        if path.endswith("/"):
            return listing_digest(os.listdir(path))  # noqa: PTH208 - names alone
        with os.fdopen(os.open(path, _QUIET), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return ABSENT
            return file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return ABSENT
