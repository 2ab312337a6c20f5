"""Which Python the environment is made with."""

import subprocess
import sys
from pathlib import Path

from lock import ROOT

SCRIPT = Path(ROOT, "tools", "find-python.sh")


def find(folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    """Look for a Python in one folder alone."""
    return subprocess.run(
        ("/bin/sh", SCRIPT),
        capture_output=True,
        check=False,
        env={"PATH": str(folder), **variables},
        text=True,
    )


def put(folder: Path, name: str, says: str) -> None:
    """Put a program into a folder that stands for a Python."""
    path = folder / name
    path.write_text(f"#!/bin/sh\n{says}\n", encoding="utf-8")
    path.chmod(0o755)


def test_the_usual_python_is_taken_where_it_is_new_enough(tmp_path: Path) -> None:
    put(tmp_path, "python3", f'exec {sys.executable} "$@"')
    put(tmp_path, "python3.13", "echo newer")
    assert find(tmp_path).stdout.strip() == sys.executable


def test_an_old_python_and_a_stub_are_passed_over(tmp_path: Path) -> None:
    put(tmp_path, "python3", "exit 1")
    put(tmp_path, "python3.13", "exit 127")
    put(tmp_path, "python3.12", "echo /opt/python3.12")
    assert find(tmp_path).stdout.splitlines()[-1] == "/opt/python3.12"


def test_a_python_that_is_named_is_the_only_one_tried(tmp_path: Path) -> None:
    put(tmp_path, "python3", "echo /usr/bin/python3")
    put(tmp_path, "mine", "exit 1")
    done = find(tmp_path, PYTHON="mine")
    assert done.returncode == 1
    assert "found none in PYTHON=mine" in done.stderr


def test_a_machine_without_one_is_told_what_is_needed(tmp_path: Path) -> None:
    done = find(tmp_path)
    assert done.returncode == 1
    assert "needs Python 3.11 or newer" in done.stderr
