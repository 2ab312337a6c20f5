"""A PDF held against the workspace of today."""

from pathlib import Path

import briefgen
from briefgen.pipeline.since_built import differences
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.verifying import verify


def test_a_pdf_says_what_its_workspace_says(workspace: Path) -> None:
    brief = workspace / "briefs/direct-talks/situation-brief.brief.yaml"
    (written,) = briefgen.build(brief, to=("pdf",))
    told = list(differences(verify(written.path), targets_in([str(workspace)])))
    assert told == ["the PDF says what the workspace says today"]


def test_an_edited_workspace_differs_from_the_pdf(workspace: Path) -> None:
    brief = workspace / "briefs/direct-talks/situation-brief.brief.yaml"
    (written,) = briefgen.build(brief, to=("pdf",))
    facts = workspace / "briefs/direct-talks/facts/s001.yaml"
    text = facts.read_text("utf-8")
    facts.write_text(text.replace("confidence: low", "confidence: high", 1), "utf-8")
    told = list(differences(verify(written.path), targets_in([str(workspace)])))
    assert any("confidence: low → high" in line for line in told)
