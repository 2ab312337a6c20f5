"""What the system says of files: cheap to ask for, and enough to tell a change.

A stamp is never compared with a clock, nor with that of another file. An equal one
means an unchanged file, unless the file was last changed at or after a given moment of
its file system: then it may have changed once more within the same tick.
"""

import os
from collections.abc import Mapping

ABSENT = ""


def stamp_of(found: os.stat_result) -> str:
    """Return size, both times of change and inode, as one string."""
    times = f"{found.st_mtime_ns} {found.st_ctime_ns}"
    return f"{found.st_size} {times} {found.st_ino}"


def stamp_at(path: str) -> str:
    """Return the stamp of what stands at a path, or nothing."""
    try:
        return stamp_of(os.stat(path))
    except (OSError, ValueError):
        return ABSENT


def doubtful(place: str, stamps: Mapping[str, str], moment: int) -> list[str]:
    """Return the files that may be others than when they got their stamps.

    Nothing else does as much of the work where there is nothing to do: it is one loop
    without a call of ours.

    Args:
        place: What stands before their names.
        stamps: By name: the stamp then; empty if there was no such file.
        moment: The time of their file system before which a change left a trace.
    """
    found, ask = [], os.stat
    for name, stamp in stamps.items():
        try:
            now = ask(place + name)
        except (OSError, ValueError):
            if stamp != ABSENT:
                found.append(name)
            continue
        changed, renewed = now.st_mtime_ns, now.st_ctime_ns
        if (
            changed >= moment
            or renewed >= moment
            or f"{now.st_size} {changed} {renewed} {now.st_ino}" != stamp
        ):
            found.append(name)
    return found
