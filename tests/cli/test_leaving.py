"""How the program ends: at once, and in good order where that is asked for."""

import subprocess
import sys
from pathlib import Path

import pytest

PROGRAM = """
import atexit, os, sys, threading, time

atexit.register(print, "and goodbye")
{before}
sys.argv = ["briefgen", *{words!r}]
at_once = os._exit

def leave(code):
    os.write(2, b"at once")
    at_once(code)

os._exit = leave
from briefgen.cli.program import program
program()
"""


def ended(words: list[str], before: str = "") -> subprocess.CompletedProcess[str]:
    program = PROGRAM.format(words=words, before=before)
    return subprocess.run(
        [sys.executable, "-c", program],
        capture_output=True,
        text=True,
        check=False,
        env={"PYTHONIOENCODING": "utf-8"},
    )


@pytest.mark.parametrize(("words", "code"), [(["--version"], 0), (["chekc"], 2)])
def test_it_ends_at_once_with_the_exit_code_and_all_that_was_printed(
    words: list[str], code: int
) -> None:
    end = ended(words)
    assert end.returncode == code
    assert end.stdout.endswith("and goodbye\n")
    assert end.stderr.endswith("at once")


@pytest.mark.parametrize(
    "before",
    [
        "sys.settrace(lambda *_: None)",
        "sys.setprofile(lambda *_: None)",
        "threading.Thread(target=time.sleep, args=[0.1]).start()",
    ],
)
def test_where_somebody_watches_or_a_thread_runs_it_ends_in_good_order(
    before: str,
) -> None:
    end = ended(["--version"], before)
    assert end.returncode == 0
    assert end.stdout.endswith("and goodbye\n")
    assert "at once" not in end.stderr


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="there is no `/dev/full`")
@pytest.mark.parametrize("words", [["--version"], ["--help"], []])
def test_what_cannot_be_written_is_told_in_a_line(words: list[str]) -> None:
    with Path("/dev/full").open("w", encoding="utf-8") as full:
        end = subprocess.run(
            [sys.executable, "-m", "briefgen", *words],
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert end.returncode == 3
    assert end.stderr == (
        "briefgen: what was to be told cannot be written: No space left on device\n"
    )
