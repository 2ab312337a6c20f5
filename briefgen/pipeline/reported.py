"""The report of a check: that of the same check before, or a new one."""

from collections.abc import Callable

from briefgen.base.report import Report
from briefgen.pipeline.keptreport import Kind, kept_report


def _nothing() -> None:
    pass


def reported(
    kind: Kind, *, keeps: bool, first: Callable[[], None] = _nothing
) -> Report:
    """Return the report of a check.

    Args:
        kind: What is asked for.
        keeps: Whether the report of a check before may be used, and this one be kept.
        first: What to do before the first import of what reads records.

    Raises:
        BriefgenError: As `check` does.
    """
    found = kept_report(kind) if keeps else None
    if found is not None:
        return found
    first()
    from briefgen.pipeline.keeping import (  # noqa: PLC0415 - not where nothing changed
        check_and_keep,
        checked_as,
    )

    return (check_and_keep(kind) if keeps else checked_as(kind)).report
