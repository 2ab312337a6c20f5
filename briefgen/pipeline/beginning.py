"""Begins child processes: closed to modules of the current folder, at short paths."""

import os
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.process import BaseProcess

from briefgen.base.errors import BriefgenError

SHORT = ("/tmp", "/var/tmp")  # noqa: S108 - Python makes a folder of its own in there
"""Folders for temporary files that each system has."""

MOST_BYTES = 71
"""The longest path of a folder for temporary files.

The process that begins others listens at a path below it, which adds 32 bytes and must
fit into the 104 that some systems have for it.
"""

_SAFE_PATH = "PYTHONSAFEPATH"
"""Keeps an interpreter from looking for modules in the folder that it begins in."""


def begin(process: BaseProcess, places: Sequence[str] = SHORT) -> None:
    """Begin a process.

    Args:
        process: The process.
        places: Where temporary files may be where the usual path is too long.

    Raises:
        BriefgenError: The system, or the process that begins others, cannot.
    """
    try:
        with _no_module_from_here(), _short_paths(places):
            process.start()
    except (EOFError, OSError) as error:
        # A path that is too long is told by Python, which has no number for it.
        if getattr(error, "errno", 0) is None and is_long(tempfile.gettempdir()):
            raise _path_too_long() from error
        raise BriefgenError(
            "the process that makes PDFs cannot be begun",
            hint="the machine may be short of memory or of processes",
            exit_code=3,
        ) from error


def is_long(folder: str) -> bool:
    """Tell whether no process can listen at a path in a folder's folders."""
    return len(os.fsencode(folder)) > MOST_BYTES


def _path_too_long() -> BriefgenError:
    return BriefgenError(
        "the process that makes PDFs cannot be begun: the path of the folder for "
        f"temporary files is longer than {MOST_BYTES} bytes",
        hint="set `TMPDIR` to a folder with a shorter path",
        exit_code=3,
    )


@contextmanager
def _short_paths(places: Sequence[str]) -> Iterator[None]:
    """Let the process that begins others listen at a path that is not too long."""
    usual = tempfile.gettempdir()
    short = (one for one in places if os.access(one, os.W_OK | os.X_OK))
    tempfile.tempdir = next(short, usual) if is_long(usual) else usual
    try:
        yield
    finally:
        tempfile.tempdir = usual


@contextmanager
def _no_module_from_here() -> Iterator[None]:
    """Let processes that begin others take no module from the current folder.

    It is often that of a workspace, whose `signal.py` would be run for Python's own.
    """
    before = os.environ.get(_SAFE_PATH)
    os.environ[_SAFE_PATH] = "1"
    try:
        yield
    finally:
        if before is None:
            del os.environ[_SAFE_PATH]
        else:
            os.environ[_SAFE_PATH] = before
