"""An executor that works in child processes, with limits on each task.

`concurrent.futures.ProcessPoolExecutor` cannot stop one task that hangs, nor go on when
a worker has died. This one ends that worker, says so of its one task, and begins
another worker for the next.
"""

import threading
from collections.abc import Callable
from concurrent.futures import Executor, Future
from contextlib import suppress
from queue import SimpleQueue
from typing import NamedTuple, ParamSpec, TypeVar

from briefgen.base.errors import BriefgenError
from briefgen.pipeline.worker import Task, Worker

P = ParamSpec("P")
T = TypeVar("T")

RECYCLED_AFTER = 50
"""How many tasks a worker does; what leaks in libraries ends with it."""


class Limits(NamedTuple):
    """What one task may take."""

    seconds: float
    megabytes: int


def nothing() -> None:
    """Prepare nothing."""


class WorkerPool(Executor):
    """Works in child processes; functions and values must be fit to be sent to them.

    Args:
        workers: How many tasks are done at the same time.
        limits: What one task may take.
        prepare: What each worker does before it takes tasks.
    """

    def __init__(
        self,
        workers: int,
        limits: Limits,
        prepare: Callable[[], object] = nothing,
    ) -> None:
        self._limits = limits
        self._prepare = prepare
        self._tasks: SimpleQueue[tuple[Future[object], Task] | None] = SimpleQueue()
        # All before the first thread: one alone may then begin as a quick copy.
        first = [self._worker(quick=workers == 1) for _ in range(workers)]
        self._working = dict(enumerate(first))
        self._closed = False
        self._threads = [
            threading.Thread(target=self._drive, args=(number,), daemon=True)
            for number in self._working
        ]
        for thread in self._threads:
            thread.start()

    def submit(
        self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        """Return the future of a call."""
        if self._closed:
            message = "the pool is shut down"
            raise RuntimeError(message)
        future: Future[T] = Future()
        self._tasks.put((future, Task(fn, args, kwargs)))  # type: ignore[arg-type]  # set with what `fn` returns
        return future

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - the signature of `Executor`
        """End the workers: after the tasks given, or at once if these are cancelled."""
        self._closed = True
        if cancel_futures:
            self._cancel()
        for _ in self._threads:
            self._tasks.put(None)
        if cancel_futures:
            for worker in tuple(self._working.values()):
                worker.kill()
        if wait:
            for thread in self._threads:
                thread.join()

    def _cancel(self) -> None:
        while not self._tasks.empty():
            given = self._tasks.get()
            if given is not None:
                given[0].cancel()

    def _worker(self, *, quick: bool = False) -> Worker:
        return Worker(self._limits.megabytes, self._prepare, quick=quick)

    def _drive(self, number: int) -> None:
        """Hand tasks to one worker after the other until there are no more."""
        while (given := self._tasks.get()) is not None:
            future, task = given
            if future.set_running_or_notify_cancel():
                error = self._do(number, future, task)
                if not self._closed and (error or self._worn(number)):
                    self._renew(number)
        self._working[number].end()

    def _do(self, number: int, future: Future[object], task: Task) -> bool:
        """Do a task; return whether its worker is of no more use."""
        worker = self._working[number]
        before = worker.done
        answer = worker.work(task, self._limits.seconds)
        if answer.error is None:
            future.set_result(answer.value)
        else:
            future.set_exception(answer.error)
        return worker.done == before

    def _worn(self, number: int) -> bool:
        return self._working[number].done >= RECYCLED_AFTER

    def _renew(self, number: int) -> None:
        """Begin another worker; where that fails, the next task says so."""
        self._working[number].end()
        with suppress(BriefgenError):
            self._working[number] = self._worker()
