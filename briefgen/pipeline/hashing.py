"""The digests of files and folders on the disk, for where a stamp proves nothing."""

import os
import stat
from collections.abc import Iterable
from hashlib import file_digest, sha256

from briefgen.pipeline.stamps import ABSENT

_QUIET = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_CLOEXEC", 0)
_UNLISTED = "__pycache__"


def listed(names: Iterable[str]) -> list[str]:
    """Return the names in a folder that count, sorted."""
    return sorted(one for one in names if not one.startswith(".") and one != _UNLISTED)


def listing_digest(names: Iterable[str]) -> str:
    """Return the sha256 of a folder's listing, as the readers of workspaces make it."""
    listing = "".join(f"{name}\n" for name in listed(names))
    return sha256(listing.encode("utf-8", "surrogatepass")).hexdigest()


def digest_at(path: str) -> str:
    """Return the sha256 of a regular file or of a folder's listing; nothing if none."""
    try:
        if path.endswith("/"):
            return listing_digest(os.listdir(path))
        with os.fdopen(os.open(path, _QUIET), "rb") as file:
            if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
                return ABSENT
            return file_digest(file, "sha256").hexdigest()
    except (OSError, ValueError):
        return ABSENT
