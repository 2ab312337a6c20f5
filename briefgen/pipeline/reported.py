"""The report of a check: that of the same check before, or a new one."""

from briefgen.base.collector import hold
from briefgen.base.report import Report
from briefgen.pipeline.keptreport import Kind, kept_report


def reported(kind: Kind, *, keeps: bool) -> Report:
    """Return the report of a check.

    Args:
        kind: What is asked for.
        keeps: Whether the report of a check before may be used, and this one be kept.

    Raises:
        BriefgenError: As `check` does.
    """
    found = kept_report(kind) if keeps else None
    if found is not None:
        return found
    from briefgen.pipeline.keeping import (  # noqa: PLC0415 - not where nothing changed
        check_and_keep,
        checked_as,
    )

    checked = check_and_keep(kind) if keeps else checked_as(kind)
    hold(checked)  # the command that has asked ends the program
    return checked.report
