"""`briefgen check --watch` as a process of its own, saved to and interrupted."""

import os
import pty
import signal
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from tests.cli.conftest import FACTS

LONGEST = 120
"""Seconds after which a process that tells nothing is ended."""

CLEARED = "\x1b[2J"
Watched = subprocess.Popen[str]
Watching = Callable[..., AbstractContextManager[Watched]]


@pytest.fixture
def watching(workspace: Path, surroundings: Mapping[str, str]) -> Watching:
    """Return a function that watches the workspace, and ends it in the end."""

    @contextmanager
    def run(*words: str, stdout: int = subprocess.PIPE) -> Iterator[Watched]:
        command = (sys.executable, "-m", "briefgen", "check", "--watch", *words)
        with subprocess.Popen(
            command,
            cwd=workspace,
            env=surroundings,
            stdout=stdout,
            stderr=subprocess.STDOUT,
            encoding="utf-8",
        ) as process:
            late = threading.Timer(LONGEST, process.kill)
            late.start()
            try:
                yield process
            finally:
                late.cancel()
                process.kill()

    return run


def told(process: Watched, wanted: str) -> str:
    """Return the report of the first check that tells what is wanted.

    A save may be seen in two steps, and the first one be told too.
    """
    assert process.stdout is not None
    report = ""
    for line in process.stdout:
        report += line
        if line.endswith("the next save checks again\n"):
            if wanted in report:
                return report
            report = ""
    pytest.fail(f"ended without `{wanted}`: {report}")


def edit(root: Path, before: str, after: str) -> None:
    path = root / FACTS
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def test_each_save_is_checked_until_it_is_interrupted(
    watching: Watching, workspace: Path
) -> None:
    with watching("--report", "json=report.json") as process:
        seen = [told(process, "0 errors")]
        edit(workspace, "quote: We will", "quote: We shall")
        seen.append(told(process, "error PAS01"))
        edit(workspace, "quote: We shall", "quote: [")
        seen.append(told(process, "error YML"))
        edit(workspace, "quote: [", "quote: We will")
        seen.append(told(process, "0 errors"))
        assert "after facts.yaml was saved" in seen[-1]
        assert '"errors": 0' in (workspace / "report.json").read_text("utf-8")
        assert "report.json" not in "".join(seen)
        assert CLEARED not in "".join(seen)
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0


def test_a_terminal_is_cleared_before_each_report(
    watching: Watching,
) -> None:
    ours, theirs = pty.openpty()
    with watching(stdout=theirs) as process, os.fdopen(ours, "rb", 0) as terminal:
        os.close(theirs)
        seen = b""
        while b"the next save" not in seen:
            seen += terminal.read(1000)
        process.send_signal(signal.SIGINT)
        assert process.wait(20) == 0
    assert seen.startswith(b"\x1b[H\x1b[2J")


def test_an_error_of_use_ends_it(
    watching: Watching,
) -> None:
    with watching("--select", "XYZ99") as process:
        assert process.stdout is not None
        assert "no rule `XYZ99`" in process.stdout.read()
        assert process.wait(20) == 2
