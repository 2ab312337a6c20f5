"""Processes begin wherever temporary files are, or it is told what is in the way."""

import errno
import os
import subprocess
import sys
import tempfile
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from briefgen.base.errors import BriefgenError
from briefgen.pipeline.beginning import MOST_BYTES, SHORT, begin, is_long

BEGIN = """
import multiprocessing, sys, tempfile
from briefgen.base.errors import BriefgenError
from briefgen.pipeline.beginning import begin
context = multiprocessing.get_context("forkserver")
process = context.Process(target=print, args=("begun",))
before = tempfile.gettempdir()
try:
    begin(process, sys.argv[1:])
except BriefgenError as error:
    print(error.message, error.hint, sep="; ")
else:
    process.join()
print("as before" if tempfile.gettempdir() == before else "elsewhere")
"""


def begun(folder: Path, *places: str) -> list[str]:
    """Return what is told where temporary files are in a folder."""
    ended = subprocess.run(
        [sys.executable, "-c", BEGIN, *places],
        env={**os.environ, "TMPDIR": str(folder)},
        capture_output=True,
        text=True,
        check=True,
    )
    return ended.stdout.splitlines()


@pytest.fixture
def long_one(tmp_path: Path) -> Path:
    """Return a folder with a long path."""
    folder = tmp_path / ("long" * 25)
    folder.mkdir()
    return folder


def test_a_process_begins_where_the_usual_path_is_too_long(long_one: Path) -> None:
    assert begun(long_one, "/nowhere", *SHORT) == ["begun", "as before"]
    assert list(long_one.iterdir()) == []


def test_a_path_that_is_too_long_is_told_where_there_is_no_other(
    long_one: Path,
) -> None:
    (told, _) = begun(long_one, "/nowhere")
    assert f"temporary files is longer than {MOST_BYTES} bytes; set `TMPDIR`" in told


def test_a_path_is_as_long_as_its_bytes() -> None:
    assert not is_long("a" * MOST_BYTES)
    assert is_long("é" * (MOST_BYTES // 2 + 1))


def test_a_short_path_is_used_as_it_is() -> None:
    with tempfile.TemporaryDirectory(dir="/tmp", prefix="s") as name:
        assert begun(Path(name), "/nowhere") == ["begun", "as before"]


class Refused(BaseProcess):
    """A process that does not begin.

    Args:
        error: Why.
    """

    def __init__(self, error: OSError) -> None:
        super().__init__()
        self._error = error

    def start(self) -> None:
        """Fail."""
        raise self._error


@pytest.mark.parametrize(
    ("error", "hint"),
    [
        (OSError("path too long"), "set `TMPDIR`"),
        (OSError(errno.EAGAIN, "no more"), "short of memory"),
    ],
    ids=["of Python", "of the system"],
)
def test_only_what_python_refuses_is_a_matter_of_the_path(
    long_one: Path, monkeypatch: pytest.MonkeyPatch, error: OSError, hint: str
) -> None:
    monkeypatch.setattr(tempfile, "tempdir", str(long_one))
    with pytest.raises(BriefgenError, match="cannot be begun") as caught:
        begin(Refused(error), ())
    assert hint in (caught.value.hint or "")
    assert tempfile.gettempdir() == str(long_one)
