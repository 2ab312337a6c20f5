"""Each form of the hand-made report, whole."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.base.report import Report
from briefgen.reports.catalogue import REPORTS
from briefgen.reports.stepsummary import render as step_summary

GOLDEN = Path(__file__).parent / "golden"
Golden = Callable[[Path, str], None]


@pytest.mark.parametrize("form", sorted(REPORTS))
def test_a_form_is_what_it_was(form: str, report: Report, golden: Golden) -> None:
    golden(GOLDEN / f"{form}.txt", REPORTS[form](report) + "\n")


def test_every_finding_is_shown_whole_on_demand(report: Report, golden: Golden) -> None:
    golden(GOLDEN / "human-all.txt", REPORTS["human"](report, every=True) + "\n")


def test_colours_are_what_they_were(report: Report, golden: Golden) -> None:
    golden(GOLDEN / "human-colour.txt", REPORTS["human"](report, colour=True) + "\n")


def test_the_page_of_a_workflow_is_what_it_was(report: Report, golden: Golden) -> None:
    golden(GOLDEN / "stepsummary.md", step_summary(report))
