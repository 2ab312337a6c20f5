"""Headings beside the text: no part is lower than its heading."""

import re
from itertools import pairwise

import pypdfium2  # type: ignore[import-untyped] # it has no types

from briefgen.outputs.formats.pdf import job_of
from briefgen.outputs.markup.body import body_of
from briefgen.outputs.pdf.engine import render_pdf
from briefgen.outputs.typeset import Typeset

LAST_WORDS = ("we do not know", "take for granted", "Method", "sources advise", "Terms")
ROOM = 10
"""Points from the bottom of a heading to the top of the next: the rule and air."""


def heads(data: bytes) -> list[tuple[float, float]]:
    """Return the bottom and the top of each last word of a heading at the margin."""
    found = []
    document = pypdfium2.PdfDocument(data)
    for page in document:
        text = page.get_textpage()
        for words in LAST_WORDS:
            last = words.split()[-1]
            search = text.search(last, match_case=True, match_whole_word=True)
            while place := search.get_next():
                left, bottom, _, top = text.get_charbox(place[0])
                if left < 130 and top - bottom > 5:
                    found.append((bottom, top))
    return found


def test_a_heading_of_two_lines_ends_above_the_next_part(every_part: Typeset) -> None:
    found = heads(render_pdf(job_of(every_part)).data)
    assert len(found) == len(LAST_WORDS)
    for (bottom, _), (_, top) in pairwise(found):
        assert bottom - top > ROOM


def test_the_page_tells_how_many_lines_a_heading_takes(every_part: Typeset) -> None:
    html = body_of(every_part.numbered).html
    classes = dict(re.findall(r'class="part part-([\w-]+)( head-\d)?"', html))
    assert classes["terms"] == ""
    assert classes["assumptions"] == " head-2"
