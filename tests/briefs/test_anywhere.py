"""The outputs of a brief are the same bytes in any place of any machine."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BRIEF = "briefs/direct-talks/situation-brief.brief.yaml"


def built(folder: Path, environment: Mapping[str, str]) -> dict[str, bytes]:
    """Return what a fresh interpreter builds of a copy of the workspace."""
    for name in ("seeds", "briefs"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "briefgen.yaml", folder)
    subprocess.run(
        [sys.executable, "-m", "briefgen", "build", "--to", "md,html,pdf", BRIEF],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PATH": "", **environment},
        capture_output=True,
        check=True,
    )
    return {
        path.suffix: path.read_bytes()
        for path in sorted(
            (folder / "build" / "direct-talks").glob("situation-brief.*")
        )
    }


@pytest.fixture(scope="module")
def here(tmp_path_factory: pytest.TempPathFactory) -> dict[str, bytes]:
    """Return what is built today, with the settings of most machines."""
    return built(tmp_path_factory.mktemp("here"), {"LC_ALL": "C.UTF-8", "TZ": "UTC"})


def test_elsewhere_the_bytes_are_the_same(
    here: dict[str, bytes], tmp_path: Path
) -> None:
    folder = tmp_path / "an other folder, ąß"
    folder.mkdir()
    elsewhere = {
        "LC_ALL": "C",
        "PYTHONHASHSEED": "4321",
        "TZ": "Asia/Tokyo",
        "HOME": str(tmp_path),
        "FONTCONFIG_FILE": str(tmp_path / "none.conf"),
    }
    assert sorted(here) == [".html", ".md", ".pdf"]
    assert built(folder, elsewhere) == here
