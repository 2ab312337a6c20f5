"""A redline on a terminal, in Markdown and in HTML."""

from collections.abc import Iterable, Mapping
from html import escape

from briefgen.reports.colour import Paint
from briefgen.reports.glyphs import shown

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


def _around(words: str, mark: str) -> str:
    """Put a mark around words, white space left outside."""
    core = words.strip()
    if not core:
        return words
    lead, tail = words[: words.index(core)], words[words.index(core) + len(core) :]
    return f"{lead}{mark}{core}{mark}{tail}"


def for_markdown(line: Marked) -> str:
    """Return a line with ~~taken out~~ and **put in**."""
    marks: Mapping[str, str] = {"same": "", "out": "~~", "in": "**"}
    return "".join(_around(words, marks[kind]) for kind, words in line)


def for_html(line: Marked) -> str:
    """Return a line with `<del>` and `<ins>`."""
    tags: Mapping[str, str] = {"out": "del", "in": "ins"}
    return "".join(
        f"<{tags[kind]}>{escape(words)}</{tags[kind]}>"
        if kind in tags
        else escape(words)
        for kind, words in line
    )
