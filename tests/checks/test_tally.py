"""The counts of what was looked at, and of what was not."""

from collections.abc import Callable
from pathlib import Path

from briefgen.pipeline.checking import Checked, check
from briefgen.pipeline.targets import Target


def test_everything_that_was_looked_at_is_counted(
    examine: Callable[..., Checked],
) -> None:
    report = examine().report
    assert report.checked["sources"] == 2
    assert report.checked["facts"] == report.checked["quotes"] == 4
    assert report.checked["briefs"] == report.checked["statements"] == 1
    assert not any(report.unchecked.values())


def test_quotes_of_a_source_that_cannot_be_read_count_as_not_checked(
    lay: Callable[..., Path],
) -> None:
    root = lay(files={"seeds/letter.txt": "Exercise: another letter.\n"})
    report = check(Target(root)).report
    assert (report.checked["sources"], report.unchecked["sources"]) == (1, 1)
    assert (report.checked["quotes"], report.unchecked["quotes"]) == (3, 1)


def test_a_brief_that_cannot_be_read_counts_as_not_checked(
    lay: Callable[..., Path],
) -> None:
    root = lay(files={"briefs/harbour/note.brief.yaml": "template: note\n"})
    report = check(Target(root)).report
    assert (report.checked["briefs"], report.unchecked["briefs"]) == (0, 1)


def test_a_record_that_cannot_be_read_counts_as_not_checked(
    lay: Callable[..., Path],
) -> None:
    root = lay(files={"briefs/harbour/more.yaml": "facts:\n  F9: {quote: a}\n"})
    assert check(Target(root)).report.unchecked["records"] == 1
