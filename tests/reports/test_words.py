"""What is said of passages, of trees and on the page of a workflow."""

from dataclasses import replace

from briefgen.base.diagnostic import Diagnostic, Label, Severity
from briefgen.base.report import Report
from briefgen.base.span import Span
from briefgen.base.textfile import TextFile
from briefgen.reports.human import render as human
from briefgen.reports.passage import AROUND, around, shown_passage
from briefgen.reports.place import region
from briefgen.reports.stepsummary import MOST
from briefgen.reports.stepsummary import render as step_summary
from briefgen.reports.tree import Branch, as_list, as_tree

LONG = "word " * 100
SOURCE = TextFile("seeds/a.txt", f"Head\n{LONG}the big\x1b gulf{LONG[:-1]}\nTail")
START = SOURCE.content.index("the big")
GULF = Span("seeds/a.txt", START, START + len("the big\x1b gulf"))


def test_a_passage_stands_among_the_words_around_it() -> None:
    shown = shown_passage("S1: stands", GULF, {SOURCE.path: SOURCE})
    where, *lines = shown.splitlines()
    assert where == "seeds/a.txt:2:501 S1: stands"
    assert max(map(len, lines)) <= 80
    told = " ".join(line.strip() for line in lines)
    assert "word »the big\\x1b gulf«" in told
    assert told.startswith("…")
    assert told.endswith("…")
    assert "Head" not in told
    assert len(told) < 2 * AROUND + 60


def test_a_passage_at_the_ends_of_its_source_has_no_dots() -> None:
    text = TextFile("a.txt", "the gulf")
    shown = shown_passage("it", Span("a.txt", 4, 8), {"a.txt": text})
    assert shown == "a.txt:1:5 it\n    the »gulf«"


def test_the_marks_of_a_passage_stand_as_close_as_its_source_has_it() -> None:
    text = TextFile("a.txt", "It said: “A gulf”, and left.")
    shown = shown_passage("it", Span("a.txt", 10, 16), {"a.txt": text})
    assert shown.endswith("\n    It said: “»A gulf«”, and left.")


def test_a_passage_is_coloured_where_colours_are_on() -> None:
    shown = shown_passage("it", GULF, {SOURCE.path: SOURCE}, colour=True)
    assert "\x1b[33mthe big\\x1b gulf\x1b[0m" in shown
    assert "»" not in shown


def test_a_passage_without_its_text_is_named() -> None:
    assert shown_passage("it", Span("a\x1b.txt", 0, 1), {}) == "a\\x1b.txt it"


TREE = Branch("root", (Branch("one", (Branch("deep"),)), Branch("two " * 30)))


def test_a_tree_has_forks_and_fits() -> None:
    lines = as_tree((TREE,)).splitlines()
    assert lines[:3] == ["root", "├─ one", "│  └─ deep"]
    assert lines[3].startswith("└─ two two")
    assert lines[4].startswith("   two")
    assert max(map(len, lines)) <= 80


def test_a_tree_is_a_list_in_markdown() -> None:
    text = as_list((TREE,))
    assert text.splitlines()[:3] == ["- root", "    - one", "        - deep"]


def test_an_end_before_its_start_is_taken_for_the_start() -> None:
    text = TextFile("a", "one\ntwo")
    place = region({"a": text}, Span("a", 5, 2))
    assert (place.line, place.column) == (place.end_line, place.end_column) == (2, 2)


def test_the_page_of_a_workflow_ends_before_it_is_too_long() -> None:
    one = Diagnostic("PAS01", "x", Severity.ERROR, "wrong", Label(Span("a", 0, 0)))
    report = Report(diagnostics=tuple(replace(one, message=str(n)) for n in range(600)))
    lines = step_summary(report).splitlines()
    assert f"… and {600 - MOST} more in the log" in lines
    assert len(lines) < MOST + 10
    assert lines[0] == "### briefgen: 600 errors, 0 warnings, 0 notes; 0 waived"


def test_a_long_baseline_is_counted_and_listed_where_all_is_asked_for(
    report: Report,
) -> None:
    (one,) = report.baselined
    longer = replace(report, baselined=(one,) * 9)
    counted, whole = human(longer), human(longer, every=True)
    assert "9 in the baseline\n    9 FCT03\n    = hint: `--all` lists them\n" in counted
    assert whole.count(" in the baseline FCT03\n    old") == 9


def test_nothing_is_put_between_a_passage_and_what_it_touches() -> None:
    text = TextFile("a.txt", "“We set aside a sum,” he said.\n")
    assert "“»We set aside a sum«,” he" in shown_passage(
        "it", Span("a.txt", 1, 19), {"a.txt": text}
    )
    assert around(text, Span("a.txt", 1, 19)) == ("“»We set aside a sum«,” he said.",)


def test_empty_lines_are_no_context() -> None:
    text = TextFile("a.txt", "one\n\ntwo\n\n \nthree\n\nfour\n")
    assert around(text, Span("a.txt", 5, 8)) == ("one", "»two«", "three")
