"""Slips of a tired analyst are found, and faithful paraphrases are left alone."""

from pathlib import Path

import pytest
import yaml

from briefgen.evidence.backing import (
    unbacked_dates,
    unbacked_figures,
    unbacked_strength,
    unbacked_turns,
    unbacked_words,
)
from briefgen.evidence.unbacked import Unbacked

DATA = Path(__file__).parent / "data"
DOCS = Path(__file__).parents[2] / "docs" / "reference" / "backing.md"


def load(name: str) -> list[dict[str, str]]:
    """Return the pairs of a file."""
    found = yaml.safe_load((DATA / name).read_text(encoding="utf-8"))
    assert isinstance(found, list)
    assert found
    return found


SLIPS = load("slips.yaml")
PARAPHRASES = load("paraphrases.yaml")


def reported(pair: dict[str, str]) -> list[Unbacked]:
    """Return all that is reported on a statement and its passage."""
    statement, passages = pair["statement"], [pair["passage"]]
    return [
        *unbacked_strength(statement, passages),
        *unbacked_turns(statement, passages),
        *unbacked_figures(statement, passages),
        *unbacked_dates(statement, passages),
        *unbacked_words(statement, passages),
    ]


@pytest.mark.parametrize(
    "pair",
    [one for one in SLIPS if "missed" not in one],
    ids=lambda pair: f"{pair['kind']}: {pair['statement'][:50]}",
)
def test_a_slip_is_found(pair: dict[str, str]) -> None:
    assert reported(pair)


@pytest.mark.parametrize(
    "pair",
    [one for one in SLIPS if "missed" in one],
    ids=lambda pair: f"{pair['kind']}: {pair['statement'][:50]}",
)
def test_a_slip_that_is_said_to_be_missed_is_missed(pair: dict[str, str]) -> None:
    assert reported(pair) == [], "found now: take its `missed` away"


@pytest.mark.parametrize(
    "pair", PARAPHRASES, ids=lambda pair: str(pair["statement"])[:60]
)
def test_a_faithful_paraphrase_raises_no_alarm(pair: dict[str, str]) -> None:
    assert reported(pair) == []


def test_the_docs_tell_how_many_are_found() -> None:
    page = DOCS.read_text(encoding="utf-8")
    found = sum("missed" not in one for one in SLIPS)
    assert f"on {len(SLIPS)} slips and {len(PARAPHRASES)} faithful" in page
    assert f"they find {found} of the slips" in page
