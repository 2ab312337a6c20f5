"""What is sanitised piece by piece is the same as if it were sanitised in one go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.outputs.sanitise import sanitise, sanitise_alone

PIECES = (
    "<p>words &amp; &#64; <em>more</em></p>",
    "<p>a</p>\n<p>b &nbsp;</p>",
    "<ul>\n<li>a</li>\n</ul>",
    "<table>\n<thead>\n<tr>\n<th>A</th>\n</tr>\n</thead>\n</table>",
    '<p><a href="javascript:x">a</a><script>b</script></p>',
    "<p>open",
    "<p><em>open</p>",
    "<table><tr><td>open",
    "<table>words</table>",
    "</p>",
    "<li>",
    "<!-- >",
    '<p title="',
    "<textarea>",
    "<style>",
    "<a>",
    "</div>",
    "</section><section>",
    "<svg>",
    "<pre>\n",
    "<p>&am",
    "",
)


@given(st.lists(st.sampled_from(PIECES), max_size=8))
def test_pieces_that_stand_alone_are_sanitised_as_the_whole(pieces: list[str]) -> None:
    alone = [(one, sanitise_alone(one)) for one in pieces]
    kept = [(raw, done) for raw, done in alone if done is not None]
    raw, done = ("\n".join(pair[which] for pair in kept) for which in (0, 1))
    around = '<section id="a">\n<div>\n{}\n</div>\n</section>'
    for shell in ("{}", around, f"{around}\n{around}"):
        assert sanitise(shell.format(raw, raw)) == shell.format(done, done)


@pytest.mark.parametrize(
    "html",
    [
        *("<p>a", "<p><em>a</p>", "<p>a</p><!-- >", "<p>a</p></div>"),
        "<p>a</p></div></section><section><div><p>b</p>",
    ],
)
def test_what_may_touch_its_neighbours_is_not_sanitised_alone(html: str) -> None:
    assert sanitise_alone(html) is None


def test_what_stands_alone_is_sanitised() -> None:
    assert sanitise_alone("<p>a<script>b</script></p>") == "<p>a</p>"
