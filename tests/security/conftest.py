"""What the hostile tests share: the views of our own briefs, ready to be filled."""

from pathlib import Path

import pytest

from briefgen.outputs.design import Design
from briefgen.outputs.view import View
from briefgen.outputs.viewing.build import view_of
from briefgen.pipeline.checking import Checked, check
from briefgen.pipeline.printing import design_of
from briefgen.pipeline.targets import targets_in

ROOT = Path(__file__).resolve().parents[2]
BRIEF = ("direct-talks", "cooperation-recommendations")


@pytest.fixture(scope="session")
def checked() -> Checked:
    """Return the check of our own flagship dossier."""
    return check(targets_in([str(ROOT / "briefs" / BRIEF[0])]))


@pytest.fixture(scope="session")
def view(checked: Checked) -> View:
    """Return what the template of the flagship brief sees."""
    return view_of(checked.dossiers[BRIEF[0]], BRIEF[1])


@pytest.fixture(scope="session")
def design(checked: Checked) -> Design:
    """Return what the flagship brief is laid out with."""
    return design_of(checked.root, checked.loaded, BRIEF[1])
