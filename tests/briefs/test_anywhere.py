"""The outputs of a brief are the same bytes in any place of any machine."""

import shutil
import subprocess
import sys
from collections.abc import Mapping
from datetime import date
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
LATER = """\
import time

now, now_ns, gmtime, localtime = time.time, time.time_ns, time.gmtime, time.localtime
days = 100 * 86_400
time.time = lambda: now() + days
time.time_ns = lambda: now_ns() + days * 10**9
time.gmtime = lambda at=None: gmtime(time.time() if at is None else at)
time.localtime = lambda at=None: localtime(time.time() if at is None else at)
"""
"""A clock a hundred days fast, for every interpreter that finds it on its path."""
BRIEF = "briefs/direct-talks/situation-brief.brief.yaml"


def built(folder: Path, environment: Mapping[str, str]) -> dict[str, bytes]:
    """Return what a fresh interpreter builds of a copy of the workspace."""
    for name in ("seeds", "briefs"):
        shutil.copytree(ROOT / name, folder / name)
    shutil.copy(ROOT / "briefgen.yaml", folder)
    subprocess.run(
        [sys.executable, "-m", "briefgen", "build", "--to", "md,html,pdf", BRIEF],
        cwd=folder,
        env={"PYTHONPATH": str(ROOT), "PATH": "", **environment},  # its own wins
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


def test_on_another_day_the_bytes_are_the_same(
    here: dict[str, bytes], tmp_path: Path
) -> None:
    (tmp_path / "sitecustomize.py").write_text(LATER)
    folder = tmp_path / "later"
    folder.mkdir()
    later = {"PYTHONPATH": f"{tmp_path}:{ROOT}", "LC_ALL": "C.UTF-8", "TZ": "UTC"}
    told = subprocess.run(
        [sys.executable, "-c", "import datetime; print(datetime.date.today())"],
        env={"PATH": "", **later},
        capture_output=True,
        text=True,
        check=True,
    )
    assert told.stdout.strip() > str(date.today())  # noqa: DTZ011 - the clock is tried
    assert built(folder, later) == here
