"""An exception that nobody foresaw becomes INT01, and a file without anybody's text."""

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

import pytest

SECRET = "Minister X will resign on Friday"
PROGRAM = f"""
from briefgen.cli import main
from briefgen.cli.commands import {{name}} as command

def run(options):
    text = {SECRET!r}
    try:
        raise KeyError(text)
    except KeyError as cause:
        raise RuntimeError(f"cannot read {{{{text}}}}") from cause

command.run = run
raise SystemExit(main.main({{words!r}}))
"""


@pytest.fixture
def crash(surroundings: Mapping[str, str], tmp_path: Path) -> "Crash":
    """Return a function that runs a command which fails in an unforeseen way."""
    return Crash(surroundings, tmp_path)


class Crash:
    """Runs a command that fails."""

    def __init__(self, surroundings: Mapping[str, str], folder: Path) -> None:
        self.folder = folder / "temporary"
        self.folder.mkdir()
        self.variables = {**surroundings, "TMPDIR": str(self.folder)}

    def __call__(self, *words: str) -> subprocess.CompletedProcess[str]:
        """Run a command with words."""
        program = PROGRAM.format(name=words[0], words=list(words))
        return subprocess.run(
            (sys.executable, "-c", program),
            capture_output=True,
            check=False,
            env=self.variables,
            text=True,
        )

    @property
    def files(self) -> list[Path]:
        """What was written to the folder for temporary files."""
        return sorted(self.folder.iterdir())


@pytest.mark.parametrize(
    "words",
    [["check"], ["build"], ["find", SECRET], ["explain"], ["doctor"], ["schema"]],
    ids=lambda words: words[0],
)
def test_an_unforeseen_exception_is_a_line_and_a_file(
    words: list[str], crash: Crash
) -> None:
    done = crash(*words)
    assert (done.returncode, done.stdout) == (2, "")
    assert "Traceback" not in done.stderr
    assert done.stderr.startswith("briefgen: error INT01 [internal-error]: Runtime")
    assert f"with the file `{crash.files[0]}`" in done.stderr


def test_the_file_holds_nothing_of_the_user(crash: Crash) -> None:
    done = crash("check", "--select=PAS01", "--ignore", SECRET, "secret-folder")
    text = crash.files[0].read_text("utf-8")
    for words in (SECRET, "Minister", "secret-folder", "PAS01", str(Path.home())):
        assert words not in text
        assert words not in done.stderr


def test_the_file_says_where_it_happened_and_with_what(crash: Crash) -> None:
    crash("check", "--select=PAS01", "--ignore", "X", "-q")
    lines = crash.files[0].read_text("utf-8").splitlines()
    assert lines[0] == "INT01 internal-error"
    assert "briefgen check --select --ignore -q" in lines
    assert "builtins.RuntimeError" in lines
    assert "builtins.KeyError" in lines
    assert any(line.startswith("  briefgen/cli/main.py:") for line in lines)
    assert any(line.startswith("pydantic ") for line in lines)


def test_the_same_mishap_gives_the_same_file(crash: Crash) -> None:
    crash("check")
    crash("check")
    assert len(crash.files) == 1


def test_where_no_file_can_be_written_all_is_told_at_once(crash: Crash) -> None:
    crash.folder.rmdir()
    crash.variables["TMPDIR"] = ""
    program = PROGRAM.format(name="check", words=["check"])
    broken = "import tempfile; tempfile.tempdir = '/proc/nowhere'\n" + program
    done = subprocess.run(
        (sys.executable, "-c", broken),
        capture_output=True,
        check=False,
        env=crash.variables,
        text=True,
    )
    assert done.returncode == 2
    assert "builtins.RuntimeError" in done.stderr
    assert SECRET not in done.stderr
