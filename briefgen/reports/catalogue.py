"""The forms of a report."""

from collections.abc import Callable, Mapping
from typing import Protocol

from briefgen.base.report import Report
from briefgen.reports import concise, github, gitlab, human, json, junit, sarif


class Renderer(Protocol):
    """Turns a report into text."""

    def __call__(
        self,
        report: Report,
        *,
        colour: bool = False,
        every: bool = False,
        quiet: bool = False,
    ) -> str:
        """Return the text of a report.

        Args:
            report: What was found.
            colour: Whether a terminal shows it that has colours.
            every: Whether every finding is shown whole.
            quiet: Whether only the findings are told.
        """
        ...


def _for_machines(render: Callable[[Report], str]) -> Renderer:
    """Return a renderer that always tells all, without colours."""

    def form(
        report: Report,
        *,
        colour: bool = False,
        every: bool = False,
        quiet: bool = False,
    ) -> str:
        del colour, every, quiet
        return render(report)

    return form


REPORTS: Mapping[str, Renderer] = {
    "human": human.render,
    "concise": concise.render,
    "json": _for_machines(json.render),
    "github": _for_machines(github.render),
    "gitlab": _for_machines(gitlab.render),
    "sarif": _for_machines(sarif.render),
    "junit": _for_machines(junit.render),
}
"""By name, as `--format` takes it."""
