"""An executor that outlives builds, so that WeasyPrint is imported once."""

from collections.abc import Callable
from concurrent.futures import Executor, Future
from typing import ParamSpec, TypeVar

from briefgen.pipeline.rendering import ExecutorFactory, worker_pool
from briefgen.pipeline.workers import Limits

P = ParamSpec("P")
T = TypeVar("T")


class WarmPool:
    """Makes executors that share one pool, until it is closed.

    Args:
        make: Makes the pool.
    """

    def __init__(self, make: ExecutorFactory = worker_pool) -> None:
        self._make = make
        self._pool: Executor | None = None
        self._made_for: tuple[int, Limits] | None = None

    def executor(self, jobs: int, limits: Limits) -> Executor:
        """Return an executor for one build; the pool stays when it is shut down."""
        if self._pool is None or self._made_for != (jobs, limits):
            self.close()
            self._pool = self._make(jobs, limits)
            self._made_for = (jobs, limits)
        return _Lent(self._pool, self.close)

    def close(self) -> None:
        """End the pool, whatever it does."""
        if self._pool is not None:
            self._pool.shutdown(cancel_futures=True)
        self._pool = None


class _Lent(Executor):
    """A pool that is lent for one build."""

    def __init__(self, pool: Executor, stop: Callable[[], None]) -> None:
        self._pool = pool
        self._stop = stop

    def submit(
        self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> Future[T]:
        return self._pool.submit(fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - the signature of `Executor`
        """End the pool only where a build was broken off."""
        del wait
        if cancel_futures:
            self._stop()
