"""What rests on records that could not be read is left unjudged, and counted so."""

from collections.abc import Callable
from pathlib import Path

from briefgen.pipeline.checking import check
from briefgen.pipeline.targets import Target

FACTS = Path(__file__).parent / "cases/_base/briefs/harbour/facts.yaml"
BRIEF = FACTS.with_name("note.brief.yaml")


def with_prose(body: str) -> str:
    """Return the brief of the base workspace with another body."""
    text = BRIEF.read_text("utf-8")
    return text[: text.index("  body: ")] + f"  body: {body}\n"


def test_a_slip_in_a_fact_is_told_once_and_not_again_in_each_sentence(
    lay: Callable[..., Path],
) -> None:
    facts = FACTS.read_text("utf-8").replace("kind: claim", "kind: clam", 1)
    body = "The port “would raise its dues” by 4.5 per cent [@F1]."
    files = {
        "briefs/harbour/facts.yaml": facts,
        "briefs/harbour/note.brief.yaml": with_prose(body),
    }
    report = check(Target(lay(files=files))).report
    assert [one.code for one in report.diagnostics] == ["YML16"]
    assert report.unchecked["records"] == 1
    assert report.unchecked["statements"] == 1


def test_a_sentence_that_rests_on_what_was_read_is_judged(
    lay: Callable[..., Path],
) -> None:
    files = {
        "briefs/harbour/note.brief.yaml": with_prose("They “will leave soon” [@F1].")
    }
    report = check(Target(lay(files=files))).report
    assert "PAS07" in [one.code for one in report.diagnostics]
    assert report.unchecked["statements"] == 0


def test_an_id_that_nobody_wrote_leaves_its_sentence_judged(
    lay: Callable[..., Path],
) -> None:
    body = "The port “would raise its dues” by 4.5 per cent [@F77]."
    files = {"briefs/harbour/note.brief.yaml": with_prose(body)}
    report = check(Target(lay(files=files))).report
    assert {one.code for one in report.diagnostics} >= {"REL01", "PAS07"}
