"""Whether certain words may stand before a figure, told by two letters."""

from collections.abc import Iterable

_LOOKALIKES = frozenset("ıſ\u0307")
"""Small letters that stand for plain ones where case is ignored."""
_FAR = 6


def endings(words: Iterable[str]) -> frozenset[str]:
    """Return the last two letters of each of some small words, or its only sign."""
    return frozenset(word[-2:] for word in words)


def may_end(text: str, at: int, ends: frozenset[str]) -> bool:
    """Tell whether a word with one of some endings may stand before a place.

    At most four characters of white space may part them.
    """
    end = text[max(0, at - _FAR) : at].rstrip()[-2:].lower()
    return end in ends or end[-1:] in ends or not _LOOKALIKES.isdisjoint(end)
