"""Outputs of an earlier build, beside what a build would write now."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.checks.rules.stale_output import find
from briefgen.dossier.built import BuiltOutput
from briefgen.dossier.model import Dossier
from briefgen.pipeline.checking import check
from briefgen.pipeline.targets import Target

MADE, OTHER = "a" * 64, "b" * 64


@pytest.fixture
def dossier(lay: Callable[..., Path]) -> Dossier:
    return check(Target(lay())).dossiers["harbour"]


def messages(dossier: Dossier, *outputs: BuiltOutput) -> list[str]:
    return [one.message for one in find(replace(dossier, outputs=outputs))]


def test_an_output_older_than_its_inputs_is_found(dossier: Dossier) -> None:
    old = BuiltOutput("note", "build/note.pdf", MADE, MADE, ("`facts.yaml` changed",))
    assert messages(dossier, old) == [
        "`build/note.pdf` is older than its inputs: `facts.yaml` changed"
    ]


def test_an_output_edited_by_hand_is_found(dossier: Dossier) -> None:
    edited = BuiltOutput("note", "build/note.md", MADE, OTHER)
    assert messages(dossier, edited) == [
        "`build/note.md` was changed after it was built"
    ]


@pytest.mark.parametrize("found", [MADE, None])
def test_an_output_that_is_current_or_gone_is_none_of_its_business(
    dossier: Dossier, found: str | None
) -> None:
    assert messages(dossier, BuiltOutput("note", "build/note.md", MADE, found)) == []


def test_it_is_found_at_the_version_of_its_brief(dossier: Dossier) -> None:
    edited = BuiltOutput("note", "build/note.md", MADE, OTHER)
    problem = next(iter(find(replace(dossier, outputs=(edited,)))))
    assert dossier.texts[problem.span.file].words(problem.span) == "0.1"
