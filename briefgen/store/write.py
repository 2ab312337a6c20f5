"""Writes whole files: the old one or the new one stands there, never a part."""

import os
import tempfile
from contextlib import suppress
from pathlib import Path

from briefgen.base.errors import BriefgenError


def _sync_folder(folder: Path) -> None:
    with suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)


def _replace(path: Path, data: bytes) -> None:
    handle, name = tempfile.mkstemp(
        prefix=f".{path.name}.", suffix=".tmp", dir=path.parent
    )
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        with suppress(OSError):
            Path(name).unlink()
        raise
    _sync_folder(path.parent)


def same(path: Path, data: bytes) -> bool:
    """Tell whether a file holds just these bytes."""
    try:
        return path.is_file() and path.read_bytes() == data
    except OSError:
        return False


def write_whole(path: Path, data: bytes) -> bool:
    """Write a file unless it holds these bytes already; return whether it was written.

    Raises:
        BriefgenError: With exit code 3, if it cannot be written; an old file stays.
    """
    if same(path, data):
        return False
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        _replace(path, data)
    except OSError as error:
        message = f"`{path}` cannot be written: {error.strerror or error}"
        raise BriefgenError(
            message, hint="the file that stood there is untouched", exit_code=3
        ) from error
    return True
