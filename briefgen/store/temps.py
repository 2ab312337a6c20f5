"""Names of temporary files, so that what a killed build left can be told and swept."""

import os
import re
from collections.abc import Iterator
from contextlib import suppress
from itertools import count
from pathlib import Path

_NUMBERS = count()
_OURS = re.compile(r"\..+\.[0-9]+-[0-9]+\.briefgen-tmp")


def temp_beside(path: Path) -> Path:
    """Return a name in the folder of a file that no other build uses."""
    return path.with_name(f".{path.name}.{os.getpid()}-{next(_NUMBERS)}.briefgen-tmp")


def _temps(folder: Path) -> Iterator[Path]:
    for place, _, names in os.walk(folder):
        for name in names:
            if _OURS.fullmatch(name):
                yield Path(place, name)


def sweep(folder: Path) -> int:
    """Remove the temporary files of killed builds and return how many there were.

    Only for who holds the lock of the folder: then no other build is writing.
    """
    removed = 0
    for path in _temps(folder):
        with suppress(OSError):
            path.unlink()
            removed += 1
    return removed
