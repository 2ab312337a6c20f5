"""Breaks real builds: at a system call that writes, or by a kill at any moment.

A bench holds a small workspace that was built, then edited. Each trial builds it from
the old outputs, breaks that build, and looks at what it left: every output must be the
old one or the new one, and the next build must succeed and equal a clean one.
"""

import io
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Mapping
from contextlib import redirect_stderr, redirect_stdout
from dataclasses import dataclass
from pathlib import Path

from briefgen.cli.main import main

ROOT = Path(__file__).resolve().parents[1]
SUFFIXES = (".md", ".html", ".pdf")
TEMPS = re.compile(r"\..+tmp")
SECONDS = 120
SIGNALLED = 128
"""Exit codes above it tell a signal."""

Files = Mapping[str, bytes]


@dataclass(frozen=True, slots=True)
class Bench:
    """A workspace to break builds of.

    Args:
        folder: Where all of it lies.
        formats: The formats that are built.
        old: The outputs before the edit, by path.
        new: The outputs of a clean build after it.
    """

    folder: Path
    formats: str
    old: Files
    new: Files

    @property
    def out(self) -> Path:
        """The output folder that builds are broken in."""
        return self.folder / "out"

    def restore(self, *, fresh: bool = False) -> None:
        """Put the old outputs back, or the new ones, and nothing else."""
        shutil.rmtree(self.out, ignore_errors=True)
        shutil.copytree(self.folder / ("after" if fresh else "before"), self.out)

    def command(self) -> list[str]:
        """Return the command that builds the workspace."""
        words = ("build", str(self.folder / "workspace"), "--to", self.formats)
        return [sys.executable, "-m", "briefgen", *words, "--out", str(self.out)]

    def check(self) -> list[str]:
        """Return the command that checks the workspace."""
        words = ("check", str(self.folder / "workspace"), "--format", "json")
        return [sys.executable, "-m", "briefgen", *words]


@dataclass(frozen=True, slots=True)
class Ended:
    """How a build ended.

    Args:
        code: Its exit code; below 0 if it was killed.
        stderr: What it said.
        struck: Whether what was to break it did.
        stdout: What it told, where that is looked at.
    """

    code: int
    stderr: str
    struck: bool = True
    stdout: str = ""

    @property
    def killed(self) -> bool:
        """Whether a signal ended it."""
        return self.code < 0 or self.code > SIGNALLED


def surroundings() -> dict[str, str]:
    """Return the environment that builds run in."""
    own = {name: one for name, one in os.environ.items() if name != "CI"}
    return {**own, "PYTHONPATH": str(ROOT), "PYTHONDONTWRITEBYTECODE": "1"}


def run(command: list[str]) -> Ended:
    """Run a command to its end."""
    made = subprocess.run(
        command,
        capture_output=True,
        text=True,
        errors="replace",
        check=False,
        env=surroundings(),
        timeout=SECONDS,
    )
    return Ended(made.returncode, made.stderr)


def run_here(command: list[str]) -> Ended:
    """Run a command of ours in this process: sooner begun, and the same otherwise."""
    out, told = io.StringIO(), io.StringIO()
    with redirect_stdout(out), redirect_stderr(told):
        code = main(command[3:])
    return Ended(code, told.getvalue(), stdout=out.getvalue())


def outputs(folder: Path) -> Files:
    """Return the outputs in a folder by path."""
    return {
        str(one.relative_to(folder)): one.read_bytes()
        for one in sorted(folder.rglob("*"))
        if one.suffix in SUFFIXES and not one.name.startswith(".")
    }


def temps(folder: Path) -> list[str]:
    """Return the names of temporary files in a folder."""
    return [one.name for one in folder.rglob(".*") if TEMPS.fullmatch(one.name)]


def set_up(folder: Path, formats: str = "md,html,pdf") -> Bench:
    """Make a bench in a folder.

    Raises:
        RuntimeError: If the workspace does not build even when nothing is broken.
    """
    workspace = folder / "workspace"
    start = [sys.executable, "-m", "briefgen", "new", str(workspace)]
    empty = Bench(folder, formats, {}, {})
    for command in (start, empty.command()):
        made = run(command)
        if made.code:
            raise RuntimeError(made.stderr)
    empty.out.rename(folder / "before")
    for brief in workspace.rglob("*.brief.yaml"):
        brief.write_text(brief.read_text("utf-8").replace("title: ", "title: New ", 1))
    made = run(empty.command())
    if made.code:
        raise RuntimeError(made.stderr)
    empty.out.rename(folder / "after")
    return Bench(folder, formats, outputs(folder / "before"), outputs(folder / "after"))


def killed_after(bench: Bench, seconds: float) -> Ended:
    """Build, and kill the build with all its children after a time."""
    bench.restore()
    with subprocess.Popen(
        bench.command(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        env=surroundings(),
        start_new_session=True,
    ) as process:
        try:
            process.wait(seconds)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
    return Ended(process.returncode, "")
