"""One build at a time in an output folder, also after one was killed."""

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from briefgen.base.errors import BriefgenError

NAME = ".briefgen.lock"
_FLAGS = os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_CLOEXEC


def _holder(handle: int) -> str:
    words = os.pread(handle, 20, 0).decode("ascii", "replace").strip()
    return words if words.isdigit() else "unknown"


@contextmanager
def _told_of(folder: Path) -> Iterator[None]:
    """Tell what goes wrong with the lock's file as what it means for the build."""
    try:
        yield
    except OSError as error:
        raise BriefgenError(
            f"`{folder}` cannot be written to: {error.strerror or error}",
            hint="name another folder by `--out`",
            exit_code=3,
        ) from error


def _open(folder: Path) -> int:
    folder.mkdir(parents=True, exist_ok=True)
    return os.open(folder / NAME, _FLAGS, 0o644)


def _take(
    handle: int, folder: Path, told: Callable[[str], None], *, wait: bool
) -> None:
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        busy = f"process {_holder(handle)} is building into `{folder}`"
        if not wait:
            raise BriefgenError(busy, hint="build again when it is done") from None
        told(f"{busy}; waiting for it")
        fcntl.flock(handle, fcntl.LOCK_EX)


@contextmanager
def locked(
    folder: Path, *, wait: bool = True, told: Callable[[str], None] = lambda _: None
) -> Iterator[int]:
    """Hold the lock of an output folder.

    The system frees it when its holder ends in whatever way, so that nothing has to be
    cleaned up.

    Args:
        folder: The output folder.
        wait: Whether to wait for another build.
        told: Is told once whom the build waits for.

    Yields:
        The time of the file system when the lock was taken, in nanoseconds. A file
        changed at or after it may change once more without its times changing.

    Raises:
        BriefgenError: Another build holds it, or the folder cannot be written to.
    """
    with _told_of(folder):
        handle = _open(folder)
    try:
        with _told_of(folder):
            _take(handle, folder, told, wait=wait)
            os.ftruncate(handle, 0)
            os.pwrite(handle, f"{os.getpid()}\n".encode("ascii"), 0)
        yield os.fstat(handle).st_mtime_ns
    finally:
        with suppress(OSError):
            # A child process that began meanwhile may have the handle too.
            fcntl.flock(handle, fcntl.LOCK_UN)
        with suppress(OSError):
            os.close(handle)
