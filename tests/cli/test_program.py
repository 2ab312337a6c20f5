"""The command line as a program of its own: how it ends, and what it leaves on."""

import gc
import subprocess
import sys

import pytest

from briefgen.cli.main import parser_of

PROGRAM = """
import atexit, gc, sys
atexit.register(lambda: print("put aside:", gc.get_freeze_count() > 0))
sys.argv = ["briefgen", *{words!r}]
from briefgen.cli.program import run
sys.exit(run())
"""


def ended(words: list[str]) -> subprocess.CompletedProcess[str]:
    program = PROGRAM.format(words=words)
    return subprocess.run(
        [sys.executable, "-c", program], capture_output=True, text=True, check=False
    )


def test_at_its_end_nothing_is_left_to_be_searched_for_garbage() -> None:
    assert "put aside: True" in ended(["--version"]).stdout


@pytest.mark.parametrize(("words", "code"), [(["--version"], 0), (["chekc"], 2)])
def test_it_ends_with_the_exit_code_of_the_command(words: list[str], code: int) -> None:
    assert ended(words).returncode == code


def test_garbage_is_searched_for_again_once_a_command_is_imported() -> None:
    parser_of("check")
    assert gc.isenabled()
