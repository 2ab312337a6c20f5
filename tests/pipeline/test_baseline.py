"""The baseline: what was there before fails no check, what is new does."""

import json
from dataclasses import replace
from pathlib import Path

import pytest

from briefgen.base.diagnostic import Diagnostic, Label, Severity
from briefgen.base.errors import BriefgenError
from briefgen.base.report import Report
from briefgen.base.span import Span
from briefgen.checks.selection import Selection
from briefgen.pipeline.baseline import FILE, after, record, with_baseline
from briefgen.pipeline.checking import check
from briefgen.pipeline.starting import start
from briefgen.pipeline.targets import Target
from briefgen.reports.fingerprint import counted
from tests.pipeline.conftest import FACTS

WRONG_PARA = ("para: 3\n    kind: quote", "para: 4\n    kind: quote")
OTHER_MARK = (
    "quote: >-\n      The dock workers' union",
    "quote: >-\n      The dock workers’ union",
)
WRONG_WORD = ("need eight weeks\n    source", "need nine weeks\n    source")


@pytest.fixture
def root(tmp_path: Path) -> Path:
    """Return the starter."""
    start(tmp_path / "workspace")
    return tmp_path / "workspace"


def change(root: Path, *changes: tuple[str, str]) -> None:
    path = root / FACTS
    text = path.read_text("utf-8")
    for before, after_ in changes:
        assert before in text
        text = text.replace(before, after_, 1)
    path.write_text(text, "utf-8")


def report_of(root: Path) -> Report:
    return check(Target(root)).report


def codes(report: Report) -> list[str]:
    return [one.code for one in report.diagnostics]


def test_what_is_in_the_baseline_fails_no_check(root: Path) -> None:
    change(root, WRONG_PARA)
    record(report_of(root), root)
    report = report_of(root)
    assert codes(report) == []
    assert [one.diagnostic.code for one in report.baselined] == ["PAS03"]
    assert not report.fails(strict=True)


def test_what_is_new_does(root: Path) -> None:
    change(root, WRONG_PARA)
    record(report_of(root), root)
    change(root, OTHER_MARK)
    assert codes(report_of(root)) == ["PAS02"]


def test_lines_may_move(root: Path) -> None:
    change(root, WRONG_PARA)
    record(report_of(root), root)
    change(root, ("facts:\n", "# one\n# two\nfacts:\n"))
    assert codes(report_of(root)) == []


def test_a_quote_that_stands_nowhere_is_never_in_a_baseline(root: Path) -> None:
    change(root, WRONG_WORD)
    recorded = record(report_of(root), root)
    assert recorded.refused == 1
    assert "PAS01" not in {one.rule for one in recorded.entries}
    assert codes(report_of(root)) == ["PAS01"]


def test_an_entry_written_by_hand_silences_no_firm_finding(root: Path) -> None:
    change(root, WRONG_WORD)
    found = dict(counted(report_of(root).diagnostics))
    (fingerprint,) = (print_ for one, print_ in found.items() if one.code == "PAS01")
    entry = {"fingerprint": fingerprint, "rule": "x", "file": "x", "subject": "x"}
    text = json.dumps({"version": 1, "findings": [entry]})
    (root / FILE).write_text(text, "utf-8")
    assert "PAS01" in codes(report_of(root))


def test_a_new_finding_that_is_like_an_old_one_has_an_entry_of_its_own(
    root: Path,
) -> None:
    one = Diagnostic("FCT03", "x", Severity.ERROR, "wrong", Label(Span("f.yaml", 1, 2)))
    other = replace(one, primary=Label(Span("f.yaml", 5, 6)))
    first = record(Report((one,)), root)
    second = record(
        with_baseline(Report((one, other)), first.entries, whole=True), root
    )
    assert (len(first.entries), second.added) == (1, 1)
    assert len({entry.fingerprint for entry in second.entries}) == 2


def test_an_entry_that_matches_nothing_is_told_and_dropped(root: Path) -> None:
    change(root, WRONG_PARA, OTHER_MARK)
    record(report_of(root), root)
    change(root, WRONG_PARA[::-1])
    report = report_of(root)
    assert [one.rule for one in report.stale] == ["PAS03"]
    recorded = record(report, root)
    assert (len(recorded.entries), recorded.added, recorded.dropped) == (1, 0, 1)
    assert report_of(root).stale == ()


def test_a_check_of_a_part_says_nothing_of_entries_without_a_match(root: Path) -> None:
    change(root, WRONG_PARA)
    record(report_of(root), root)
    change(root, WRONG_PARA[::-1])
    of_dossier = check(Target(root, dossiers=("quay",))).report
    of_rule = check(Target(root), Selection(select=("PAS02",))).report
    assert of_dossier.stale == of_rule.stale == ()


def test_a_reason_stays_when_the_baseline_is_written_anew(root: Path) -> None:
    change(root, WRONG_PARA)
    record(report_of(root), root)
    data = json.loads((root / FILE).read_text("utf-8"))
    data["findings"][0]["reason"] = "the archive counts otherwise"
    (root / FILE).write_text(json.dumps(data), "utf-8")
    change(root, OTHER_MARK)
    record(report_of(root), root)
    found = json.loads((root / FILE).read_text("utf-8"))["findings"]
    assert [one.get("reason") for one in found] == [
        None,
        "the archive counts otherwise",
    ]


def test_the_file_is_what_a_reviewer_can_read(root: Path) -> None:
    change(root, WRONG_PARA)
    record(report_of(root), root)
    (one,) = json.loads((root / FILE).read_text("utf-8"))["findings"]
    fingerprint = one.pop("fingerprint")
    assert len(fingerprint) == 64
    assert one == {
        "rule": "PAS03",
        "file": FACTS,
        "subject": "F002:We will probably need eight weeks",
    }


def test_the_same_findings_give_the_same_file(root: Path) -> None:
    change(root, WRONG_PARA, OTHER_MARK)
    record(report_of(root), root)
    first = (root / FILE).read_bytes()
    record(report_of(root), root)
    assert (root / FILE).read_bytes() == first


def test_the_report_after_recording_is_that_of_the_next_check(root: Path) -> None:
    change(root, WRONG_PARA, OTHER_MARK)
    report = report_of(root)
    assert after(report, record(report, root)) == report_of(root)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "[",
        "[" * 100_000,
        "[]",
        "{}",
        '{"version": 2, "findings": []}',
        '{"version": 1}',
        '{"version": 1, "findings": [1]}',
        '{"version": 1, "findings": [{"rule": "PAS03"}]}',
        '{"version": 1, "findings": [{"fingerprint": 1, "rule": "", "file": "", "subject": ""}]}',
    ],
)
def test_a_broken_baseline_stops_the_check(root: Path, text: str) -> None:
    (root / FILE).write_text(text, "utf-8")
    with pytest.raises(BriefgenError, match=FILE) as caught:
        report_of(root)
    assert caught.value.exit_code == 2


def test_a_baseline_that_is_a_folder_stops_the_check(root: Path) -> None:
    (root / FILE).mkdir()
    with pytest.raises(BriefgenError, match="not a regular file"):
        report_of(root)
