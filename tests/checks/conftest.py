"""A small workspace for the tests of the engine and its rules."""

import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest

from briefgen.checks.selection import Selection
from briefgen.pipeline.checking import Checked, check
from briefgen.pipeline.targets import Target

BASE = Path(__file__).parent / "cases" / "_base"


@pytest.fixture
def lay(tmp_path: Path) -> Callable[..., Path]:
    """Return a function that makes the base workspace, with folders laid over it."""

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
def examine(lay: Callable[..., Path]) -> Callable[..., Checked]:
    """Return a function that checks the base workspace with more records."""

    def run(
        records: str = "", selection: Selection | None = None, prose: str = ""
    ) -> Checked:
        files = {"briefs/harbour/more.yaml": records} if records else {}
        if prose:
            brief = BASE / "briefs/harbour/note.brief.yaml"
            head = brief.read_text("utf-8").partition("prose:\n")[0]
            files["briefs/harbour/note.brief.yaml"] = head + prose
        return check(Target(lay(files=files)), selection)

    return run
