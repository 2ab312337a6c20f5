"""Markdown, HTML and the print page say the same, whoever turns the Markdown into HTML."""

import re
from difflib import unified_diff

import pytest
from markdown_it import MarkdownIt
from pagereading import Element, read_page

from briefgen.outputs.markup.blocks import without_notes
from briefgen.outputs.page import page
from briefgen.outputs.typeset import Typeset

OURS = frozenset({"figure", "fn", "skip", "bar", "toc"})
REFERENCE = re.compile(r"\[\^(\d+)\]")
COMMENT = re.compile(r"<!--.*?-->", re.DOTALL)
BLOCKS = {"h1", "h2", "h3", "p", "li", "th", "td"}


def as_others_read(markdown: str) -> Element:
    """Return the page that a reader of CommonMark with tables makes."""
    made = MarkdownIt("commonmark", {"html": True}).enable("table").render(markdown)
    return read_page(COMMENT.sub("", made))


def without(element: Element) -> Element:
    """Return an element without what the page adds to the Markdown."""
    kids: list[Element | str] = []
    for kid in element.kids:
        if isinstance(kid, str):
            kids.append(kid)
        elif not kid.classes() & OURS:
            kids.append(without(kid))
    return Element(element.tag, element.attributes, kids)


def folded(words: str) -> str:
    """Return words without the numbers of notes, whose form is the page's own."""
    words = REFERENCE.sub("", words)
    return re.sub(r"\s+", "", words)


def unmarked(element: Element) -> Element:
    """Return an element without its marks."""
    kids = [
        kid if isinstance(kid, str) else unmarked(kid)
        for kid in element.kids
        if isinstance(kid, str) or not kid.classes() & {"marks"}
    ]
    return Element(element.tag, element.attributes, kids)


def blocks(element: Element) -> list[str]:
    """Return each innermost block with its words, in the order of the page."""
    found = []
    for one in element.walk():
        inside = [kid for kid in one.walk() if kid is not one and kid.tag in BLOCKS]
        if one.tag in BLOCKS and not inside and folded(one.words()):
            tag = "cell" if one.tag in {"th", "td"} else one.tag
            found.append(f"{tag}: {folded(one.words())}")
    return found


def body(typeset: Typeset, medium: str) -> Element:
    (main,) = read_page(page(typeset, medium, "")).find("main")
    return unmarked(without(main))


@pytest.mark.parametrize("medium", ["screen", "print"])
def test_the_page_says_what_the_markdown_says(typeset: Typeset, medium: str) -> None:
    others = blocks(as_others_read(without_notes(typeset.markdown)))
    ours = blocks(body(typeset, medium))
    assert len(ours) > 50
    assert not list(unified_diff(others, ours, "CommonMark", medium, lineterm="", n=1))


def test_every_note_says_what_the_markdown_says(typeset: Typeset) -> None:
    root = read_page(page(typeset, "screen", ""))
    (notes,) = root.find("section", id="notes")
    printed = [folded(one.words()).removesuffix("Back") for one in notes.find("li")]
    written = re.findall(r"^\[\^\d+\]: (.*)$", typeset.markdown, re.MULTILINE)
    assert printed == [folded(as_others_read(one).words()) for one in written]
