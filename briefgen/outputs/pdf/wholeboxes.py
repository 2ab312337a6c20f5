"""Keep a box whole although what floats in it is too long for the rest of the page.

WeasyPrint 70 splits such a float even in a box that must not break: its end then lies
over the text of the next page.
"""

from collections.abc import Mapping
from contextlib import AbstractContextManager
from typing import Protocol

from briefgen.outputs.pdf.library import Library
from briefgen.outputs.pdf.wrapping import wrapped

LAYOUT = "_out_of_flow_layout"
"""The name of the function that is wrapped."""
FIRST = ("context", "box", "index", "child", "new_children", "page_is_empty")
"""What it takes first in the version of WeasyPrint that we know."""
WHOLE = frozenset({"avoid", "avoid-page"})
"""The values of `break-inside` that keep a box whole."""


class Holder(Protocol):
    """A box with something out of the flow in it."""

    style: Mapping[str, object]


class Loose(Protocol):
    """A box out of the flow."""

    def is_floated(self) -> bool:
        """Return whether it floats."""


Outcome = tuple[bool, object, object, object]
"""Whether to stop, where to go on, what was placed, and where a split one goes on."""


class LooseLayout(Protocol):
    """WeasyPrint's function that places a box out of the flow."""

    def __call__(  # noqa: PLR0913 - WeasyPrint's signature
        self,
        context: object,
        box: Holder,
        index: int,
        child: Loose,
        new_children: list[object],
        page_is_empty: bool,  # noqa: FBT001 - WeasyPrint's signature
        *rest: object,
    ) -> Outcome:
        """Place a box."""


def whole(original: LooseLayout) -> LooseLayout:
    """Return a function that has a box begin anew rather than split its float."""

    def place(  # noqa: PLR0913 - WeasyPrint's signature
        context: object,
        box: Holder,
        index: int,
        child: Loose,
        new_children: list[object],
        page_is_empty: bool,  # noqa: FBT001 - WeasyPrint's signature
        *rest: object,
    ) -> Outcome:
        outcome = original(
            context, box, index, child, new_children, page_is_empty, *rest
        )
        stop, _, placed, split = outcome
        movable = not page_is_empty and box.style["break_inside"] in WHOLE
        if stop or not split or not movable or not child.is_floated():
            return outcome
        # A box that stops here is given up by WeasyPrint, and begins on the next page.
        return True, {index: None}, placed, None

    return place


def boxes_whole(library: Library) -> AbstractContextManager[None]:
    """Lay out without splitting boxes that must not break while the context lasts."""
    return wrapped(library.block, LAYOUT, FIRST, whole)
