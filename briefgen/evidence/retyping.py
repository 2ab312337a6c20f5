"""What to replace in words that were typed with other marks than their source has."""

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

_WORD = re.compile(r"(\w+)")

Change = tuple[int, int, str]
"""Where our characters begin and end, and the source's in their stead."""


def retyped(ours: str, theirs: str) -> tuple[Change, ...]:
    """Return what to replace in our text so that it becomes theirs, in order.

    As a rule the words are the same and only what stands between them differs, so that
    no more than that is compared.
    """
    mine, its = _WORD.split(ours), _WORD.split(theirs)
    if mine[1::2] != its[1::2]:
        return tuple(_changes(ours, theirs, 0))
    found: list[Change] = []
    at = 0
    for part, other in zip(mine, its, strict=True):
        if part != other:
            found.extend(_between(part, other, at))
        at += len(part)
    return tuple(found)


def _between(ours: str, theirs: str, at: int) -> Iterator[Change]:
    """Yield the changes of what stands between two words, the smallest there are.

    Args:
        ours: Our marks and spaces.
        theirs: The source's.
        at: Where ours begin.
    """
    after = _alike(ours[::-1], theirs[::-1])
    ours, theirs = ours[: len(ours) - after], theirs[: len(theirs) - after]
    before = _alike(ours, theirs)
    at, ours, theirs = at + before, ours[before:], theirs[before:]
    mine, its = ours.split(" "), theirs.split(" ")
    if len(mine) != len(its):
        mine, its = [ours], [theirs]
    for marks, others in zip(mine, its, strict=True):
        yield from _marks(marks, others, at)
        at += len(marks) + 1


def _alike(one: str, other: str) -> int:
    """Return how many characters two texts have in common at their beginning."""
    pairs = enumerate(zip(one, other, strict=False))
    least = min(len(one), len(other))
    return next((at for at, (mine, its) in pairs if mine != its), least)


def _marks(ours: str, theirs: str, at: int) -> Iterator[Change]:
    """Yield the changes of marks without a space: one by one if they are as many."""
    if len(ours) != len(theirs):
        yield at, at + len(ours), theirs
        return
    for place, (mark, other) in enumerate(zip(ours, theirs, strict=True), at):
        if mark != other:
            yield place, place + 1, other


def _changes(ours: str, theirs: str, at: int) -> Iterator[Change]:
    """Yield the changes of a stretch of our text that begins at an offset."""
    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    for kind, first, past, start, end in matcher.get_opcodes():
        if kind != "equal":
            yield at + first, at + past, theirs[start:end]
