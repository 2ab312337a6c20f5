"""A child process that works off one task at a time, with a limit on its memory."""

import multiprocessing
import os
import signal
import sys
from collections.abc import Callable, Mapping
from contextlib import suppress
from itertools import count
from multiprocessing.connection import Connection
from multiprocessing.context import ForkContext, ForkServerContext
from pathlib import Path
from typing import NamedTuple

from briefgen.base.collector import search_whole
from briefgen.base.errors import BriefgenError
from briefgen.pipeline.beginning import begin

_MIB = 1024 * 1024
_PAGE = 4096
_FIRST, _LAST = 3, 4096
"""Handles of files beyond those of the terminal, as far as any are expected."""
_SECONDS_TO_END = 2
_TIDIED_AFTER = 5
"""How many tasks leave what they leave before it is looked for, in a busy build."""
_IDLE = 0.05
"""After so many seconds without a task there is time to look."""
_PRELOAD = ["briefgen.pipeline.preload", "briefgen.pipeline.worker"]


class Task(NamedTuple):
    """A function of a module, and what it is called with."""

    function: Callable[..., object]
    arguments: tuple[object, ...]
    names: Mapping[str, object]


class Answer(NamedTuple):
    """What became of a task: a value, or the reason why there is none."""

    value: object
    error: BriefgenError | None = None


class Worker:
    """A child process that is given one task at a time.

    Args:
        megabytes: The most memory that it may take for its work, in MiB.
        prepare: What it does first, before it takes tasks.
        quick: Whether it may begin as a copy of this process: that is the quickest,
            but safe only while this process has no other thread.

    Raises:
        BriefgenError: It cannot be begun.
    """

    def __init__(
        self, megabytes: int, prepare: Callable[[], object], *, quick: bool = False
    ) -> None:
        context = _context(quick=quick)
        self._pipe, theirs = context.Pipe()
        self._process = context.Process(
            target=_serve, args=(theirs, megabytes, prepare), daemon=True
        )
        begin(self._process)
        theirs.close()
        self._ready = False
        self.done = 0

    def work(self, task: Task, seconds: float) -> Answer:
        """Return what becomes of a task; a worker that gave no value is to be ended.

        Args:
            task: The task.
            seconds: The longest time that it may take, once the worker is prepared.
        """
        try:
            if not self._ready:
                self._ready = self._pipe.recv() == "ready"
            self._pipe.send(task)
            if not self._pipe.poll(seconds):
                return Answer(None, _too_long(seconds))
            answer = self._pipe.recv()
        except (EOFError, OSError):
            self._process.join(_SECONDS_TO_END)
            return Answer(None, _ended(self._process.exitcode))
        self.done += 1
        return Answer(*answer)

    def kill(self) -> None:
        """Kill it; whoever waits for its answer learns that it ended."""
        with suppress(OSError):
            self._process.kill()

    def end(self) -> None:
        """End it, whatever it does, and free what it took."""
        self.kill()
        self._process.join()
        self._pipe.close()


def _too_long(seconds: float) -> BriefgenError:
    return BriefgenError(
        f"the PDF took longer than {seconds:g} seconds and was given up",
        hint="shorten the brief, or raise `limits.render_seconds`",
        exit_code=3,
    )


def _ended(code: int | None) -> BriefgenError:
    how = f"signal {-code}" if code is not None and code < 0 else f"code {code}"
    return BriefgenError(
        f"the process that makes the PDF ended early, by {how}",
        hint="it may have run out of memory: see `limits.render_megabytes`",
        exit_code=3,
    )


def _context(*, quick: bool) -> ForkContext | ForkServerContext:
    """Return how processes are begun; a copy is out of the question beside threads."""
    if quick and sys.platform == "linux" and alone():
        return multiprocessing.get_context("fork")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(_PRELOAD)
    return context


def alone() -> bool:
    """Tell whether this process has no second thread, in whatever language."""
    try:
        return len(tuple(Path("/proc/self/task").iterdir())) == 1
    except OSError:
        return False


def _serve(pipe: Connection, megabytes: int, prepare: Callable[[], object]) -> None:
    """Work off tasks until there are no more, or the parent has ended."""
    _let_go(pipe.fileno())
    # The terminal's interrupt reaches all its processes; the parent ends this one.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    prepare()
    limit_memory(megabytes)
    with suppress(EOFError, OSError):
        pipe.send("ready")
        for done in count(1):
            pipe.send(attempted(pipe.recv(), megabytes))
            if done % _TIDIED_AFTER == 0 or not pipe.poll(_IDLE):
                # The PDF engine puts aside all that lives, so that nothing else frees
                # what tasks left behind in cycles: some 10 MiB of each short brief.
                search_whole()


def _let_go(kept: int) -> None:
    """Close what a copy of the parent holds of it: its lock, and its end of the pipe.

    Else a killed parent's lock would stay, and its end would never be noticed.
    """
    os.closerange(_FIRST, kept)
    os.closerange(kept + 1, _LAST)


def attempted(task: Task, megabytes: int) -> tuple[object, BriefgenError | None]:
    """Return the value of a task, or the reason why there is none."""
    try:
        return task.function(*task.arguments, **task.names), None
    except BriefgenError as error:
        return None, error
    except MemoryError:
        message = f"the PDF needs more than {megabytes:,} MiB of memory"
        hint = "shorten the brief, or raise `limits.render_megabytes`"
    except Exception as error:  # noqa: BLE001 - one task that fails stops no other
        message = f"the PDF engine failed: {type(error).__name__}"
        hint = str(error).partition("\n")[0][:200]
    return None, BriefgenError(message, hint=hint or None, exit_code=3)


def limit_memory(megabytes: int) -> None:
    """Let this process take so much memory beyond what it has; not on every system."""
    try:
        import resource  # noqa: PLC0415 - not on every system
    except ImportError:
        return
    limit = _taken() + megabytes * _MIB
    _, most = resource.getrlimit(resource.RLIMIT_AS)
    if most != resource.RLIM_INFINITY:
        limit = min(limit, most)
    with suppress(OSError, ValueError):
        resource.setrlimit(resource.RLIMIT_AS, (limit, most))


def _taken() -> int:
    """Return the address space that this process has, where the system tells."""
    try:
        return int(Path("/proc/self/statm").read_text("ascii").split()[0]) * _PAGE
    except (OSError, ValueError):
        return 0
