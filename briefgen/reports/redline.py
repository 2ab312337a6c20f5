"""A redline on a terminal, in Markdown and in HTML."""

import re
from collections.abc import Iterable, Mapping
from html import escape

from briefgen.reports.colour import Paint
from briefgen.reports.glyphs import shown

MARKS: Mapping[str, tuple[str, str]] = {"out": ("~~", "del"), "in": ("**", "ins")}
TAG = re.compile(r"<(?=[\w!/?])")

Marked = Iterable[tuple[str, str]]
"""Stretches of a line: `same`, `out` or `in`, and the words."""


def for_terminal(line: Marked, *, colour: bool) -> str:
    """Return a line with `[-taken out-]` and `{+put in+}`, or in colours."""
    return "".join(_shown(kind, shown(words), colour=colour) for kind, words in line)


def _shown(kind: str, words: str, *, colour: bool) -> str:
    if kind == "same":
        return words
    if colour:
        return Paint(on=True)(words, "red" if kind == "out" else "green")
    return f"[-{words}-]" if kind == "out" else f"{{+{words}+}}"


def _around(words: str, kind: str, before: str, after: str) -> str:
    """Put a mark around words, white space left outside.

    Where readers of Markdown would not take the mark for one, as between a letter and a
    comma, the tag stands in its place.

    Args:
        words: The words.
        kind: `out` or `in`.
        before: The character before them; nothing at the start, or after a mark.
        after: The character after them, likewise.
    """
    core = words.strip()
    if not core:
        return words
    lead, tail = words[: words.index(core)], words[words.index(core) + len(core) :]
    opens = lead or core[0].isalnum() or not before.isalnum()
    closes = tail or core[-1].isalnum() or not after.isalnum()
    mark, tag = MARKS[kind]
    if opens and closes:
        return f"{lead}{mark}{core}{mark}{tail}"
    return f"{lead}<{tag}>{core}</{tag}>{tail}"


def for_markdown(line: Marked) -> str:
    """Return a line with ~~taken out~~ and **put in**."""
    every = [(kind, TAG.sub("&lt;", words)) for kind, words in line]
    ends = [
        ("", ""),
        *(
            ((words[-1:], words[:1]) if kind == "same" else ("", ""))
            for kind, words in every
        ),
        ("", ""),
    ]
    return "".join(
        words if kind == "same" else _around(words, kind, ends[at][0], ends[at + 2][1])
        for at, (kind, words) in enumerate(every)
    )


def for_html(line: Marked) -> str:
    """Return a line with `<del>` and `<ins>`."""
    return "".join(
        f"<{MARKS[kind][1]}>{escape(words)}</{MARKS[kind][1]}>"
        if kind in MARKS
        else escape(words)
        for kind, words in line
    )
