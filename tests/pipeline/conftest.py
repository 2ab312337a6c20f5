"""A copy of the real workspace that a test may change."""

import shutil
from pathlib import Path

import pytest

from briefgen.pipeline.starting import start

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Return a copy of this repository's workspace."""
    for name in ("seeds", "briefs"):
        shutil.copytree(ROOT / name, tmp_path / name)
    shutil.copy(ROOT / "briefgen.yaml", tmp_path)
    return tmp_path


@pytest.fixture
def quay(tmp_path: Path) -> Path:
    """Return a new small workspace: one dossier `quay` with one brief `note`."""
    folder = tmp_path / "quay"
    start(folder)
    return folder
