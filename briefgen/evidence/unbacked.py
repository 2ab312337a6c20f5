"""Words of ours that no passage backs, as the rules are told of them."""

from briefgen.base.value import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Nearest:
    """Words of a passage that come nearest to ours, with their offsets in it."""

    words: str
    passage: int
    """Which of the passages that were given."""
    start: int
    end: int


@dataclass(frozen=True, slots=True, order=True)
class Unbacked:
    """Words of ours that no passage backs, with their offsets in our text."""

    start: int
    end: int
    words: str
    why: str
    """What is wrong, in words for a message."""
    nearest: Nearest | None = None
    """What the passages have instead, or what of theirs is lost."""
