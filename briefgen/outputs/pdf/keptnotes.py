"""Keep notes that WeasyPrint forgets when it makes room for the line they belong to.

WeasyPrint 70 may move notes to the next page so that one more line fits. The notes of
that very line are then neither on this page nor on the next: they are lost.
"""

from collections.abc import Iterator, MutableSequence
from contextlib import AbstractContextManager
from typing import Protocol

from briefgen.outputs.pdf.library import Library
from briefgen.outputs.pdf.wrapping import wrapped

LAYOUT = "_linebox_layout"
"""The name of the function that is wrapped."""
FIRST = ("context", "box", "index", "child", "new_children")
"""What it takes first in the version of WeasyPrint that we know."""


class Context(Protocol):
    """What WeasyPrint knows of notes while it lays out a page."""

    footnotes: MutableSequence[object]

    def layout_footnote(self, footnote: object) -> object:
        """Put a note on this page."""

    def report_footnote(self, footnote: object) -> None:
        """Move a note to the next page."""


class Part(Protocol):
    """A box that may carry a note."""

    footnote: object


class Line(Protocol):
    """A line that was placed."""

    def descendants(self) -> Iterator[Part]:
        """Yield it and the boxes inside."""


Outcome = tuple[bool, object, object, object, list[object], object]
"""Whether the lines were given up, then more, and the notes that were placed."""


class LineLayout(Protocol):
    """WeasyPrint's function that places the lines of a block."""

    def __call__(
        self,
        context: Context,
        box: object,
        index: object,
        child: object,
        new_children: list[Line],
        *rest: object,
    ) -> Outcome:
        """Place lines."""


def keeping(original: LineLayout) -> LineLayout:
    """Return a function that places lines and forgets none of their notes."""

    def place(
        context: Context,
        box: object,
        index: object,
        child: object,
        new_children: list[Line],
        *rest: object,
    ) -> Outcome:
        outcome = original(context, box, index, child, new_children, *rest)
        given_up, placed = outcome[0], outcome[4]
        if not given_up and new_children:
            for part in new_children[-1].descendants():
                if part.footnote and part.footnote in context.footnotes:
                    context.layout_footnote(part.footnote)
                    context.report_footnote(part.footnote)
                    placed.append(part.footnote)
        return outcome

    return place


def notes_kept(library: Library) -> AbstractContextManager[None]:
    """Lay out without losing notes while the context lasts."""
    return wrapped(library.block, LAYOUT, FIRST, keeping)
