"""The scripts that complete commands: made from the options, and run in a real bash."""

import subprocess
from collections.abc import Callable, Mapping
from pathlib import Path

import pytest
from completions import MAKERS, Word, commands

from briefgen.cli.main import COMMANDS
from briefgen.loader.completions import FOLDER, SHELLS, read_completion

ASK = """
source "$1"
shift
COMP_WORDS=("$@")
COMP_CWORD=$((${#COMP_WORDS[@]} - 1))
_briefgen
printf '%s\\n' "${COMPREPLY[@]}"
"""


@pytest.fixture(scope="module")
def every() -> Mapping[str, tuple[Word, ...]]:
    """Return the words of every command."""
    return commands()


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_is_made_of_the_options_there_are(
    shell: str,
    every: Mapping[str, tuple[Word, ...]],
    golden: Callable[[Path, str], None],
) -> None:
    golden(FOLDER / SHELLS[shell], MAKERS[shell](every))


@pytest.mark.parametrize("shell", SHELLS)
def test_a_script_knows_every_command_and_option(
    shell: str, every: Mapping[str, tuple[Word, ...]]
) -> None:
    script = read_completion(shell)
    flags = {flag for words in every.values() for word in words for flag in word.flags}
    assert "--write-baseline" in flags
    for flag in flags:
        name = flag.lstrip("-") if shell == "fish" else flag
        assert name in script
    assert all(name in script for name in COMMANDS)


def completed(*words: str) -> list[str]:
    """Return what bash offers for the last of some words."""
    done = subprocess.run(
        ("/bin/bash", "--norc", "-c", ASK, "bash", FOLDER / SHELLS["bash"], *words),
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stderr == ""
    return done.stdout.split()


def test_bash_completes_a_command() -> None:
    assert completed("briefgen", "ch") == ["check"]


def test_bash_offers_every_command() -> None:
    assert completed("briefgen", "") == list(COMMANDS)


def test_bash_completes_an_option_of_the_command() -> None:
    assert completed("briefgen", "check", "--wr") == ["--write-baseline"]
    assert completed("briefgen", "explain", "--wr") == []


def test_bash_completes_the_value_of_an_option() -> None:
    assert completed("briefgen", "check", "--format", "s") == ["sarif"]
    assert completed("briefgen", "check", "--format", "=", "s") == ["sarif"]
    assert "junit" in completed("briefgen", "check", "--format", "=")


def test_bash_completes_after_other_words() -> None:
    assert completed("briefgen", "check", "briefs", "--strict", "--dif") == ["--diff"]


def test_bash_leaves_paths_to_the_shell() -> None:
    assert completed("briefgen", "check", "briefs/") == []
    assert completed("briefgen", "schema", "--write", "b") == []


def test_bash_completes_a_word_that_is_one_of_a_few() -> None:
    assert completed("briefgen", "completion", "") == ["bash", "fish", "zsh"]


def test_bash_takes_the_script_of_the_command(tmp_path: Path) -> None:
    script = tmp_path / "briefgen.bash"
    script.write_text(read_completion("bash"), "utf-8")
    told = 'source "$1" && complete -p briefgen'
    done = subprocess.run(
        ("/bin/bash", "--norc", "-c", told, "bash", script),
        capture_output=True,
        check=True,
        text=True,
    )
    assert done.stdout == "complete -o default -F _briefgen briefgen\n"
