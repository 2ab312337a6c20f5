"""Looks at what a broken build left: whole outputs, one line of error, no rubbish."""

import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

from faulting import (
    SECONDS,
    Bench,
    Ended,
    outputs,
    run,
    run_here,
    surroundings,
    temps,
)

LINES = 2
"""How much a failed build may say: the fact, and what to do."""


Run = Callable[[list[str]], Ended]


def faults_left(bench: Bench, ended: Ended, again: Run = run) -> list[str]:
    """Return what is wrong after a broken build, and after the build following it.

    Args:
        bench: The bench.
        ended: How the broken build ended.
        again: Runs the command of the build following it.
    """
    return [*_left(bench, ended), *_mended(bench, again(bench.command()))]


def _left(bench: Bench, ended: Ended) -> Iterator[str]:
    found = outputs(bench.out)
    for path, old in bench.old.items():
        if found.get(path) not in (old, bench.new[path]):
            yield f"`{path}` is {'torn' if path in found else 'gone'}"
    if ended.code and not ended.killed:
        yield from _told(ended)
        yield from (f"left `{name}` behind" for name in temps(bench.out))


def _told(ended: Ended) -> Iterator[str]:
    if "Traceback" in ended.stderr:
        yield f"a traceback: {ended.stderr[-300:]}"
    if ended.code not in (2, 3):
        yield f"exit code {ended.code}: {ended.stderr[-300:]}"
    if not 0 < len(ended.stderr.splitlines()) <= LINES:
        yield f"not one line of error and its hint: {ended.stderr[-300:]}"


def _mended(bench: Bench, again: Ended) -> Iterator[str]:
    if again.code:
        yield f"the next build ends with {again.code}: {again.stderr[-300:]}"
    elif outputs(bench.out) != bench.new:
        yield "the next build differs from a clean one"
    yield from (f"the next build leaves `{name}`" for name in temps(bench.out))


def flipped(
    bench: Bench, chance: Random, build: Run, *, fresh: bool
) -> tuple[str, Ended]:
    """Flip one bit of what builds remember, and build.

    Args:
        bench: The bench.
        chance: Chooses the file and the bit.
        build: Runs the command that builds it.
        fresh: Whether the outputs are up to date before.
    """
    bench.restore(fresh=fresh)
    return _flip(bench.out, chance), build(bench.command())


def _flip(folder: Path, chance: Random) -> str:
    """Flip one bit of the records in a folder, and tell which."""
    files = sorted(one for one in folder.rglob("*.json") if one.stat().st_size)
    file = chance.choice(files)
    data = bytearray(file.read_bytes())
    bit = chance.randrange(len(data) * 8)
    data[bit // 8] ^= 1 << bit % 8
    file.write_bytes(data)
    return f"{file.name}: bit {bit}"


def flipped_report(bench: Bench, chance: Random) -> tuple[str, list[str]]:
    """Flip one bit of the report that a check kept; return where, and what is wrong."""
    kept = bench.folder / "workspace" / "build"
    right = run_here(bench.check())
    what = _flip(kept, chance)
    wrong = [] if run_here(bench.check()) == right else ["the check tells otherwise"]
    return what, wrong


def after_flip(bench: Bench, ended: Ended) -> Iterator[str]:
    """Yield what is wrong after a build on damaged records: nothing may be."""
    if ended.code:
        yield f"exit code {ended.code}: {ended.stderr[-300:]}"
    if outputs(bench.out) != bench.new:
        yield "the outputs differ from those of a clean build"
    yield from (f"left `{name}` behind" for name in temps(bench.out))


def together(bench: Bench, number: int) -> Iterator[str]:
    """Build several times at once; yield what is wrong meanwhile and afterwards."""
    bench.restore()
    started = [
        subprocess.Popen(
            bench.command(),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE,
            env=surroundings(),
        )
        for _ in range(number)
    ]
    end = time.monotonic() + SECONDS
    while any(one.poll() is None for one in started) and time.monotonic() < end:
        yield from _whole(bench)
        time.sleep(0.01)
    for one in started:
        one.kill()
        _, told = one.communicate()
        if one.returncode:
            yield f"a build ended with {one.returncode}: {told.decode()[-300:]}"
    yield from after_flip(bench, Ended(0, ""))


def _whole(bench: Bench) -> Iterator[str]:
    for path, old in bench.old.items():
        data = (bench.out / path).read_bytes()
        if data not in (old, bench.new[path]):
            yield f"`{path}` is torn"
