"""The flagship as it is printed: what is heard of it, and what page 1 answers."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pytest
from pdftags import tag_tree

from briefgen.outputs.formats.pdf import job_of
from briefgen.outputs.pdf.engine import render_pdf
from briefgen.outputs.pdf.job import RenderedPdf
from briefgen.pipeline.checking import check
from briefgen.pipeline.printing import set_in_type
from briefgen.pipeline.targets import targets_in

ROOT = Path(__file__).parents[2]
BRIEF = "cooperation-recommendations"
GOLDEN = Path(__file__).parent / "golden" / f"{BRIEF}.tags.txt"
ANSWER = ("title", "front-matter", "bottom-line", "key-findings")


@cache
def printed(paper: str) -> RenderedPdf:
    """Return the flagship on a size of paper."""
    target = targets_in([str(ROOT / f"briefs/direct-talks/{BRIEF}.brief.yaml")])
    laid = set_in_type(check(target), "direct-talks", BRIEF)
    return render_pdf(job_of(replace(laid, design=replace(laid.design, paper=paper))))


def test_a_screen_reader_reads_the_flagship_as_a_person_has_read_it(
    golden: Callable[[Path, str], None],
) -> None:
    golden(GOLDEN, tag_tree(printed("A4").data))


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_page_one_gives_the_whole_answer(paper: str) -> None:
    anchors = printed(paper).anchors
    findings = [name for name in anchors if name.startswith("j") and name[1:].isdigit()]
    assert len(findings) == 6
    assert {anchors[name] for name in (*ANSWER, *findings)} == {1}


@pytest.mark.parametrize("paper", ["A4", "Letter"])
def test_the_flagship_has_no_fault_of_layout(paper: str) -> None:
    assert printed(paper).findings == ()


def test_every_scenario_says_what_follows() -> None:
    text = GOLDEN.read_text("utf-8")
    assert text.count("If\N{NO-BREAK SPACE}so:") + text.count("If so:") == 4
