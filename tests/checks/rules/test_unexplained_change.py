"""Judgements beside the last edition of their brief."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.checks.rules.unexplained_change import find
from briefgen.dossier.edition import Edition, PastJudgement
from briefgen.dossier.model import Dossier
from briefgen.pipeline.checking import check
from briefgen.pipeline.targets import Target

STATEMENT = "The port would raise its dues."
RECORDS = f"""judgements:
  J1:
    statement: {STATEMENT}
    basis: [F1, F3]
    confidence: moderate
"""


@pytest.fixture
def dossier(lay: Callable[..., Path]) -> Dossier:
    root = lay(files={"briefs/harbour/more.yaml": RECORDS})
    return check(Target(root)).dossiers["harbour"]


def found(dossier: Dossier, then: PastJudgement) -> list[str]:
    """Return the words of the file at which a change is found."""
    editions = {"note": Edition("0.0", {"J1": then})}
    problems = find(replace(dossier, editions=editions))
    return [dossier.texts[one.span.file].words(one.span) for one in problems]


def test_a_judgement_as_it_was_is_no_change(dossier: Dossier) -> None:
    assert found(dossier, PastJudgement(STATEMENT, "moderate")) == []


def test_citations_and_white_space_are_no_change(dossier: Dossier) -> None:
    then = PastJudgement("The port\n would raise  its dues. [@F1]", "moderate")
    assert found(dossier, then) == []


@pytest.mark.parametrize(
    ("then", "words"),
    [
        (PastJudgement(STATEMENT, "low"), "moderate"),
        (PastJudgement("The port may raise its dues.", "moderate"), STATEMENT),
    ],
)
def test_a_change_without_a_note_is_found_at_what_changed(
    dossier: Dossier, then: PastJudgement, words: str
) -> None:
    assert found(dossier, then) == [words]


def test_without_an_edition_nothing_is_compared(dossier: Dossier) -> None:
    assert list(find(dossier)) == []
