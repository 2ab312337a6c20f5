"""What the lessons need: a shell that finds the briefgen under test, and git."""

import os
import stat
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str]:
    """Return variables with which a shell finds the briefgen under test."""
    program = tmp_path / "bin" / "briefgen"
    program.parent.mkdir()
    program.write_text(
        f'#!/bin/sh\nPYTHONPATH="{ROOT}" exec "{sys.executable}" -m briefgen "$@"\n'
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    who = {
        f"GIT_{one}_{what}": "analyst@example.org"
        for one in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    return {"PATH": f"{program.parent}:{os.environ['PATH']}", "NO_COLOR": "1", **who}


@pytest.fixture
def committed(environment: dict[str, str]) -> Callable[[Path], None]:
    """Return a function that makes a folder a repository with one commit."""

    def commit(folder: Path) -> None:
        for words in (("init", "-q"), ("add", "-A"), ("commit", "-qm", "begin")):
            subprocess.run(
                ["git", *words],  # noqa: S607 - whichever git this machine has
                cwd=folder,
                env={**os.environ, **environment},
                check=True,
            )

    return commit
