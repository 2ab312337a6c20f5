"""A text with its marks, and what is told of a statement that shifts the sense."""

from functools import lru_cache
from typing import Literal, NamedTuple

from briefgen.base.value import dataclass
from briefgen.evidence.hedges.marks import Mark, marks

ShiftKind = Literal[
    "hedge-lost",
    "strength-added",
    "scope-widened",
    "plan-done",
    "negation-added",
    "negation-lost",
    "negation-moved",
    "condition-lost",
    "doers-swapped",
]


@dataclass(frozen=True, slots=True, order=True)
class Shift:
    """One way in which a statement says more, or otherwise, than its passages."""

    start: int
    end: int
    words: str
    """Our words; where something is lost, the whole statement."""
    kind: ShiftKind
    lost: str | None = None
    """The words of the passage that are lost."""
    passage: int = 0
    """Which of the passages has the words that are lost."""
    lost_start: int = 0
    lost_end: int = 0


_NONE: frozenset[str] = frozenset()


class Read(NamedTuple):
    """A text with its marks."""

    text: str
    marks: tuple[Mark, ...]
    classes: frozenset[str]
    """The classes of all its marks."""

    def has(self, *classes: str) -> bool:
        """Tell whether a mark of the text is of one of some classes."""
        return not self.classes.isdisjoint(classes)


@lru_cache(maxsize=32768)
def read(text: str) -> Read:
    """Return a text with its marks."""
    found = marks(text)
    return Read(text, found, _NONE.union(*[one.classes for one in found]))


def lost(kind: ShiftKind, ours: str, theirs: str, place: tuple[int, int, int]) -> Shift:
    """Return the shift of a whole statement that has lost words of a passage.

    Args:
        kind: The kind of shift.
        ours: The statement.
        theirs: The passage.
        place: Which passage it is, and where the words that are lost begin and end.
    """
    number, start, end = place
    words = theirs[start:end]
    return Shift(0, len(ours), ours, kind, words, number, start, end)
