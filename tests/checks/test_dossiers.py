"""Dossiers as a careful analyst writes them raise nothing: no rule cries wolf."""

from pathlib import Path

import pytest

from briefgen.pipeline.checking import check
from briefgen.pipeline.targets import Target

EXERCISES = sorted((Path(__file__).parent / "dossiers").iterdir())
FLAGSHIP = Path(__file__).parents[2]


@pytest.mark.parametrize("root", EXERCISES, ids=lambda one: one.name)
def test_an_exercise_dossier_raises_nothing(root: Path) -> None:
    report = check(Target(root)).report
    assert [(one.code, one.message) for one in report.diagnostics] == []
    assert report.checked["facts"] > 20
    assert report.unchecked["quotes"] == 0


def test_the_flagship_raises_nothing() -> None:
    report = check(Target(FLAGSHIP)).report
    assert [(one.code, one.message) for one in report.diagnostics] == []
    assert report.checked["quotes"] == report.checked["facts"] > 60
