"""From a view full of hostile words to the pages that readers open."""

import io
import json
import os
import re
from collections.abc import Iterator
from dataclasses import replace
from getpass import getuser
from itertools import cycle
from socket import gethostname

import pytest
from corpus.markup import hostile_words
from hostileview import Poisoner
from judging import judged, stated
from markdown_it import MarkdownIt
from pdftags import unpacked
from tinyhtml5 import parse  # type: ignore[import-untyped]  # it has no types

from briefgen.outputs.design import Design
from briefgen.outputs.formats import html, markdown, pdf
from briefgen.outputs.typeset import Typeset, typeset
from briefgen.outputs.view import View

LONG = "BRIEFGEN_LONG" in os.environ
ELEMENTS = frozenset(
    "html head meta title style body script a header nav main section div p h1 h2 h3 h4 "
    "ul ol li blockquote table thead tbody tr th td em strong code pre span br hr sup "
    "svg text rect circle path g line".split()
)
ATTRIBUTE = re.compile(
    r"id|class|href|title|role|aria-[a-z]+|scope|data-[a-z]+|start|value|tabindex|lang|"
    r"charset|name|content|http-equiv|type|viewBox|width|height|x|y|cx|cy|r|d|fill|"
    r"stroke(-[a-z]+)?|font-[a-z]+|text-anchor|xmlns"
)
TARGET = re.compile(r"#[^\s]*|https?://[^\s]+|mailto:[^\s]+", re.IGNORECASE)
ALLOWED_URI = re.compile(rb"(?:https?://|mailto:)", re.IGNORECASE)


def poisoned(view: View, start: int) -> tuple[View, list[str]]:
    words = hostile_words()
    poisoner = Poisoner(cycle(words[start:] + words[:start]))
    return poisoner.view(view), poisoner.put


def starts(view: View) -> Iterator[int]:
    """Yield where to begin in the collection so that all of it is used in the end."""
    _, put = poisoned(view, 0)
    count = len(hostile_words()) if LONG else 7 * len(put)
    yield from range(0, count, len(put))


@pytest.fixture(scope="module")
def briefs(view: View, design: Design) -> list[Typeset]:
    """Return our flagship brief with hostile words, as often as it takes."""
    return [typeset(poisoned(view, start)[0], design) for start in starts(view)]


def walked(root: object) -> Iterator[tuple[str, dict[str, str], str]]:
    for element in root.iter():  # type: ignore[attr-defined]  # tinyhtml5 has no types
        if isinstance(element.tag, str):
            name = element.tag.rpartition("}")[2]
            given = {key.rpartition("}")[2]: one for key, one in element.items()}
            yield name, given, element.text or ""


def harm(page: str) -> list[str]:
    """Return what a page holds that it should not, as a browser reads it."""
    found = []
    for name, given, _ in walked(parse(io.StringIO(page))):
        if name not in ELEMENTS:
            found.append(f"<{name}>")
        found += [
            f"{key}={one}" for key, one in given.items() if not ATTRIBUTE.fullmatch(key)
        ]
        href = given.get("href")
        if href is not None and not TARGET.fullmatch(href):
            found.append(href)
    return found


def test_a_page_on_screen_shows_hostile_words_and_does_nothing_else(
    briefs: list[Typeset],
) -> None:
    for brief in briefs:
        page = html.render(brief).data.decode()
        assert harm(page) == []
        scripts = [
            (given.get("type", ""), text)
            for name, given, text in walked(parse(io.StringIO(page)))
            if name == "script"
        ]
        assert [kind for kind, _ in scripts] == ["application/ld+json", ""]
        assert json.loads(scripts[0][1])["name"] == str(brief.view.brief.title)
        assert scripts[1][1].strip() == brief.design.texts["passage.js"].strip()


def test_every_passage_is_shown_as_it_stands(briefs: list[Typeset]) -> None:
    for brief in briefs:
        page = html.render(brief).data.decode()
        _, shown = judged(page[page.index("<body") : page.rindex("<script>")])
        for fact in brief.view.facts.values():
            assert stated(stated(fact.closed)) in shown, repr(fact.closed)


def test_the_markdown_does_no_harm_where_others_read_it(briefs: list[Typeset]) -> None:
    reader = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
    ours = re.compile(r"<!--.*?-->|<a id=\"[a-z0-9._-]+\"></a>", re.DOTALL)
    for brief in briefs:
        text = markdown.render(brief).data.decode()
        found, _ = judged(reader.render(ours.sub("", text)))
        assert [one for one in found if not one.startswith("style=text-align")] == []


def test_the_pdf_holds_words_alone(briefs: list[Typeset]) -> None:
    for brief in briefs if LONG else briefs[:1]:
        made = pdf.render(brief)
        assert not [one for one in made.problems if "link" in one]
        assert uris(made.data) == []
        assert actions(made.data) == []
        for secret in secrets():
            assert secret not in unpacked(made.data)


def secrets() -> list[bytes]:
    """Return what of this machine must not be in a file."""
    names = (os.getcwd(), os.path.expanduser("~") + "/", gethostname())  # noqa: PTH109, PTH111
    user = getuser()
    return [one.encode() for one in (*names, f"/home/{user}", "file:", "/tmp/")]  # noqa: S108


def uris(data: bytes) -> list[bytes]:
    """Return the targets of links that no reader should follow."""
    found = re.findall(rb"/URI \((.*?)(?<!\\)\)", unpacked(data), re.DOTALL)
    return [one for one in found if not ALLOWED_URI.match(one)]


def actions(data: bytes) -> list[bytes]:
    """Return what a PDF would do beside showing words and following links."""
    kinds = rb"/(JavaScript|JS|Launch|SubmitForm|ImportData|GoToR|GoToE|Rendition|AA|RichMedia|XFA|AcroForm)\b"
    return re.findall(kinds, structure(data))


def structure(data: bytes) -> bytes:
    """Return the objects of a PDF without the content of its streams and strings."""
    bare = re.sub(rb"stream\r?\n.*?endstream", b"", unpacked(data), flags=re.DOTALL)
    bare = re.sub(rb"\((?:\\.|[^\\()])*\)", b"()", bare, flags=re.DOTALL)
    return re.sub(rb"<[0-9A-Fa-f]*>", b"<>", bare)


def test_the_judge_of_pages_sees_harm() -> None:
    assert harm("<p onclick=x>y</p><script>z</script><iframe></iframe>")
    assert harm("<a href='javascript:x'>y</a>")


def test_our_briefs_are_poisoned_everywhere(view: View) -> None:
    made, put = poisoned(view, 0)
    assert len(put) > 700
    assert replace(made, brief=view.brief) != view
