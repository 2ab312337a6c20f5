"""The forms of a report."""

from collections.abc import Mapping
from typing import Protocol

from briefgen.base.report import Report
from briefgen.reports import concise, github, gitlab, human, json, junit, sarif


class Renderer(Protocol):
    """Turns a report into text."""

    def __call__(self, report: Report, *, colour: bool = False) -> str:
        """Return the text of a report."""
        ...


REPORTS: Mapping[str, Renderer] = {
    "human": human.render,
    "concise": concise.render,
    "json": json.render,
    "github": github.render,
    "gitlab": gitlab.render,
    "sarif": sarif.render,
    "junit": junit.render,
}
"""By name, as `--format` takes it."""
