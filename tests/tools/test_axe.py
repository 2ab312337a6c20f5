"""axe-core is fetched where it can be used, and nothing fails where it cannot."""

import json
import os
import shutil
import subprocess
from pathlib import Path

import pytest

AXE = Path(__file__).parents[2] / "tools" / "axe"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return a copy of the tool in which nothing is fetched."""
    shutil.copytree(AXE, tmp_path / "axe", ignore=shutil.ignore_patterns("node_*"))
    return tmp_path / "axe"


def programs(folder: Path, **scripts: str) -> Path:
    """Return a folder with programs of our own, and those that the script needs."""
    place = folder / "programs"
    place.mkdir()
    for name in ("sh", "dirname"):
        (place / name).symlink_to(shutil.which(name) or "")
    for name, script in scripts.items():
        (place / name).write_text(f"#!/bin/sh\n{script}\n", "utf-8")
        (place / name).chmod(0o755)
    return place


def fetched(folder: Path, place: Path) -> str:
    """Return what the script tells; it never fails."""
    done = subprocess.run(
        [str(folder / "fetch.sh")],
        env={**os.environ, "PATH": str(place)},
        capture_output=True,
        check=True,
        text=True,
    )
    return done.stderr


def test_without_npm_the_reason_is_told(folder: Path) -> None:
    assert "there is no npm" in fetched(folder, programs(folder, chromium="exit 0"))


def test_without_a_browser_the_reason_is_told(folder: Path) -> None:
    assert "there is no Chromium" in fetched(folder, programs(folder, npm="exit 0"))


def test_offline_the_reason_is_told(folder: Path) -> None:
    place = programs(folder, npm="exit 1", chromium="exit 0")
    assert "npm cannot install it" in fetched(folder, place)


def test_with_both_it_is_fetched_in_silence(folder: Path) -> None:
    place = programs(folder, npm="echo $* > asked", chromium="exit 0")
    assert fetched(folder, place) == ""
    assert (folder / "asked").read_text("utf-8").startswith("ci ")


def test_the_lock_file_has_hashes_and_no_hosts() -> None:
    lock = json.loads((AXE / "package-lock.json").read_text("utf-8"))
    packages = [one for name, one in lock["packages"].items() if name]
    assert packages
    assert all(one["integrity"].startswith("sha512-") for one in packages)
    assert not any("resolved" in one for one in packages)
