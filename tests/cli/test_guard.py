"""Whatever a command runs into becomes a line and an exit code."""

import tempfile
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.base.errors import BriefgenError
from briefgen.cli.commands import explain
from briefgen.cli.main import main
from briefgen.cli.mishap import tell

SECRET = "Minister X will resign on Friday"


@pytest.fixture
def temporary(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Return a folder for temporary files of its own."""
    folder = tmp_path / "temporary"
    folder.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    return folder


Ended = Callable[[BaseException], int]


@pytest.fixture
def ended(monkeypatch: pytest.MonkeyPatch) -> Ended:
    """Return a function that ends a command with an exception; it gives the code."""

    def run(error: BaseException) -> int:
        def fail(options: object) -> int:
            del options
            raise error

        monkeypatch.setattr(explain, "run", fail)
        return main(["explain", "PAS01"])

    return run


def test_what_the_user_can_mend_is_told_with_its_code(
    ended: Ended, capsys: pytest.CaptureFixture[str]
) -> None:
    assert ended(BriefgenError("it is so", hint="do this", exit_code=3)) == 3
    assert capsys.readouterr().err == "briefgen: it is so\n  = hint: do this\n"


def test_what_the_user_can_mend_commands_no_log(
    ended: Ended,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("GITHUB_ACTIONS", "true")
    ended(BriefgenError("x", hint="y\n::error::pwned ##[error]pwned"))
    told = capsys.readouterr().err
    assert "\n::" not in told
    assert "##[" not in told


def test_an_interrupt_is_told(ended: Ended, capsys: pytest.CaptureFixture[str]) -> None:
    assert ended(KeyboardInterrupt()) == 130
    assert capsys.readouterr().err == "briefgen: interrupted\n"


@pytest.mark.parametrize("error", [KeyError(SECRET), RecursionError(), MemoryError()])
def test_the_unforeseen_is_told_and_kept(
    error: Exception,
    ended: Ended,
    temporary: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert ended(error) == 2
    (file,) = temporary.iterdir()
    told = capsys.readouterr().err
    assert told.startswith("briefgen: error INT01 [internal-error]: ")
    assert str(file) in told
    assert SECRET not in told + file.read_text("utf-8")
    assert f"builtins.{type(error).__name__}\n" in file.read_text("utf-8")


def test_without_a_place_for_the_file_all_is_told(
    monkeypatch: pytest.MonkeyPatch,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path / "file" / "below"))
    assert tell(ValueError(SECRET), ["check", "--select=X", SECRET]) == 2
    told = capsys.readouterr().err
    assert "builtins.ValueError" in told
    assert "briefgen check --select\n" in told
    assert SECRET not in told


def test_a_cause_that_leads_to_itself_ends(temporary: Path) -> None:
    one, other = ValueError(), KeyError()
    one.__cause__, other.__cause__ = other, one
    assert tell(one, ["check"]) == 2
    (file,) = temporary.iterdir()
    assert file.read_text("utf-8").count("builtins.ValueError") == 1


def test_no_command_prints_the_commands(capsys: pytest.CaptureFixture[str]) -> None:
    assert main([]) == 2
    assert "  check       check every citation" in capsys.readouterr().out


def test_an_unknown_command_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    assert main(["chekc"]) == 2
    assert "did you mean `check`?" in capsys.readouterr().err
