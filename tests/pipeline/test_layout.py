"""Faults of laid-out pages as findings of a check."""

from pathlib import Path

import pytest

from briefgen.pipeline.checking import check
from briefgen.pipeline.layout import RULES, with_layout
from briefgen.pipeline.starting import start
from briefgen.pipeline.targets import targets_in

OWN = "templates/briefing-note"


@pytest.fixture
def fresh(tmp_path: Path) -> Path:
    """Return a new workspace."""
    start(tmp_path / "new")
    return tmp_path / "new"


def found(root: Path) -> dict[str, str]:
    """Return what is found on the pages, by name, with the message."""
    checked = with_layout(check(targets_in([str(root)])))
    return {one.name: one.message for one in checked.report.diagnostics}


def style(root: Path, css: str) -> None:
    (root / OWN).mkdir(parents=True)
    (root / OWN / "style.css").write_text(css, "utf-8")


def test_a_new_workspace_has_no_fault_of_layout(fresh: Path) -> None:
    assert found(fresh) == {}


def test_the_report_counts_the_layouts(fresh: Path) -> None:
    checked = with_layout(check(targets_in([str(fresh)])))
    assert checked.report.checked["layouts"] == 1


def test_a_hidden_mark_is_a_lost_citation(fresh: Path) -> None:
    style(fresh, ".mark { display: none }")
    assert "citation-lost" in found(fresh)


def test_a_bottom_line_that_runs_long_is_told(fresh: Path) -> None:
    style(fresh, ".part-bottom-line p { width: 40mm }")
    assert "`note`, page 1" in found(fresh)["too-many-lines"]


def test_every_rule_of_the_lint_has_a_page() -> None:
    assert len(RULES) == 9
