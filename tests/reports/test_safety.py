"""What findings quote commands nobody: no terminal, no log, no page."""

import re

import pytest

from briefgen.base.report import Report
from briefgen.reports.catalogue import REPORTS
from briefgen.reports.logguard import guarded
from briefgen.reports.stepsummary import render as step_summary

ANNOTATION = re.compile(r"::(error|warning|notice) title=[A-Z]{3}\d\d [a-z-]+,file=")


def commands(text: str) -> list[str]:
    """Return the lines that the runner of a GitHub workflow obeys."""
    return [
        line
        for line in re.split(r"\r\n|\r|\n", text)
        if line.lstrip().startswith("::") or "##[" in line
    ]


def test_each_command_to_github_is_an_annotation_of_ours(report: Report) -> None:
    found = commands(REPORTS["github"](report))
    assert len(found) == len(report.diagnostics)
    assert all(ANNOTATION.match(line) for line in found)


@pytest.mark.parametrize("form", sorted(set(REPORTS) - {"github"}))
def test_a_guarded_form_commands_nothing(form: str, report: Report) -> None:
    text = REPORTS[form](report)
    assert commands(guarded(text)) == []


def test_the_guard_turns_each_kind_of_command() -> None:
    told = "  ::error::x\n::\n a ##[error]y"
    assert guarded(told) == "  \\x3a:error::x\n\\x3a:\n a #\\x23[error]y"


def test_the_guard_leaves_other_text_alone() -> None:
    told = "a::b\n: c\n# [x]\n\n  d\n"
    assert guarded(told) == told


@pytest.mark.parametrize("form", ["human", "concise", "github"])
def test_no_control_character_reaches_a_log(form: str, report: Report) -> None:
    text = REPORTS[form](report)
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", text)


def test_nothing_ends_the_block_of_code_on_the_page(report: Report) -> None:
    page = step_summary(report)
    fences = re.findall(r"^`+", page, re.MULTILINE)
    assert fences == ["````", "````"]
    assert "```fence" in page


def test_human_lines_fit_the_terminal_but_for_long_words(report: Report) -> None:
    lines = REPORTS["human"](report).splitlines()
    assert max(map(len, lines)) <= 80
