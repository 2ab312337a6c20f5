"""The body of a page is sanitised, whatever the structure of its template."""

import pytest

from briefgen.outputs.markup.body import body_of
from briefgen.outputs.notes import Numbered
from briefgen.outputs.sanitise import sanitise

PART = "<!-- part: one -->"
BOX = "<!-- box: r1 -->"
FIGURE = "<!-- figure: two -->"
TEXTS = (
    f"{PART}\n\n## Head\n\nWords.\n\n<!-- /part -->",
    f"{PART}\n\n{FIGURE}\n\n| A |\n|:--|\n| b |\n\n<!-- /figure -->\n\n<!-- /part -->",
    f"{PART}\n\n{BOX}\n\n- one\n\n<!-- /box -->\n\nWords.\n\n<!-- /part -->",
    f"{PART}\n\nNever closed.",
    "Words.\n\n<!-- /part -->\n\nNever opened.",
    f"{PART}\n\n{FIGURE}\n\nCrossed.\n\n<!-- /part -->\n\n<!-- /figure -->\n\nWords.",
    "<!-- part -->\n\nWithout a name.\n\n<!-- /part -->",
)


def body(text: str) -> str:
    return body_of(Numbered(text, {}, ())).html


@pytest.mark.parametrize("text", TEXTS)
def test_the_body_is_sanitised(text: str) -> None:
    assert body(text) == sanitise(body(text))


def test_a_part_that_is_never_closed_is_closed() -> None:
    assert body(f"{PART}\n\nWords.").endswith("<p>Words.</p></section>")


def test_an_end_of_what_was_never_begun_is_left_out() -> None:
    assert body("Words.\n\n<!-- /part -->\n\nMore.") == "<p>Words.</p>\n\n<p>More.</p>"
