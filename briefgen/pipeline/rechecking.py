"""Checks again after each save."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from time import perf_counter

from briefgen.base.errors import BriefgenError
from briefgen.base.report import Report
from briefgen.pipeline.watching import Changes


@dataclass(frozen=True, slots=True)
class Recheck:
    """One check of a watched workspace.

    Args:
        number: Counts from 1.
        changed: The paths that were saved; none at first.
        report: What the check found.
        error: What stopped the check, if anything did.
        seconds: How long it took.
    """

    number: int
    changed: tuple[str, ...] = ()
    report: Report | None = None
    error: BriefgenError | None = None
    seconds: float = field(default=0.0, compare=False)


def recheck(
    check: Callable[[], Report], changes: Callable[[], Changes]
) -> Iterator[Recheck]:
    """Check, and check again after each batch of changes; yield what came of it.

    What is wrong with the files is a finding or an error of its round, never the end;
    what stops the first check, such as a rule that is not, is no matter of files.

    Args:
        check: Checks what is watched.
        changes: Yields batches of saved files; an empty one stands for what was saved
            before watching began, and is told only where it changed the findings.

    Raises:
        BriefgenError: If the first check cannot be made.
    """
    since = perf_counter()
    last = Recheck(1, (), check(), None, perf_counter() - since)
    yield last
    for batch in changes():
        done = _round(last.number + 1, tuple(sorted(batch)), check)
        if batch or _found(done) != _found(last):
            last = done
            yield done


def _found(one: Recheck) -> object:
    if one.report is None:
        return one.error.message if one.error else None
    return one.report.diagnostics


def _round(
    number: int, changed: tuple[str, ...], check: Callable[[], Report]
) -> Recheck:
    since = perf_counter()
    try:
        report = check()
    except BriefgenError as error:
        return Recheck(number, changed, None, error, perf_counter() - since)
    return Recheck(number, changed, report, None, perf_counter() - since)
