"""The command line in a workspace: as a process of its own, or within the test."""

import os
import subprocess
import sys
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from pathlib import Path

import pytest

from briefgen.cli.main import main
from briefgen.pipeline.starting import start

ROOT = Path(__file__).resolve().parents[2]
FACTS = "briefs/quay/facts.yaml"
OF_SERVICES = ("GITHUB_", "CI_", "NO_COLOR", "FORCE_COLOR", "TERM")

Done = subprocess.CompletedProcess[str]
Command = Callable[..., Done]


@pytest.fixture
def workspace(tmp_path: Path) -> Path:
    """Return the starter, below a folder that may be a repository."""
    start(tmp_path / "repository" / "policy")
    return tmp_path / "repository" / "policy"


@pytest.fixture
def faulty(workspace: Path) -> Path:
    """Return the starter with a wrong paragraph and a misquotation."""
    path = workspace / FACTS
    text = path.read_text("utf-8")
    text = text.replace("para: 3\n    kind: number", "para: 4\n    kind: number")
    text = text.replace("quote: We will probably", "quote: We shall probably")
    path.write_text(text, "utf-8")
    return workspace


@pytest.fixture
def surroundings() -> Mapping[str, str]:
    """Return an environment in which no service and no terminal is told of."""
    kept = {k: v for k, v in os.environ.items() if not k.startswith(OF_SERVICES)}
    return {**kept, "PYTHONPATH": str(ROOT)}


@pytest.fixture
def briefgen(workspace: Path, surroundings: Mapping[str, str]) -> Command:
    """Return a function that runs `briefgen` in the workspace."""

    def run(*words: str, cwd: Path = workspace, **variables: str) -> Done:
        return subprocess.run(
            (sys.executable, "-m", "briefgen", *words),
            capture_output=True,
            check=False,
            cwd=cwd,
            encoding="utf-8",
            env={**surroundings, **variables},
        )

    return run


@dataclass(frozen=True)
class Told:
    """What a command told, and its exit code."""

    returncode: int
    stdout: str
    stderr: str


Here = Callable[..., Told]


@pytest.fixture
def here(
    workspace: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> Here:
    """Return a function that runs a command of `briefgen` within the test."""
    monkeypatch.chdir(workspace)
    for name in list(os.environ):
        if name.startswith(OF_SERVICES):
            monkeypatch.delenv(name)

    def run(*words: str, **variables: str) -> Told:
        with monkeypatch.context() as patch:
            for name, value in variables.items():
                patch.setenv(name, value)
            try:
                code = main(words)
            except SystemExit as ended:
                code = int(ended.code or 0)
        told = capsys.readouterr()
        return Told(code, told.out, told.err)

    return run
