"""The command that tells what is missing on a machine."""

import argparse
import json

import pytest

from briefgen.cli.commands import doctor


def run(*words: str) -> int:
    """Run the command with options."""
    parser = argparse.ArgumentParser()
    doctor.configure(parser)
    return doctor.run(parser.parse_args(words))


def test_the_exit_code_tells_whether_a_pdf_can_be_made(
    capsys: pytest.CaptureFixture[str],
) -> None:
    code = run("--json")
    report = json.loads(capsys.readouterr().out)
    assert code == (0 if report["pdf"]["can_be_made"] else 3)


def test_people_get_a_list_of_all_system_libraries(
    capsys: pytest.CaptureFixture[str],
) -> None:
    run()
    assert "harfbuzz-subset" in capsys.readouterr().out
