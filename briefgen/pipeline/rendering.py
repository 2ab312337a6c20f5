"""PDF jobs to PDFs, through whatever executor is given."""

from collections.abc import Callable, Iterable, Iterator
from concurrent.futures import FIRST_COMPLETED, Executor, Future, wait
from itertools import chain, islice
from typing import NamedTuple

from briefgen.base.errors import BriefgenError
from briefgen.outputs.pdf.engine import render_pdf
from briefgen.outputs.pdf.job import PdfJob, RenderedPdf
from briefgen.pipeline.warming import warm
from briefgen.pipeline.workers import Limits, WorkerPool

Named = tuple[str, PdfJob]

ExecutorFactory = Callable[[int, Limits], Executor]
"""Makes the executor that renders: for so many jobs at a time, within limits."""

Render = Callable[[PdfJob], RenderedPdf]

_AHEAD = 2
"""How many jobs wait for each one that is worked on, so that no worker is idle."""


def worker_pool(jobs: int, limits: Limits) -> Executor:
    """Return the usual executor: child processes of this machine, each with limits."""
    return WorkerPool(jobs, limits, warm)


class Rendering(NamedTuple):
    """How PDFs are rendered.

    Args:
        jobs: How many at the same time.
        executor: Makes the executor, at the first PDF that is to be rendered. Any
            `concurrent.futures.Executor` fits; limits of time and memory are kept by
            the usual one alone.
        render: The function that renders a job; it must be one of a module, since it is
            named, not sent, to other processes.
    """

    jobs: int = 1
    executor: ExecutorFactory = worker_pool
    render: Render = render_pdf


class Rendered(NamedTuple):
    """A named PDF, or the reason why there is none."""

    name: str
    outcome: RenderedPdf | BriefgenError

    def result(self) -> RenderedPdf:
        """Return the PDF.

        Raises:
            BriefgenError: If there is none.
        """
        if isinstance(self.outcome, BriefgenError):
            raise self.outcome
        return self.outcome


def rendered(
    jobs: Iterable[Named], how: Rendering, limits: Limits, *, surely: bool
) -> Iterator[Rendered]:
    """Yield the PDF of each named job as soon as it is done; one that fails is told.

    Jobs are drawn as there is room for them: few are in memory, and the next page is
    made while the last one is rendered.

    Args:
        jobs: The jobs with their names.
        how: How they are rendered.
        limits: What one of them may take.
        surely: Whether there is one for sure: then the executor gets ready while the
            first page is made.
    """
    drawn = iter(jobs)
    if not surely:
        first = next(drawn, None)
        if first is None:
            return
        drawn = chain([first], drawn)
    executor = how.executor(how.jobs, limits)
    done = False
    running: dict[Future[RenderedPdf], str] = {}
    try:
        while True:
            for name, job in islice(drawn, how.jobs * _AHEAD - len(running)):
                running[executor.submit(how.render, job)] = name
            if not running:
                break
            for future in wait(running, return_when=FIRST_COMPLETED).done:
                yield _outcome(running.pop(future), future)
        done = True
    finally:
        _shut_down(executor, running, whole=done)


def _shut_down(
    executor: Executor, running: Iterable[Future[RenderedPdf]], *, whole: bool
) -> None:
    """Shut an executor down; of a build that was broken off nothing goes on."""
    if whole:
        executor.shutdown(wait=True)
        return
    for future in running:
        future.cancel()
    try:
        executor.shutdown(wait=True, cancel_futures=True)
    except TypeError:  # not every executor has this argument
        executor.shutdown(wait=False)


def _outcome(name: str, future: Future[RenderedPdf]) -> Rendered:
    try:
        return Rendered(name, future.result())
    except BriefgenError as error:
        return Rendered(name, error)
    except Exception as error:  # noqa: BLE001 - of whatever executor: others go on
        message = f"the PDF could not be rendered: {type(error).__name__}"
        hint = str(error).partition("\n")[0][:200] or None
        return Rendered(name, BriefgenError(message, hint=hint, exit_code=3))
