"""Plain words show as they are, whatever letters they have, in two Markdown readers."""

import re
from html import unescape
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown import Markdown
from markdown_it import MarkdownIt
from markupsafe import Markup
from pagereading import read_page

from briefgen.outputs.words import address, cite, escape_markdown, in_cell, prose

HOSTILE = [
    "# no heading",
    "1. no list",
    "- no list",
    "> no quote",
    "*no* _emphasis_ ~at~ ^all^",
    "[no](link) ![no](image)",
    "<b>no</b> &amp; no entity",
    "`no code` ``at all``",
    "a | b",
    r"a \ b \* c",
    "closing ##",
    "no [^1] note, no [@F001] citation",
    "----",
    "=====",
    ":: no",
    "https://example.org/_a_*b*",
]


def seen(markdown: str) -> tuple[str, str]:
    """Return the words that Python-Markdown and CommonMark show."""
    ours = Markdown(extensions=["tables", "sane_lists"]).convert(markdown)
    others = MarkdownIt("commonmark").enable("table").render(markdown)
    return read_page(ours).words(), read_page(others).words()


@pytest.mark.parametrize("words", HOSTILE)
def test_words_show_as_they_are(words: str) -> None:
    assert seen(escape_markdown(words)) == (words, words)


@given(st.text(st.sampled_from("ab1 .#*_[]()<>&`|\\~^$@!-+=:>\"'"), max_size=30))
def test_any_words_show_as_they_are(words: str) -> None:
    folded = re.sub(r"\s+", " ", words).strip()
    assert seen(escape_markdown(words)) == (folded, folded)


def test_letters_that_cannot_be_seen_are_shown() -> None:
    assert escape_markdown("a\u200bb\u202ec") == "a\ufffdb\ufffdc"


def test_prose_keeps_its_markdown_and_loses_its_tags() -> None:
    assert prose("*a* <b> [@F001]") == "*a* &lt;b&gt; [@F001]"


def test_a_block_quote_stays() -> None:
    assert prose("> a > b") == "> a &gt; b"


def test_prose_in_a_cell_is_one_line() -> None:
    assert in_cell(Markup("a\nb | c")) == "a b &#124; c"


def test_no_record_makes_no_citation() -> None:
    assert cite(()) == ""


def test_records_make_one_citation() -> None:
    assert cite(("F001", "J2")) == "[@F001; @J2]"


@pytest.mark.parametrize(
    "url",
    [
        "https://example.org/a_b_c?x=1&copy=2&lt;=3#:~:text=a%2Db,-c%2C%20d",
        "https://example.org/~me/*bold*_and_so_on/a(b)c",
        "https://example.org/[@F001]`code`|cell\\|",
        "https://example.org/\u043c\u0438\u0440#\u4e16",
    ],
)
def test_both_readers_follow_the_same_address(url: str) -> None:
    text = f"a [page]({address(url)}) here"
    for html in (Markdown().convert(text), MarkdownIt().render(text)):
        (target,) = re.findall(r'href="([^"]*)"', html)
        assert unquote(unescape(target)) == unquote(url)


@given(st.text(max_size=40))
def test_any_address_is_one_target_and_nothing_else(rest: str) -> None:
    text = address(f"https://example.org/{rest}")
    assert not re.search(r"[\s()<>\[\]\\\"'`*|]", text)
    assert MarkdownIt().render(f"[a]({text})").count("<a href=") == 1
