"""Which notes stand at the foot of a page, told from the Markdown alone."""

from pathlib import Path

import pytest

from briefgen.outputs.footnotes import FIRST
from briefgen.outputs.page import page
from briefgen.pipeline.checking import check
from briefgen.pipeline.printedpages import noted_on_pages
from briefgen.pipeline.printing import filled
from briefgen.pipeline.targets import targets_in

ROOT = Path(__file__).resolve().parents[2]
BRIEFS = sorted(ROOT.glob("briefs/*/*.brief.yaml"))


@pytest.mark.parametrize("brief", BRIEFS, ids=lambda path: path.name)
def test_the_notes_of_the_text_are_those_of_the_page(brief: Path) -> None:
    target = targets_in([str(brief)])
    ((dossier, slug),) = target.briefs
    laid = filled(check(target), dossier, slug)
    on_page = {int(number) for number in FIRST.findall(page(laid, "print", ""))}
    assert on_page
    assert noted_on_pages(laid.markdown) == on_page


def test_what_tables_lists_and_boxes_cite_is_in_the_annex_alone() -> None:
    markdown = """\
<!-- part: key-findings -->

Prose.[^1]

| A[^2] |
|:--|

- One[^3]

<!-- box: r1 -->

In a box.[^4]

<!-- /box -->

<!-- /part -->

<!-- part: evidence -->

Listed.[^5]

<!-- /part -->

[^6]: Defined
"""
    assert noted_on_pages(markdown) == {1}


def test_markers_that_close_nothing_do_no_harm() -> None:
    assert noted_on_pages("<!-- /part -->\n\nProse.[^1]\n") == {1}
