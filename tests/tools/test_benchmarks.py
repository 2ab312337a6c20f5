"""Every benchmark tells what it measures, and takes only what it knows."""

import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).resolve().parents[2] / "benchmarks"
SCRIPTS = sorted(
    path.name for path in FOLDER.glob("*.py") if "__main__" in path.read_text("utf-8")
)


def told(script: str, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, FOLDER / script, *words],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_there_are_benchmarks() -> None:
    assert {"check_scale.py", "startup.py", "watch.py"} <= set(SCRIPTS)


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_benchmark_tells_what_it_measures(script: str) -> None:
    told_first = (FOLDER / script).read_text("utf-8").split('"""')[1].split("\n")[0]
    help_ = told(script, "--help")
    assert help_.returncode == 0
    assert told_first in help_.stdout


@pytest.mark.parametrize("script", SCRIPTS)
def test_a_benchmark_refuses_what_it_does_not_know(script: str) -> None:
    refused = told(script, "--no-such-option")
    assert refused.returncode == 2
    assert "--no-such-option" in refused.stderr
