"""One build at a time, also after one was killed."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from briefgen.base.errors import BriefgenError
from briefgen.store.lock import NAME, locked

HOLD = """
import sys
from pathlib import Path
from briefgen.store.lock import locked
with locked(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


@pytest.fixture
def holder(tmp_path: Path) -> subprocess.Popen[str]:
    """Return another process that holds the lock."""
    process = subprocess.Popen(
        [sys.executable, "-c", HOLD, str(tmp_path)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "held\n"
    return process


def ended(process: subprocess.Popen[str]) -> None:
    process.communicate()


def test_who_does_not_wait_is_told_the_holder(
    tmp_path: Path, holder: subprocess.Popen[str]
) -> None:
    with (
        pytest.raises(
            BriefgenError, match=f"process {holder.pid} is building"
        ) as caught,
        locked(tmp_path, wait=False),
    ):
        pass
    ended(holder)
    assert caught.value.exit_code == 2


def test_who_waits_is_told_once_and_then_gets_it(
    tmp_path: Path, holder: subprocess.Popen[str]
) -> None:
    told: list[str] = []

    def free(words: str) -> None:
        told.append(words)
        ended(holder)

    with locked(tmp_path, told=free):
        assert (tmp_path / NAME).read_text() == f"{os.getpid()}\n"
    assert len(told) == 1


def test_a_killed_holder_leaves_it_free(
    tmp_path: Path, holder: subprocess.Popen[str]
) -> None:
    holder.send_signal(signal.SIGKILL)
    ended(holder)
    with locked(tmp_path, wait=False) as began:
        assert began == (tmp_path / NAME).stat().st_mtime_ns


def test_a_lock_that_is_a_link_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other").write_text("mine")
    (tmp_path / NAME).symlink_to(tmp_path / "other")
    with (
        pytest.raises(BriefgenError, match="cannot be written to") as caught,
        locked(tmp_path),
    ):
        pass
    assert caught.value.exit_code == 3
    assert (tmp_path / "other").read_text() == "mine"
