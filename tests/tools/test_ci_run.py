"""What CI runs, with a `make` that stands in for the real one."""

import shutil
import subprocess
from pathlib import Path

import pytest
from lock import ROOT

CLOSING = "===== 3 passed in 0.10s ====="
FAILING = "===== 1 failed, 2 passed in 0.10s ====="


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a folder with the script of this repository and a place for programs."""
    (tmp_path / ".ci").mkdir()
    (tmp_path / "bin").mkdir()
    shutil.copy(Path(ROOT, ".ci", "run"), tmp_path / ".ci" / "run")
    return tmp_path


def run(project: Path, make: str) -> subprocess.CompletedProcess[str]:
    """Run the script with a shell text for `make`."""
    program = project / "bin" / "make"
    program.write_text(f"#!/bin/sh\n{make}\n", encoding="utf-8")
    program.chmod(0o755)
    return subprocess.run(
        (project / ".ci" / "run",),
        capture_output=True,
        check=False,
        env={"PATH": f"{project / 'bin'}:/usr/bin:/bin"},
        text=True,
    )


def test_the_last_line_is_that_of_the_test_runner(project: Path) -> None:
    make = f'case "$1" in test) echo "{CLOSING}";; *) echo "made $*";; esac'
    done = run(project, make)
    assert done.returncode == 0
    assert done.stdout.splitlines() == [CLOSING, "made brief wheel-test", CLOSING]


def test_a_failed_test_ends_the_run_with_its_own_line(project: Path) -> None:
    done = run(project, f'echo "{FAILING}"; echo "make: Error 1"; exit 2')
    assert done.returncode == 1
    assert done.stdout.splitlines()[-1] == FAILING


def test_a_failed_brief_does_not_end_like_a_success(project: Path) -> None:
    make = f'case "$1" in test) echo "{CLOSING}";; *) echo "no brief"; exit 2;; esac'
    done = run(project, make)
    assert done.returncode != 0
    assert done.stdout.splitlines()[-1] == "no brief"
