"""The forms of a report."""

from collections.abc import Mapping
from typing import Protocol

from briefgen.base.report import Report
from briefgen.reports import human, json


class Renderer(Protocol):
    """Turns a report into text."""

    def __call__(self, report: Report, *, colour: bool = False) -> str:
        """Return the text of a report."""
        ...


REPORTS: Mapping[str, Renderer] = {"human": human.render, "json": json.render}
"""By name, as `--format` takes it."""
