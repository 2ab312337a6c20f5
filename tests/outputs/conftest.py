"""Briefs set in type: one that has every part there is, and the two real ones."""

from pathlib import Path

import pytest

from briefgen.outputs.typeset import Typeset
from briefgen.pipeline.checking import check
from briefgen.pipeline.printing import set_in_type
from briefgen.pipeline.targets import targets_in

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
REAL = ("cooperation-recommendations", "situation-brief")


@pytest.fixture(scope="session")
def every_part() -> Typeset:
    """Return a small brief with every part and many letters that need escaping."""
    checked = check(targets_in([str(HERE / "workspace")]))
    return set_in_type(checked, "harbour", "note")


@pytest.fixture(scope="session")
def real_briefs() -> dict[str, Typeset]:
    """Return the briefs of this repository by name."""
    checked = check(targets_in([str(ROOT)]))
    return {slug: set_in_type(checked, "direct-talks", slug) for slug in REAL}


@pytest.fixture(params=("every part", *REAL))
def typeset(
    request: pytest.FixtureRequest,
    every_part: Typeset,
    real_briefs: dict[str, Typeset],
) -> Typeset:
    """Return each brief in turn."""
    return every_part if request.param == "every part" else real_briefs[request.param]
