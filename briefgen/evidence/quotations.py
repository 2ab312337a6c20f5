"""Words between quotation marks, in any of the styles that European prose uses.

Marks are paired within a block (paragraph, list item, table cell). A mark that finds no
partner is returned with its fault, and never taken for a quotation.
"""

from dataclasses import field
from functools import lru_cache
from typing import Literal

from briefgen.base.value import dataclass
from briefgen.evidence.blocks import blocks
from briefgen.evidence.piece import Piece
from briefgen.evidence.quotation_marks import (
    MARK,
    NO_APOSTROPHE,
    PAIRS,
    SINGLE,
    is_apostrophe,
    is_possessive,
    may_close,
    may_open,
)

Fault = Literal["unclosed", "unopened", "run-on"]
_DEEPEST = 6


@dataclass(frozen=True, slots=True, order=True)
class Quotation:
    """Words between quotation marks: `start` and `end` take in the marks."""

    start: int
    end: int
    inner: Piece
    """The words without the marks."""
    depth: int = 0
    """How many quotations it stands inside."""
    fault: Fault | None = None
    """`unclosed`, `unopened`, or `run-on`: left open because the next paragraph opens
    again, as a speech of several paragraphs is printed."""


@dataclass(slots=True)
class _Reading:
    """The marks of one block as far as they are read."""

    text: str
    limit: int
    found: list[Quotation] = field(default_factory=list)
    open: list[int] = field(default_factory=list)

    def close(self, level: int, at: int) -> None:
        """Close the quotation at a level; what is open inside it stays unclosed."""
        while len(self.open) > level + 1:
            self.abandon(at, "unclosed")
        start = self.open.pop()
        inner = Piece(start + 1, at)
        self.found.append(Quotation(start, at + 1, inner, len(self.open)))

    def abandon(self, at: int, fault: Fault) -> None:
        """Give up the innermost open quotation; a straight single mark goes unsaid."""
        start = self.open.pop()
        if self.text[start] != "'":
            inner = Piece(start + 1, max(start + 1, at))
            self.found.append(Quotation(start, inner.end, inner, len(self.open), fault))

    def level_closed_by(self, at: int) -> int | None:
        """Return the level of the innermost quotation that the mark can close."""
        for level in range(len(self.open) - 1, -1, -1):
            if self.text[at] in PAIRS[self.text[self.open[level]]]:
                return level
        return None


def quotations(text: str) -> tuple[Quotation, ...]:
    """Return the quotations of a text in its order, the faulty ones with their fault.

    Give prose with its Markdown blanked (`prose.plain`), so that neither the title of a
    link nor code is taken for a quotation.
    """
    marked = MARK.search(text) and NO_APOSTROPHE.search(text)
    return _quotations(text) if marked else ()


@lru_cache(maxsize=4096)
def _quotations(text: str) -> tuple[Quotation, ...]:
    found: list[Quotation] = []
    for block in blocks(text):
        found.extend(_read(text, block))
    return tuple(sorted(found))


def _read(text: str, block: Piece) -> list[Quotation]:
    reading = _Reading(text, block.end)
    for match in MARK.finditer(text, block.start, block.end):
        _take(reading, match.start())
    while reading.open:
        reading.abandon(block.end, "unclosed")
    return reading.found


def _take(reading: _Reading, at: int) -> None:
    """Read one mark: it closes a quotation, opens one, or is an apostrophe."""
    text = reading.text
    if text[at] in SINGLE and is_apostrophe(text, at):
        return
    level = reading.level_closed_by(at)
    if level is not None and may_close(text, at):
        if text[at] in SINGLE and is_possessive(text, at, reading.limit):
            return
        reading.close(level, at)
    elif text[at] in PAIRS and may_open(text, at) and len(reading.open) < _DEEPEST:
        _open(reading, at)
    elif text[at] in "”»›“":
        inner = Piece(at, at)
        reading.found.append(Quotation(at, at + 1, inner, 0, "unopened"))


def _open(reading: _Reading, at: int) -> None:
    """Open a quotation; one of the same mark that is still open was never closed."""
    text = reading.text
    levels = [
        level for level, start in enumerate(reading.open) if text[start] == text[at]
    ]
    if levels:
        new_line = at == 0 or text[at - 1] == "\n"
        while len(reading.open) > levels[0]:
            reading.abandon(at, "run-on" if new_line else "unclosed")
    reading.open.append(at)
