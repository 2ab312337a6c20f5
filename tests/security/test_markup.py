"""Words are data: whatever they say, a page shows them and does nothing else."""

import os
import time
from collections.abc import Callable, Iterator
from itertools import cycle
from xml.etree.ElementTree import Element

import pytest
from corpus.markup import hostile_words
from judging import judged, letters, stated
from markdown_it import MarkdownIt

from briefgen.base.errors import BriefgenError
from briefgen.outputs.closed import close_text
from briefgen.outputs.markup.dialect import Converter
from briefgen.outputs.sanitise import sanitise
from briefgen.outputs.words import Words, escape_markdown, in_cell, prose

LONG = "BRIEFGEN_LONG" in os.environ
WORDS = hostile_words() if LONG else hostile_words()[::2]
CONTEXTS = (
    ("{}", "{}"),
    ("before {} after", "before {} after"),
    ("- {}", "{}"),
    ("- **Who:** {}", "Who: {}"),
    ("## {}", "{}"),
    ("> {}", "{}"),
    ("*{} x*", "{} x"),
    ("x\n\n{}\n\ny", "x {} y"),
    ("| a | b |\n|:--|:--|\n| x {} | y |", "a b x {} y"),
    ("### R1. {}", "R1. {}"),
    ("“{}”", "“{}”"),
)


def mark(number: int) -> Element:
    element = Element("a", {"class": "mark", "href": f"#n{number}"})
    element.text = str(number)
    return element


OURS = Converter(mark)
THEIRS = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
ALIGNED = "style=text-align"
"""How columns are aligned before our own page takes it off."""

TABLE = "| a | b |\n|:--|:--|\n"
BATCH = 40

Shown = tuple[list[str], str]


def shown_by_us(markdown: str) -> Shown:
    """Return the harm of the first net alone, and what the second one shows."""
    html = OURS.convert(markdown, in_prose=True)
    harm, _ = judged(html)
    more, words = judged(sanitise(html))
    return [one for one in harm if not one.startswith(ALIGNED)] + more, words


def shown_by_others(markdown: str) -> Shown:
    harm, words = judged(THEIRS.render(markdown))
    return [one for one in harm if not one.startswith(ALIGNED)], words


RENDERERS = {"ours": shown_by_us, "others": shown_by_others}


def batches() -> Iterator[tuple[str, ...]]:
    return (WORDS[at : at + BATCH] for at in range(0, len(WORDS), BATCH))


def test_the_collection_is_as_large_as_promised() -> None:
    assert len(WORDS) >= 5_000


def test_the_judge_sees_harm() -> None:
    naive = [judged(THEIRS.render(one))[0] for one in WORDS[::5]]
    assert sum(map(bool, naive)) > len(naive) / 5


@pytest.mark.parametrize("name", RENDERERS)
def test_escaped_words_do_no_harm_and_are_shown_as_they_are(name: str) -> None:
    for one, (around, shown) in zip(WORDS, cycle(CONTEXTS), strict=False):
        harm, words = RENDERERS[name](around.replace("{}", escape_markdown(one)))
        assert harm == [], repr(one)
        assert words == stated(shown.replace("{}", stated(one))), repr(one)


@pytest.mark.parametrize("name", RENDERERS)
def test_words_in_a_cell_do_no_harm_and_stay_in_their_cell(name: str) -> None:
    for some in batches():
        rows = [f"| {in_cell(Words(one))} | end |" for one in some]
        harm, words = RENDERERS[name](TABLE + "\n".join(rows))
        assert harm == [], some
        assert words == stated("a b " + " ".join(f"{stated(one)} end" for one in some))


@pytest.mark.parametrize("name", RENDERERS)
def test_prose_does_no_harm(name: str) -> None:
    for some in batches():
        harm, _ = RENDERERS[name]("\n\n".join(prose(one.strip()) for one in some))
        assert harm == [], some


@pytest.mark.parametrize("name", RENDERERS)
def test_prose_in_a_cell_does_no_harm_and_stays_in_its_cell(name: str) -> None:
    for some in batches():
        rows = [f"| {in_cell(prose(one))} | c3ll |" for one in some]
        harm, words = RENDERERS[name](TABLE + "\n".join(rows))
        assert harm == [], some
        assert words.count("c3ll") == len(some), some


def test_no_letter_of_prose_is_lost() -> None:
    for one in WORDS:
        if not any(mark in one for mark in ("](", "&", "<", "\\")):
            _, words = shown_by_us(prose(one.strip()))
            assert letters(stated(one)) in letters(words), repr(one)


def test_words_and_prose_pass_the_last_look() -> None:
    for one in ("a [sic](see p. 3)", "![x](y)", "\\\\](x)", *WORDS):
        close_text(str(prose(one)), "mine")
        close_text(escape_markdown(one), "mine")


@pytest.mark.parametrize(
    "text",
    [
        "<b>x</b>",
        "<a id='x'></a>",
        '<a id="x" onclick="y"></a>',
        "<!-- anything -->",
        "<!-- part: x --><script>",
        "[x](javascript:y)",
        "[x](file:///etc/passwd)",
        "[x](other.md)",
        "![x](https://a.example/x.png)",
    ],
)
def test_what_a_template_writes_itself_is_looked_at_too(text: str) -> None:
    with pytest.raises(BriefgenError, match="template `mine` "):
        close_text(f"# Title\n\n{text}\n", "mine")


UNITS = (
    *(
        "[",
        "![",
        "![[]()",
        "[^1]",
        "<a ",
        "[x](",
        "*",
        "_",
        "`",
        "**x",
        "a_",
        "- ",
        "1. ",
    ),
    *("> ", "\n", "# ", "|", "{", "\\", "&", "(", "[@F1] ", "[@", "[[@", "](", "[x](#"),
    *(
        "[x](http://",
        "<",
        "__x",
        "*_",
        "~~",
        "a\n\n",
        "- a\n",
        "> a\n",
        "    a\n",
        "[a][",
    ),
    *(
        "[a]: b\n",
        "a|b\n-|-\n",
        "| a |\n",
        "a@b ",
        "\t",
        "***",
        "_*_",
        "([",
        "x\n=\n",
        "1) ",
    ),
    *("> - ", "- > ", "* + - ", '[x](https://a "', "a*b", "\u00a0", "&#", "http://a "),
)


@pytest.mark.parametrize("escape", [prose, escape_markdown])
def test_no_words_of_the_allowed_length_take_long(escape: Callable[[str], str]) -> None:
    for unit in UNITS:
        text = (unit * 4_000)[:4_000]
        start = time.process_time()
        harm, _ = shown_by_us(escape(text))
        assert time.process_time() - start < 0.5, repr(unit)
        assert harm == [], repr(unit)
