"""Reads files that strangers made in a process of its own, with limits.

A PDF of some kilobytes can unfold to gigabytes, or keep its reader busy for hours.
"""

import logging
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from briefgen.base.errors import BriefgenError
from briefgen.pipeline.worker import Task, Worker

SECONDS = 120
MEGABYTES = 1024
"""What reading one file may take; the flagship brief takes a second and a tenth."""

Read = TypeVar("Read")


def read_apart(
    read: Callable[[Path], Read],
    path: Path,
    kind: type[Read],
    seconds: float = SECONDS,
) -> Read:
    """Return what a function of a module makes of a file.

    Args:
        read: Reads the file.
        path: The file.
        kind: The kind of what is made of it.
        seconds: The longest time that it may take.

    Raises:
        BriefgenError: As `read` does, or if it takes too much time or memory.
    """
    worker = Worker(MEGABYTES, _be_quiet, quick=True)
    try:
        answer = worker.work(Task(_told, (read, path), {}), seconds)
    finally:
        worker.end()
    if isinstance(answer.value, BriefgenError):
        raise answer.value
    if isinstance(answer.value, kind):
        return answer.value
    why = answer.error.message if answer.error else "it gave something else"
    raise BriefgenError(
        f"`{path}` cannot be read: {why}",
        hint="only PDFs that briefgen made can be read",
    ) from answer.error


def _told(read: Callable[[Path], Read], path: Path) -> Read | BriefgenError:
    """Return what reading gives, or what it says of the file."""
    try:
        return read(path)
    except BriefgenError as error:
        return error


def _be_quiet() -> None:
    """Let libraries log nothing: they would quote the file on the terminal."""
    logging.disable()
