"""Builds again after each save, in one warm process."""

from collections.abc import Callable, Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field
from pathlib import Path
from time import perf_counter
from typing import Protocol

from briefgen.base.collector import collected_rarely
from briefgen.base.errors import BriefgenError
from briefgen.pipeline.building import build
from briefgen.pipeline.outfolder import output_folder
from briefgen.pipeline.rendering import ExecutorFactory, Rendering, worker_pool
from briefgen.pipeline.request import Request
from briefgen.pipeline.targets import Target
from briefgen.pipeline.warmpool import WarmPool
from briefgen.pipeline.written import Built

Changes = Iterable[frozenset[str]]
"""Batches of paths that were saved, as they come."""

_DEBOUNCE = 60
"""Milliseconds in which saves count as one; editors save in several steps."""
_STEP = 10
_IDLE = 500


class Stop(Protocol):
    """What ends watching from another thread."""

    def is_set(self) -> bool:
        """Tell whether it shall end."""


@dataclass(frozen=True, slots=True)
class Round:
    """One build of a watched workspace.

    Args:
        number: Counts from 1.
        changed: The paths that were saved; none at first.
        built: What was built.
        error: What stopped the build, if anything did.
        seconds: How long it took.
    """

    number: int
    changed: tuple[str, ...] = ()
    built: Built | None = None
    error: BriefgenError | None = None
    seconds: float = field(default=0.0, compare=False)

    @property
    def wrongs(self) -> tuple[object, ...]:
        """What went wrong."""
        if self.built is None:
            return (self.error.message if self.error else None,)
        problems = tuple(one.problems for one in self.built.outputs)
        return (self.built.failing, any(problems) and problems)


def watch(
    target: Target,
    request: Request,
    changes: Callable[[], Changes],
    make: ExecutorFactory = worker_pool,
    rendering: Rendering | None = None,
) -> Iterator[Round]:
    """Build, and build again after each batch of changes; yield what came of it.

    What is wrong with the files is a finding or an error of its round, never the end:
    the old outputs stay until the files are mended.
    """
    how = rendering or Rendering()
    with collected_rarely(), closing(WarmPool(make)) as warm:
        how = how._replace(executor=warm.executor)
        last = _round(1, (), target, request, how)
        yield last
        for batch in changes():
            changed = tuple(sorted(batch))
            done = _round(last.number + 1, changed, target, request, how)
            if batch or _is_news(last, done):
                last = done
                yield done


def _is_news(last: Round, done: Round) -> bool:
    """Tell whether a round that nothing was saved for differs from the last one."""
    if done.built is None or done.wrongs != last.wrongs:
        return done.wrongs != last.wrongs
    if any(one.written for one in done.built.outputs) or done.built.removed:
        return True
    before = last.built.report if last.built else None
    after = done.built.report
    return bool(after and before and after.diagnostics != before.diagnostics)


def _round(
    number: int,
    changed: tuple[str, ...],
    target: Target,
    request: Request,
    how: Rendering,
) -> Round:
    since = perf_counter()
    try:
        built = build(target, request._replace(warm=number > 1), how)
    except BriefgenError as error:
        return Round(number, changed, None, error, perf_counter() - since)
    return Round(number, changed, built, None, perf_counter() - since)


def saved(target: Target, request: Request, stop: Stop | None = None) -> Changes:
    """Yield batches of saved files of a workspace, those of the outputs left out.

    Whole folders are watched, not files: a save by renaming, a new file and a deleted
    one are seen alike. The first batch is empty: it stands for what was saved before
    watching began.
    """
    from watchfiles import watch as watched  # noqa: PLC0415 - for this command alone

    def ours(_: object, path: str) -> bool:
        return concerns(path, target, request)

    first = True
    for batch in watched(
        target.root,
        watch_filter=ours,
        debounce=_DEBOUNCE,
        step=_STEP,
        rust_timeout=_IDLE,
        stop_event=stop,
        yield_on_timeout=True,
    ):
        if batch or first:
            yield frozenset(path for _, path in batch)
        first = False


def concerns(path: str, target: Target, request: Request) -> bool:
    """Tell whether a saved file can concern a build: nothing hidden, and no output."""
    try:
        parts = Path(path).relative_to(target.root).parts
        if any(one.startswith(".") or one == "__pycache__" for one in parts):
            return False
        return not Path(path).is_relative_to(output_folder(target, request))
    except BriefgenError:
        return True
    except ValueError:
        return False
