"""Findings made by hand, each with edits that would mend it."""

from dataclasses import replace

from briefgen.base.diagnostic import Diagnostic, Edit, Fix, Label, Severity
from briefgen.base.span import Span
from briefgen.pipeline.checking import Checked
from briefgen.pipeline.fixing import Mending
from tests.pipeline.conftest import FACTS


def found(path: str, *edits: tuple[int, int, str]) -> Diagnostic:
    """Return a finding with a fix of edits in a file."""
    made = tuple(Edit(Span(path, first, past), text) for first, past, text in edits)
    place = Label(made[0].span)
    fix = Fix("mend it", made)
    return Diagnostic("PAS02", "x", Severity.ERROR, "wrong", place, fix=fix)


def with_findings(checked: Checked, *findings: Diagnostic) -> Checked:
    """Return a check as if it had found these."""
    return replace(checked, report=replace(checked.report, diagnostics=findings))


def at(checked: Checked, words: str, text: str) -> tuple[int, int, str]:
    """Return an edit that replaces words of the facts."""
    start_at = checked.report.texts[FACTS].content.index(words)
    return start_at, start_at + len(words), text


def reasons(mending: Mending) -> list[str]:
    """Return why edits were left out."""
    return [one.why for one in mending.refused]
