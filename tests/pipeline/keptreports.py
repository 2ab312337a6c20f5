"""A report of a check: in every form, and as it was kept."""

from collections.abc import Mapping

from briefgen.base.report import Report
from briefgen.pipeline.keptreport import Kind, kept_report, slot_of
from briefgen.reports.catalogue import REPORTS


def told(report: Report) -> Mapping[str, str]:
    """Return a report in every form."""
    return {name: render(report) for name, render in REPORTS.items()}


def kept(kind: Kind) -> Report | None:
    """Return the kept report of a check."""
    return kept_report(kind, slot_of(kind))
