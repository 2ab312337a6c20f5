"""A page is looked at piece by piece, and judged as if it were read in one go."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.base.errors import BriefgenError
from briefgen.outputs.closed import Shell, close_page

SHELL = Shell("run()", "p { color: red }", None)
TAGS = (
    "<p>words</p>",
    "<iframe>",
    '<a href="http://a.example">x</a>',
    '<a href="ftp://a.example">x</a>',
    '<p title="a>',
    '">',
    "<!-- >",
    "-->",
    "<p onclick='x>",
    "'>",
    "<style>p { color: red }</style>",
    "<style>",
    "</style>",
    "<script>run()</script>",
    "<script>other()</script>",
    "<script>",
    "</script>",
    "<",
    "</p",
    "&am>",
    "<?php >",
    "<![CDATA[ >",
    "<title>",
)


def verdict(html: str) -> str:
    """Return what a page is refused for, blanks aside."""
    try:
        close_page(html, SHELL, "any")
    except BriefgenError as error:
        return "".join(error.message.split())
    return ""


@given(st.lists(st.sampled_from(TAGS), max_size=12))
def test_pieces_are_judged_as_the_whole_page(tags: list[str]) -> None:
    page = "\n".join(tags)
    assert verdict(page) == verdict(page.replace(">\n<", "> \n<"))


def test_what_loads_is_found_in_any_piece() -> None:
    page = "<p>a</p>\n<p>b</p>\n<iframe>\n<p>c</p>"
    assert "iframe" in verdict(page)


def test_a_script_is_compared_though_it_stands_in_a_piece_of_its_own() -> None:
    page = "<p>a</p>\n<script>other()</script>\n<p>c</p>"
    assert "script" in verdict(page)


@pytest.mark.parametrize("_", range(2))
def test_a_piece_known_from_a_good_page_is_no_pass_for_a_bad_one(_: int) -> None:
    assert verdict("<p>a</p>\n<p>b</p>") == ""
    assert verdict("<script>\n<p>b</p>\n</script>")
