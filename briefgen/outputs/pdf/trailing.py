"""Keep a line whole where only its last space does not fit.

With Pango before 1.56, WeasyPrint 70 measures a run of text before an inline element
with the space at its end. If the text fits and only that space does not, the line ends
after its first word.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass

from briefgen.outputs.pdf.library import FirstLine, Library, Splitter

PROBE = "mm mm"
"""Two words to try it with."""
SLACK = 0.1
"""Less than a space, in CSS pixels."""


@dataclass(slots=True)
class MendingSplitter:
    """Fit text on a line as WeasyPrint does, save for this fault.

    Args:
        original: WeasyPrint's function.
        needed: Whether this machine has the fault; found out at the first line.
    """

    original: Splitter
    needed: bool | None = None

    def __call__(self, text: str, *rest: object, **more: object) -> FirstLine:
        """Return what fits on a line."""
        if self.needed is None and may_wrap(rest):
            self.needed = has_fault(self.original, rest)
        found = self.original(text, *rest, **more)
        bare = text.rstrip(" ")
        if not self.needed or found[2] is None or bare in {text, ""}:
            return found
        whole = self.original(bare, *rest, **more)
        if whole[2] is not None:
            return found
        layout, _, _, width, height, baseline = whole
        return layout, len(text.encode()), None, width, height, baseline


def may_wrap(rest: tuple[object, ...]) -> bool:
    """Return whether the style of a text, the first of the rest, lets it wrap."""
    style = rest[0]
    return isinstance(style, Mapping) and style["white_space"] == "normal"


def has_fault(split: Splitter, rest: tuple[object, ...]) -> bool:
    """Return whether a line is broken although only its last space does not fit.

    Args:
        split: WeasyPrint's function.
        rest: What it is called with beside the text: the style, the context, the width
            and more; the width is replaced.
    """
    style, context = rest[:2]
    width = split(PROBE, style, context, None, 0)[3]
    return split(f"{PROBE} ", style, context, width + SLACK, 0)[2] is not None


@contextmanager
def lines_kept_whole(library: Library) -> Iterator[MendingSplitter]:
    """Lay out without the fault while the context lasts."""
    original = library.inline.split_first_line
    mending = MendingSplitter(original)
    library.inline.split_first_line = mending
    try:
        yield mending
    finally:
        library.inline.split_first_line = original
