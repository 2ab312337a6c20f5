"""Trying things in a child process."""

import sys

import pytest

from briefgen.cli.machine.trial import PDF, YAML, Trial, try_code, try_command


def test_what_works_is_told_by_its_last_line() -> None:
    assert try_code("print(1)\nprint(2)") == Trial(worked=True, said="2")


def test_what_fails_is_told_by_the_last_line_of_its_error() -> None:
    trial = try_code("raise OSError('cannot load library')")
    assert trial == Trial(worked=False, said="OSError: cannot load library")


def test_the_error_of_a_loader_is_cut_after_its_first_sentence() -> None:
    trial = try_code("raise OSError('no such file.  Additionally, nothing helped')")
    assert trial.said == "OSError: no such file"


def test_what_ends_in_silence_is_told_by_its_status() -> None:
    assert try_code("import os; os._exit(7)") == Trial(worked=False, said="status 7")


def test_what_hangs_is_ended() -> None:
    trial = try_code("import threading; threading.Event().wait()", seconds=0.5)
    assert trial == Trial(worked=False, said="TimeoutExpired")


def test_a_program_that_is_not_there_is_no_accident() -> None:
    trial = try_command(("briefgen-has-no-such-program",))
    assert trial == Trial(worked=False, said="FileNotFoundError")


def test_nothing_is_imported_from_the_current_folder() -> None:
    assert try_code("import sys; print('' in sys.path)").said == "False"


def test_yaml_is_read_by_the_c_library() -> None:
    trial = try_code(YAML)
    assert trial.worked
    assert trial.said.startswith("0.")


@pytest.mark.skipif(sys.platform != "linux", reason="make finds libraries on macOS")
def test_a_pdf_is_made() -> None:
    trial = try_code(PDF)
    assert trial.worked
    assert trial.said.startswith("Pango 1.")
