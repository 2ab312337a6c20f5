"""Checking again after each save: what is told, and what is not."""

from collections.abc import Iterator

import pytest

from briefgen.base.diagnostic import Diagnostic, Label, Severity
from briefgen.base.errors import BriefgenError
from briefgen.base.report import Report
from briefgen.base.span import Span
from briefgen.pipeline.rechecking import Recheck, recheck

FOUND = Diagnostic("PAS01", "a", Severity.ERROR, "wrong", Label(Span("f", 0, 1)))
CLEAN, WRONG = Report(), Report(diagnostics=(FOUND,))
NOTHING: frozenset[str] = frozenset()
SAVED = frozenset({"b", "a"})


def rounds(
    answers: list[Report | BriefgenError], batches: list[frozenset[str]]
) -> list[Recheck]:
    """Return the rounds of checks that give one answer after the other."""
    waiting: Iterator[Report | BriefgenError] = iter(answers)

    def check() -> Report:
        answer = next(waiting)
        if isinstance(answer, BriefgenError):
            raise answer
        return answer

    return list(recheck(check, lambda: batches))


def test_each_save_is_told_though_nothing_changed_by_it() -> None:
    first, second = rounds([CLEAN, CLEAN], [SAVED])
    assert (first.number, first.changed) == (1, ())
    assert (second.number, second.changed) == (2, ("a", "b"))


def test_what_was_saved_before_watching_is_told_only_if_it_matters() -> None:
    assert len(rounds([CLEAN, CLEAN], [NOTHING])) == 1
    assert len(rounds([CLEAN, WRONG], [NOTHING])) == 2


def test_an_error_belongs_to_its_round_and_ends_nothing() -> None:
    first, second, third = rounds([CLEAN, BriefgenError("no"), WRONG], [SAVED, SAVED])
    assert first.report is CLEAN
    assert second.report is None
    assert second.error is not None
    assert third.report is WRONG


def test_an_error_of_the_first_check_is_the_end() -> None:
    with pytest.raises(BriefgenError):
        rounds([BriefgenError("no"), CLEAN], [SAVED])
