"""A text after folding, with the way back to the offsets of the text it came from."""

from array import array
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate, chain
from operator import add, sub
from re import Match, Pattern

from briefgen.base.value import dataclass

Edit = tuple[int, int, str]
"""The stretch that is replaced, and the words that take its place."""


@dataclass(frozen=True, slots=True)
class Folded:
    """A folded text and the sparse list of edits that made it.

    Only edits that change a length are listed, in order: edit `k` turned what stood at
    `was_starts[k]:was_ends[k]` into what stands at `starts[k]:ends[k]`.

    Args:
        text: The folded text.
        below: The folded text that this one was made from; None for the source itself.
    """

    text: str
    starts: Sequence[int] = ()
    ends: Sequence[int] = ()
    was_starts: Sequence[int] = ()
    was_ends: Sequence[int] = ()
    below: "Folded | None" = None

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch of the folded text stands in the source.

        A stretch that begins or ends inside an edit takes in the whole edit.
        """
        first, past = self.within(start, end)
        return self.below.span(first, past) if self.below else (first, past)

    def within(self, start: int, end: int) -> tuple[int, int]:
        """Return where a stretch stands in the text that this one was made from."""
        if not self.starts:
            return start, end
        return self._first(start), self._past(end - 1)

    def offset(self, at: int) -> int:
        """Return where an offset of the source lies in the folded text."""
        if self.below:
            at = self.below.offset(at)
        k = bisect_right(self.was_starts, at) - 1
        if k < 0:
            return at
        if at < self.was_ends[k]:
            return self.starts[k]
        return self.ends[k] + at - self.was_ends[k]

    def splits(self, at: int) -> bool:
        """Tell whether an offset of the folded text lies inside what one edit made."""
        k = bisect_right(self.starts, at) - 1
        return k >= 0 and self.starts[k] < at < self.ends[k]

    def _first(self, at: int) -> int:
        k = bisect_right(self.starts, at) - 1
        if k < 0:
            return at
        if at < self.ends[k]:
            return self.was_starts[k]
        return self.was_ends[k] + at - self.ends[k]

    def _past(self, at: int) -> int:
        k = bisect_right(self.starts, at) - 1
        if k < 0:
            return at + 1
        if at < self.ends[k]:
            return self.was_ends[k]
        return self.was_ends[k] + at - self.ends[k] + 1


def rewrite(
    text: str,
    pattern: Pattern[str],
    replace: Callable[[Match[str]], str | None],
    below: Folded | None = None,
) -> Folded:
    """Replace what a pattern finds, where `replace` gives words, and list the edits."""
    found = list(pattern.finditer(text))
    edits = [
        (*match.span(), new)
        for match, new in zip(found, map(replace, found), strict=True)
        if new is not None
    ]
    return edited(text, edits, below)


def edited(text: str, edits: Sequence[Edit], below: Folded | None = None) -> Folded:
    """Make edits, given in order and apart, and list them.

    A source can have thousands, so that no step is taken for each in Python.
    """
    if not edits:
        return Folded(text, below=below)
    was_starts, was_ends, new = zip(*edits, strict=True)
    sizes = tuple(map(len, new))
    removed = map(sub, was_ends, was_starts)
    grown = accumulate(map(sub, sizes, removed), initial=0)
    starts = array("I", map(add, was_starts, grown))
    kept = map(slice, (0, *was_ends), (*was_starts, len(text)))
    pieces = zip(map(text.__getitem__, kept), (*new, ""), strict=True)
    return Folded(
        "".join(chain.from_iterable(pieces)),
        starts,
        array("I", map(add, starts, sizes)),
        array("I", was_starts),
        array("I", was_ends),
        below,
    )
