"""Breaks builds at system calls, with strace: which ones write, what fails there."""

import os
import re
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

from faulting import Bench, Ended, run

CALLS = (
    *("openat", "write", "pwrite64", "fsync", "ftruncate", "rename", "unlink", "mkdir"),
    *("flock", "close"),
)
"""The system calls that write, or that a write cannot do without."""

KILL = "signal=KILL"
FAULTS = (KILL, "error=ENOSPC", "error=EIO")
LINE = re.compile(r"^(?:(?P<pid>\d+) +)?(?P<call>[a-z0-9_]+)\((?P<given>.*)")


@dataclass(frozen=True, slots=True)
class Point:
    """A system call to break: the number of its kind within its process.

    Args:
        call: Its name.
        number: Which of them, from 1.
        given: What it was given when nothing was broken, for reports.
    """

    call: str
    number: int
    given: str


def refusal() -> str | None:
    """Return why system calls cannot be broken on this machine, or None if they can."""
    if shutil.which("strace") is None:
        return "`strace` is not installed"
    tried = run(["strace", "-f", "--seccomp-bpf", "-o", os.devnull, "true"])
    return None if tried.code == 0 else f"not permitted: {tried.stderr.strip()[:200]}"


def points(bench: Bench) -> Iterator[Point]:
    """Yield every system call of a build that touches the output folder."""
    bench.restore()
    log = bench.folder / "calls.txt"
    run(
        [
            "strace",
            "-f",
            "--seccomp-bpf",
            "-y",
            "-qq",
            "-e",
            f"trace={','.join(CALLS)}",
            "-o",
            str(log),
            *bench.command(),
        ]
    )
    counted: dict[tuple[str, str], int] = {}
    seen: dict[tuple[str, int], None] = {}
    for line in log.read_text("utf-8", "replace").splitlines():
        match = LINE.match(line)
        if match is None:
            continue
        key = (match["pid"] or "", match["call"])
        counted[key] = counted.get(key, 0) + 1
        if _touches(bench.out, match["call"], match["given"]):
            point = (match["call"], counted[key])
            if point not in seen:
                seen[point] = None
                yield Point(*point, match["given"][-80:])


def _touches(folder: Path, call: str, given: str) -> bool:
    """Tell whether a call writes in a folder; words that name it are no writing."""
    if call == "openat" and "O_CREAT" not in given and "O_DIRECTORY" not in given:
        return False
    place = given.partition(",")[0] if call in ("write", "pwrite64") else given
    return str(folder) in place


def broken_at(bench: Bench, point: Point, fault: str) -> Ended:
    """Build, and break the build at a system call."""
    bench.restore()
    log = bench.folder / "broken.txt"
    inject = f"inject={point.call}:{fault}:when={point.number}"
    trace = ["-qq", "-o", str(log), "-e", f"trace={point.call}", "-e", inject]
    # A kill may strike any process. A disk fails for the one that writes outputs: a
    # child has none to write, and its pipes never fail so.
    children = ["-f"] if fault == KILL else []
    ended = run(["strace", *children, *trace, *bench.command()])
    struck = ended.killed or "(INJECTED)" in log.read_text("utf-8", "replace")
    return replace(ended, struck=struck)
