"""Cuts a filled Markdown text at its structure markers."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

MARKER = re.compile(
    r"^<!-- (?P<close>/)?(?P<kind>part|figure|box)(?:: (?P<name>[a-z0-9-]+))? -->$",
    re.MULTILINE,
)
DEFINITION = re.compile(r"^\[\^(\d+)\]: (.*)$", re.MULTILINE)

REGISTER = "evidence"
"""The part that lists the passages; its marks lead back to the text."""


@dataclass(frozen=True, slots=True)
class Opened:
    """The beginning of a part, a figure or a box."""

    kind: str
    name: str


@dataclass(frozen=True, slots=True)
class Closed:
    """The end of a part, a figure or a box."""

    kind: str


@dataclass(frozen=True, slots=True)
class Chunk:
    """Markdown between two markers."""

    text: str


Piece = Opened | Closed | Chunk


def pieces(markdown: str) -> Iterator[Piece]:
    """Yield the markers of a filled template and the Markdown between them."""
    at = 0
    for match in MARKER.finditer(markdown):
        if markdown[at : match.start()].strip():
            yield Chunk(markdown[at : match.start()])
        if match["close"]:
            yield Closed(match["kind"])
        else:
            yield Opened(match["kind"], match["name"] or "")
        at = match.end()
    if markdown[at:].strip():
        yield Chunk(markdown[at:])


def without_notes(markdown: str) -> str:
    """Return a filled template without the list of its notes."""
    return DEFINITION.sub("", markdown)


def notes(markdown: str) -> dict[int, str]:
    """Return the notes of a filled template by number, as Markdown."""
    return {int(number): words for number, words in DEFINITION.findall(markdown)}
