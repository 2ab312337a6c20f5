"""Whole processes and the CPU time that they take, for the benchmarks."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage

ROOT = Path(__file__).resolve().parents[1]
BRIEFGEN = (sys.executable, "-m", "briefgen")
NOTHING = (sys.executable, "-c", "pass")


def compiled(folder: str) -> dict[str, str]:
    """Return surroundings in which modules are compiled once, as installed ones are."""
    kept = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"}
    return {**kept, "PYTHONPYCACHEPREFIX": folder, "PYTHONPATH": str(ROOT)}


class Processes:
    """Runs commands, each in the same surroundings, and tells what they took."""

    def __init__(self, cwd: Path = ROOT) -> None:
        """Make the folder that compiled modules are kept in."""
        self.cwd = cwd
        self._folder = tempfile.TemporaryDirectory(prefix="briefgen-compiled-")
        self._surroundings = compiled(self._folder.name)

    def run(self, command: Sequence[str]) -> subprocess.CompletedProcess[str]:
        """Run a command; return what it said."""
        return subprocess.run(
            command,
            cwd=self.cwd,
            env=self._surroundings,
            capture_output=True,
            text=True,
            check=False,
        )

    def cpu(self, command: Sequence[str]) -> float:
        """Return the CPU seconds of one run, of its children too."""
        before = getrusage(RUSAGE_CHILDREN)
        self.run(command)
        after = getrusage(RUSAGE_CHILDREN)
        user, system = (
            after.ru_utime - before.ru_utime,
            after.ru_stime - before.ru_stime,
        )
        return user + system
