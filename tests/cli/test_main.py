"""Exit codes of every command, and no traceback whatever happens."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from subprocess import CompletedProcess

import pytest

from briefgen.cli.main import COMMANDS

Command = Callable[..., CompletedProcess[str]]

HOLDS = {
    "build": ["--to", "md"],
    "check": [],
    "completion": ["bash"],
    "doctor": ["--json"],
    "explain": ["PAS01"],
    "find": ["eight weeks"],
    "impact": ["F001"],
    "new": ["elsewhere"],
    "schema": ["brief"],
    "why": ["F001"],
}
"""Words with which a command does what it is for; others show their help."""

WRONG_INPUT = {
    "build": ["nowhere"],
    "check": ["nowhere"],
    "explain": ["PAS99"],
    "find": ["words", "nowhere"],
    "impact": ["F999"],
    "new": ["."],
}
"""Words with which a command cannot begin."""


def test_no_command_is_wrong_use(briefgen: Command) -> None:
    done = briefgen()
    assert done.returncode == 2
    assert done.stdout.startswith("usage: briefgen COMMAND")


@pytest.mark.parametrize("words", [["--help"], ["-h"], ["--version"]])
def test_help_and_version_hold(words: list[str], briefgen: Command) -> None:
    assert briefgen(*words).returncode == 0


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_does_what_it_is_for(name: str, briefgen: Command) -> None:
    done = briefgen(name, *HOLDS.get(name, ["--help"]))
    assert done.returncode == 0, done.stderr
    assert done.stdout


@pytest.mark.parametrize("name", COMMANDS)
def test_each_command_has_help(name: str, here: Command) -> None:
    done = here(name, "--help")
    assert done.returncode == 0
    assert done.stdout.startswith(f"usage: briefgen {name} ")
    assert f"{COMMANDS[name][1:]}." in " ".join(done.stdout.split())


@pytest.mark.parametrize("name", COMMANDS)
def test_an_unknown_option_is_wrong_use(name: str, here: Command) -> None:
    done = here(name, "--no-such-option")
    assert done.returncode == 2
    assert "Traceback" not in done.stderr


@pytest.mark.parametrize("name", WRONG_INPUT)
def test_input_that_is_not_there_is_told_in_a_line(
    name: str, briefgen: Command
) -> None:
    done = briefgen(name, *WRONG_INPUT[name])
    assert (done.returncode, done.stdout) == (2, "")
    assert done.stderr.startswith("briefgen: ")


def test_a_command_that_is_nearly_right_is_named(briefgen: Command) -> None:
    done = briefgen("chekc")
    assert done.returncode == 2
    assert done.stderr == (
        "briefgen: no command `chekc`\n  = hint: did you mean `check`?\n"
    )


@pytest.mark.parametrize("words", [["--jobs", "two"], ["--to", ","]])
def test_a_value_that_cannot_be_is_told_with_one_that_can(
    words: list[str], briefgen: Command
) -> None:
    done = briefgen("build", *words)
    assert done.returncode == 2
    assert f"; write `{words[0]} " in done.stderr


def test_a_folder_without_a_workspace_is_told(
    briefgen: Command, tmp_path: Path
) -> None:
    done = briefgen("check", cwd=tmp_path)
    assert (done.returncode, done.stdout) == (2, "")
    assert "is in no workspace" in done.stderr


def test_a_check_that_fails_builds_nothing(faulty: Path, briefgen: Command) -> None:
    done = briefgen("build", "--to", "md")
    assert (done.returncode, done.stdout) == (1, "")
    assert "PAS01" in done.stderr
    assert not (faulty / "build").exists()


def test_words_that_stand_nowhere_are_told_by_the_exit_code(briefgen: Command) -> None:
    assert briefgen("find", "no such words anywhere at all").returncode == 1


def test_an_output_that_cannot_be_written_has_its_own_code(
    workspace: Path, briefgen: Command
) -> None:
    (workspace / "build").write_text("a file", "utf-8")
    done = briefgen("build", "--to", "md")
    assert done.returncode == 3
    assert "cannot be written" in done.stderr


def test_a_text_that_the_terminal_cannot_write_is_written_all_the_same(
    faulty: Path, briefgen: Command
) -> None:
    facts = faulty / "briefs/quay/facts.yaml"
    text = facts.read_text("utf-8").replace("We shall", "We šall 東 🚢")
    facts.write_text(text, "utf-8")
    done = briefgen("check", PYTHONIOENCODING="ascii:strict", PYTHONUTF8="0")
    assert done.returncode == 1
    assert "We \\u0161all \\u6771 \\U0001f6a2" in done.stdout


def test_a_program_gets_utf_8_whatever_the_terminal_has(
    faulty: Path, briefgen: Command
) -> None:
    facts = faulty / "briefs/quay/facts.yaml"
    text = facts.read_text("utf-8").replace("We shall", "We šall 東 🚢")
    facts.write_text(text, "utf-8")
    words = ("check", "--format", "sarif")
    done = briefgen(*words, PYTHONIOENCODING="ascii:strict", PYTHONUTF8="0")
    assert done.stdout == briefgen(*words).stdout


@pytest.fixture
def pipe_that_nobody_reads() -> int:
    """Return the end of a pipe whose other end is closed."""
    reading, writing = os.pipe()
    os.close(reading)
    return writing


@pytest.mark.parametrize("name", ["check", "explain"])
def test_a_pipe_that_nobody_reads_is_no_success(
    name: str,
    workspace: Path,
    surroundings: Mapping[str, str],
    pipe_that_nobody_reads: int,
) -> None:
    done = subprocess.run(
        (sys.executable, "-m", "briefgen", name),
        check=False,
        cwd=workspace,
        env=surroundings,
        stderr=subprocess.PIPE,
        stdout=pipe_that_nobody_reads,
    )
    assert (done.returncode, done.stderr) == (141, b"")


INTERRUPTED = """
import os, signal
from briefgen.cli import main
from briefgen.cli.commands import check
check.run = lambda options: os.kill(os.getpid(), signal.SIGINT)
raise SystemExit(main.main(["check"]))
"""


def test_an_interrupted_command_says_so(
    workspace: Path, surroundings: Mapping[str, str]
) -> None:
    done = subprocess.run(
        (sys.executable, "-c", INTERRUPTED),
        capture_output=True,
        check=False,
        cwd=workspace,
        env=surroundings,
        text=True,
    )
    assert signal.Signals(done.returncode - 128) is signal.SIGINT
    assert done.stderr == "briefgen: interrupted\n"
