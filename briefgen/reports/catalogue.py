"""The forms of a report; each is a module, imported when it is asked for."""

from collections.abc import Mapping
from importlib import import_module
from typing import Protocol

from briefgen.base.report import Report


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


def _for_people(name: str) -> Renderer:
    def form(
        report: Report,
        *,
        colour: bool = False,
        every: bool = False,
        quiet: bool = False,
    ) -> str:
        module = import_module(f"briefgen.reports.{name}")
        text: str = module.render(report, colour=colour, every=every, quiet=quiet)
        return text

    return form


def _for_machines(name: str) -> Renderer:
    """Return a renderer that always tells all, without colours."""

    def form(
        report: Report,
        *,
        colour: bool = False,
        every: bool = False,
        quiet: bool = False,
    ) -> str:
        del colour, every, quiet
        text: str = import_module(f"briefgen.reports.{name}").render(report)
        return text

    return form


REPORTS: Mapping[str, Renderer] = {
    "human": _for_people("human"),
    "concise": _for_people("concise"),
    "json": _for_machines("json"),
    "github": _for_machines("github"),
    "gitlab": _for_machines("gitlab"),
    "sarif": _for_machines("sarif"),
    "junit": _for_machines("junit"),
}
"""By name, as `--format` takes it."""
