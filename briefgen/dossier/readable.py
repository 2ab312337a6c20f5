"""The words of a brief's Markdown as a reader sees them, line by line."""

import re
from collections.abc import Mapping
from html import unescape

NOTE = re.compile(r"^\[\^(\d+)\]: .*?(?:\[([\w.-]+)\]\(#[^)]*\)\))?$", re.MULTILINE)
"""A note, with its number and the id of the fact that it ends in."""

MARKS = re.compile(
    r"(?:^|(?<=[|:] )|(?<=:\* )|(?<=:\*\* ))\[\^\d+\](?: ?\[\^\d+\])*", re.MULTILINE
)
"""Marks of notes that stand where words would: after a colon, alone in a cell."""

MARK = re.compile(r"\[\^(\d+)\]")
ROW = re.compile(r"(?: ?\[\^\d+\])+")
BEGINS, ENDS = "\ue001", "\ue002"
"""What stands around the facts that words cite, in a text that is to be compared."""

NOISE = re.compile(r"<!--.*?-->|<a id=\"[^\"]*\"></a>|\]\(#[^)]*\)|(?: ?\[\^\d+\])+:?")
RULER = re.compile(r"^\|?[\s:|-]+\|?$", re.MULTILINE)
MARKUP = re.compile(r"[*#`\\]|\[(?=[A-Z]{1,2}\d+)")
IMPRINT = re.compile(r"^.*\b[0-9a-f]{64}\b.*$", re.MULTILINE)
CELLS = re.compile(r"^\|\s*|\s*\|$", re.MULTILINE)
TWICE = re.compile(r"(?:(?<=· )|^)([^·\n]+) · \1(?= ·|$)", re.MULTILINE)


def _named(marks: str, facts: Mapping[str, str]) -> str:
    """Return the facts of a row of marks; the marks where a note names none."""
    names = [facts.get(number, "") for number in MARK.findall(marks)]
    return ", ".join(names) if all(names) else marks


def _around(marks: str, facts: Mapping[str, str]) -> str:
    """Return the facts of a row of marks as what is cited; nothing if none is known."""
    names = dict.fromkeys(facts.get(number, "") for number in MARK.findall(marks))
    told = ", ".join(filter(None, names))
    return f"{BEGINS}{told}{ENDS}" if told else ""


def readable(markdown: str, *, cited: bool = False) -> str:
    """Return the words of a brief's Markdown as a reader sees them, line by line.

    The number of a note says nothing between two editions and is left out; where
    nothing else stands, as after `Further basis:`, the fact of the note is named.

    Args:
        markdown: The Markdown of a built brief.
        cited: Whether the facts that words cite stay behind them, marked as such.
    """
    facts = {number: name for number, name in NOTE.findall(markdown) if name}
    text = MARKS.sub(lambda one: _named(one[0], facts), NOTE.sub("", markdown))
    if cited:
        text = ROW.sub(lambda one: _around(one[0], facts), text)
    for noise in (IMPRINT, NOISE, RULER):
        text = noise.sub("", text)
    text = MARKUP.sub("", unescape(text))
    lines = (CELLS.sub("", line) for line in text.split("\n"))
    tidy = (" ".join(line.replace("|", " · ").split()) for line in lines)
    return "\n".join(TWICE.sub(r"\1", line) for line in tidy if line.strip(" ·"))
