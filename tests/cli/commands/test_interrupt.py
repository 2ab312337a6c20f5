"""Ctrl-C ends a build: what stands is whole, and nothing goes on."""

import os
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

DOSSIERS = ("quay", "pier", "dock", "mole")
SECONDS = 120


@pytest.fixture
def many(workspace: Path) -> Path:
    """Return a workspace with four dossiers, of which old outputs stand."""
    for name in DOSSIERS[1:]:
        shutil.copytree(workspace / "briefs/quay", workspace / "briefs" / name)
    for name in DOSSIERS:
        old = workspace / "build" / name / "note.pdf"
        old.parent.mkdir(parents=True)
        old.write_bytes(b"old")
    return workspace


def interrupted(
    folder: Path, surroundings: Mapping[str, str], *words: str
) -> tuple[int, str]:
    """Interrupt a build after its first PDF, as a terminal interrupts all it runs.

    Its lines are not counted: an interrupt while coverage holds its lock is waited for
    without end.

    Returns:
        The exit code, and what was told as an error.
    """
    build = subprocess.Popen(
        (sys.executable, "-m", "briefgen", "build", "--to", "pdf", *words),
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        cwd=folder,
        env={k: v for k, v in surroundings.items() if not k.startswith("COVERAGE")},
        start_new_session=True,
        text=True,
    )
    with build:
        assert build.stdout is not None
        assert build.stdout.readline().startswith("written")
        os.killpg(build.pid, signal.SIGINT)
        # Its workers have the same pipes: these end when the last worker has.
        try:
            _, told = build.communicate(timeout=SECONDS)
        except subprocess.TimeoutExpired:
            os.killpg(build.pid, signal.SIGKILL)
            raise
    return build.returncode, told


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_build_leaves_whole_outputs_and_no_process(
    many: Path, surroundings: Mapping[str, str], jobs: str
) -> None:
    code, told = interrupted(many, surroundings, "--jobs", jobs)
    assert (code, told) == (130, "briefgen: interrupted\n")
    found = {path.name for path in (many / "build").rglob("*") if path.is_file()}
    assert found <= {"note.pdf", "manifest.json", ".briefgen.lock"} | {
        f"{name}.json" for name in DOSSIERS
    }
    outputs = [(many / "build" / name / "note.pdf").read_bytes() for name in DOSSIERS]
    assert b"old" in outputs
    assert all(
        one == b"old" or (one.startswith(b"%PDF") and one.rstrip().endswith(b"%%EOF"))
        for one in outputs
    )
