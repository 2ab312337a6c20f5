"""Writes whole files: the old one or the new one stands there, never a part."""

import os
import stat
from contextlib import suppress
from pathlib import Path

from briefgen.base.errors import BriefgenError
from briefgen.store.temps import temp_beside

_NEW = (
    os.O_WRONLY
    | os.O_CREAT
    | os.O_EXCL
    | getattr(os, "O_NOFOLLOW", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_BINARY", 0)
)
_MODE = 0o644
UNTOUCHED = "the file that stood there is untouched"


def _sync_folder(folder: Path) -> None:
    """Make a rename last; some file systems cannot, and lose nothing by it."""
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _replace(path: Path, data: bytes, *, lasting: bool) -> None:
    temp = temp_beside(path)
    try:
        with os.fdopen(os.open(temp, _NEW, _MODE), "wb") as file:
            file.write(data)
            file.flush()
            if lasting:
                os.fsync(file.fileno())
        temp.replace(path)
    except BaseException:
        with suppress(OSError):
            temp.unlink()
        raise
    if lasting:
        _sync_folder(path.parent)


def _kind(path: Path) -> int | None:
    """Return the kind of what stands at a path, or None if nothing does."""
    try:
        return stat.S_IFMT(path.lstat().st_mode)
    except FileNotFoundError:
        return None


def same(path: Path, data: bytes) -> bool:
    """Tell whether a regular file holds just these bytes."""
    try:
        found = path.lstat()
        regular = stat.S_ISREG(found.st_mode) and found.st_size == len(data)
        return regular and path.read_bytes() == data
    except OSError:
        return False


def write_whole(path: Path, data: bytes, *, lasting: bool = True) -> bool:
    """Write a file unless it holds these bytes already; return whether it was written.

    A symbolic link is replaced by the file, never followed.

    Args:
        path: The file.
        data: Its bytes.
        lasting: Whether it must stand though the power fails at once; a file that can
            be made again, and tells when it is not whole, need not.

    Raises:
        BriefgenError: With exit code 3, if it cannot be written; an old file stays.
    """
    if same(path, data):
        return False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if _kind(path) not in (None, stat.S_IFREG, stat.S_IFLNK):
            raise BriefgenError(
                f"`{path}` is not a regular file", hint="move it away", exit_code=3
            )
        _replace(path, data, lasting=lasting)
    except OSError as error:
        message = f"`{path}` cannot be written: {error.strerror or error}"
        raise BriefgenError(message, hint=UNTOUCHED, exit_code=3) from error
    return True
