"""The report of a check: that of the same check before, or a new one."""

from briefgen.base.collector import hold
from briefgen.base.report import Report
from briefgen.pipeline.keptreport import Kind, kept_report, slot_of


def reported(kind: Kind, *, keeps: bool) -> Report:
    """Return the report of a check.

    Args:
        kind: What is asked for.
        keeps: Whether the report of a check before may be used, and this one be kept.

    Raises:
        BriefgenError: As `check` does.
    """
    slot = slot_of(kind) if keeps else None
    found = kept_report(kind, slot)
    if found is not None:
        return found
    from briefgen.pipeline.keeping import (  # noqa: PLC0415 - not where nothing changed
        check_and_keep,
        checked_as,
    )

    checked = check_and_keep(kind, slot) if slot else checked_as(kind)
    hold(checked)  # the command that has asked ends the program
    return checked.report
