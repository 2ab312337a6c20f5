"""The safe edits that rules offer mend what they were offered for."""

from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.base.diagnostic import Diagnostic
from briefgen.pipeline.checking import check
from briefgen.pipeline.targets import Target

MORE = "briefs/harbour/more.yaml"
STRAIGHT = {
    "plain": 'the union called the vote "a bad day for the port"',
    "single": "'the union called the vote \"a bad day for the port\"'",
    "double": '"the union called the vote \\"a bad day for the port\\""',
    "folded": '>-\n      the union called the vote "a bad day\n      for the port"',
    "literal": '|-\n      the union called the vote "a bad day for the port"',
    "spacing": "approve the budget of 12 million euros,and the union called the vote",
}


def record(quote: str, para: int = 3) -> str:
    return f"""facts:
  F9:
    statement: The union spoke of the port.
    quote: {quote}
    source: S1
    para: {para}
    kind: claim
    voice: reporter
    topic: dues
    confidence: medium
"""


def mended(text: str, found: Diagnostic) -> str:
    assert found.fix is not None
    for edit in sorted(found.fix.edits, key=lambda one: -one.span.start):
        assert edit.span.file == MORE
        text = text[: edit.span.start] + edit.text + text[edit.span.end :]
    return text


def findings(root: Path, code: str) -> list[Diagnostic]:
    found = check(Target(root)).report.diagnostics
    return [one for one in found if one.code == code]


@pytest.mark.parametrize("style", STRAIGHT)
def test_the_sources_own_marks_are_written_whatever_the_style(
    style: str, lay: Callable[..., Path]
) -> None:
    text = record(STRAIGHT[style])
    root = lay(files={MORE: text})
    found = findings(root, "PAS02")
    assert len(found) == 1
    (root / MORE).write_text(mended(text, found[0]), "utf-8")
    again = check(Target(root))
    assert findings(root, "PAS02") == []
    assert again.dossiers["harbour"].findings["F9"].verdict == "verbatim"


def test_the_right_paragraph_is_written(lay: Callable[..., Path]) -> None:
    text = record("the union called the vote", para=2)
    root = lay(files={MORE: text})
    found = findings(root, "PAS03")
    (root / MORE).write_text(mended(text, found[0]), "utf-8")
    assert findings(root, "PAS03") == []
