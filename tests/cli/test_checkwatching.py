"""`briefgen check --watch` as a process of its own, saved to and interrupted."""

import os
import pty
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

FACTS = "briefs/quay/facts.yaml"
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
            try:
                yield process
            finally:
                process.kill()

    return run


def told(process: Watched) -> str:
    """Return what the process tells until it waits for the next save."""
    assert process.stdout is not None
    lines = []
    for line in process.stdout:
        lines.append(line)
        if line.endswith("the next save checks again\n"):
            break
    return "".join(lines)


def edit(root: Path, before: str, after: str) -> None:
    path = root / FACTS
    text = path.read_text("utf-8")
    assert before in text
    path.write_text(text.replace(before, after), "utf-8")


def test_each_save_is_checked_until_it_is_interrupted(
    watching: Watching, workspace: Path
) -> None:
    with watching() as process:
        assert "0 errors" in told(process)
        edit(workspace, "quote: We will", "quote: We shall")
        wrong = told(process)
        assert "error PAS01" in wrong
        assert CLEARED not in wrong
        edit(workspace, "quote: We shall", "quote: [")
        assert "error YML" in told(process)
        edit(workspace, "quote: [", "quote: We will")
        mended = told(process)
        assert "0 errors" in mended
        assert "after facts.yaml was saved" in mended
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
        assert "no rule `XYZ99`" in told(process)
        assert process.wait(20) == 2
