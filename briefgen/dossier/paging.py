"""Where words stand on the pages of a printed brief."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import pairwise
from unicodedata import normalize

from briefgen.base.pagetext import PageText
from briefgen.evidence.printedtext import longest_head
from briefgen.evidence.prose import plain

Spot = tuple[int, int]
"""A page and a line of it, both from 1."""

Spots = frozenset[Spot]

NAME = re.compile(r"\b[A-Z]{1,3}\d+\b")
"""The id of a record: prose cites it, print may set it as a mark."""

MARK = re.compile(r"[\s\d–,;()-]*")
WORD = re.compile(r"[^\W_]+")
FEW = 4
"""Fewer words than these must be a cell or heading of their own."""

ENOUGH = 24
"""So many letters the longer part must have where words run on over a page's end."""


@dataclass(frozen=True)
class _Stream:
    """The letters of a page in the order they were set, each with its line.

    Args:
        letters: The letters and figures, without anything between them.
        lines: For each letter: its line.
        edges: Where words begin and end.
        ends: Where pieces of text begin and end.
    """

    letters: str
    lines: tuple[int, ...]
    edges: frozenset[int]
    ends: frozenset[int]

    def find(self, words: str, *, alone: bool) -> Iterator[tuple[int, int]]:
        """Yield where words begin and end; alone: whole pieces of text."""
        bounds = self.ends if alone else self.edges
        start = self.letters.find(words)
        while start >= 0:
            end = start + len(words)
            if start in bounds and end in bounds:
                yield start, end
            start = self.letters.find(words, start + 1)

    def spots(self, page: int, start: int, end: int) -> Spots:
        """Return the lines of a stretch of letters."""
        return frozenset((page, line) for line in self.lines[start:end])


def _words(text: str) -> list[str]:
    return WORD.findall(NAME.sub(" ", normalize("NFKC", text)))


def _squeezed(words: Iterable[str]) -> str:
    return "".join(words).casefold()


def _stream(page: PageText) -> _Stream:
    letters: list[str] = []
    lines: list[int] = []
    edges, ends = {0}, {0}
    for piece in page.pieces:
        if MARK.fullmatch(NAME.sub("", piece.text)):
            continue
        for word in _words(piece.text.replace("\u00ad", "")):
            folded = word.casefold()
            edges.add(len(lines))
            letters.append(folded)
            lines.extend([piece.line] * len(folded))
            edges.add(len(lines))
        ends.add(len(lines))
    return _Stream("".join(letters), tuple(lines), frozenset(edges), frozenset(ends))


class Paging:
    """The pages of a printed brief, to look for words on them.

    Args:
        pages: The text of each page.
    """

    def __init__(self, pages: tuple[PageText, ...]) -> None:
        self.pages = pages
        self._streams = tuple(map(_stream, pages))

    def where(self, text: str, *, alone: bool = False) -> tuple[Spots, ...]:
        """Return each place at which a text stands, as the lines that it takes.

        Marks, citations, punctuation, hyphens and white space do not count. A text may
        run on from a page to the next.

        Args:
            text: Prose as a record has it, citations included.
            alone: Whether it must be all that was set there, and not part of more; a
                few words always must.
        """
        words = _words(plain(text))
        wanted = _squeezed(words)
        if not wanted:
            return ()
        alone = alone or len(words) < FEW
        whole = tuple(self._whole(wanted, alone=alone))
        return whole or (() if alone else tuple(self._running_on(wanted)))

    def _whole(self, wanted: str, *, alone: bool) -> Iterator[Spots]:
        for page, stream in enumerate(self._streams, 1):
            for start, end in stream.find(wanted, alone=alone):
                yield stream.spots(page, start, end)

    def _running_on(self, wanted: str) -> Iterator[Spots]:
        for page, (here, there) in enumerate(pairwise(self._streams), 1):
            size = longest_head(wanted, here.letters)
            if max(size, len(wanted) - size) < ENOUGH:
                continue
            head = next(here.find(wanted[:size], alone=False), None)
            tail = next(there.find(wanted[size:], alone=False), None)
            if head and tail:
                yield here.spots(page, *head) | there.spots(page + 1, *tail)
