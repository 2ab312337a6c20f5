"""All that was found on a machine, and what mends the rest."""

import sys

import pytest

from briefgen.cli.machine.examination import (
    GROUP,
    Examination,
    examine,
    find_libraries,
    remedy,
)
from briefgen.cli.machine.finding import Finding, State
from briefgen.cli.machine.libraries import LIBRARIES
from briefgen.cli.machine.remedy import System
from briefgen.cli.machine.trial import Trial

DEBIAN = System("linux", frozenset({"apt-get"}), root=True)
FAILED = Trial(worked=False, said="OSError: no pango")
MADE = Trial(worked=True, said="Pango 1.50.12")
NO_PACKAGE = Finding(
    "python packages", "nh3", State.MISSING, "", ("install", "nh3>=0.2")
)
NO_LIBRARY = Finding(GROUP, "harfbuzz-subset", State.MISSING)


def test_a_whole_machine_needs_no_remedy() -> None:
    assert remedy(DEBIAN, (), (), MADE) is None


def test_missing_libraries_are_mended_by_the_system() -> None:
    line = remedy(DEBIAN, LIBRARIES, (), FAILED)
    assert line is not None
    assert line.startswith("apt-get install")


def test_missing_packages_are_mended_by_pip() -> None:
    line = remedy(DEBIAN, (), (NO_PACKAGE,), FAILED)
    assert line == f"{sys.executable} -m pip install 'nh3>=0.2'"


def test_both_are_mended_by_one_line() -> None:
    line = remedy(DEBIAN, LIBRARIES, (NO_PACKAGE,), FAILED)
    assert line is not None
    assert "'nh3>=0.2' && apt-get install" in line


@pytest.mark.parametrize(
    ("findings", "pdf", "answer"),
    [
        ((), MADE, True),
        ((), FAILED, False),
        ((NO_LIBRARY,), MADE, True),
        ((NO_PACKAGE,), MADE, False),
    ],
)
def test_a_pdf_needs_the_trial_and_every_package(
    findings: tuple[Finding, ...], pdf: Trial, answer: bool
) -> None:
    assert Examination(findings, pdf, None).can_make_pdf is answer


def test_each_library_is_listed_whether_it_is_there_or_not() -> None:
    listed = list(find_libraries(LIBRARIES[:1]))
    assert [finding.name for finding in listed] == [item.name for item in LIBRARIES]
    assert [finding.state for finding in listed].count(State.MISSING) == 1


def test_this_machine_is_looked_at_in_every_respect() -> None:
    groups = {finding.group for finding in examine().findings}
    assert groups == {"python", "python packages", GROUP, "also"}
