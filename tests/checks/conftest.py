"""A small workspace for the tests of the engine and its rules."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from briefgen.checks.selection import Selection
from briefgen.pipeline.checking import Checked, check
from briefgen.pipeline.targets import Target

CASES = Path(__file__).parent / "cases"
BASE = CASES / "_base"

Lay = Callable[..., Path]


@pytest.fixture
def lay(tmp_path: Path) -> Lay:
    """Return a function that makes the base workspace, with files laid over it."""

    def make(*folders: Path, files: Mapping[str, str] | None = None) -> Path:
        root = tmp_path / "workspace"
        for folder in (BASE, *folders):
            shutil.copytree(folder, root, dirs_exist_ok=True)
        for name, text in (files or {}).items():
            path = root / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")
        return root

    return make


@pytest.fixture
def examine(lay: Lay) -> Callable[..., Checked]:
    """Return a function that checks the base workspace with files laid over it."""

    def run(selection: Selection | None = None, **files: str) -> Checked:
        named = {name.replace("__", "/"): text for name, text in files.items()}
        return check(Target(lay(files=named)), selection)

    return run
