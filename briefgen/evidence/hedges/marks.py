"""Where the words that weaken, strengthen, negate or limit stand in a text."""

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import accumulate, compress, count
from typing import NamedTuple

from briefgen.evidence.lexicon import strength_words, turn_words
from briefgen.evidence.lexicon.weighing_words import CLASSES, SECONDS

_WORD = re.compile(r"([^\W\d_]++(?![\u0300-\u036f])(?:['’][^\W\d_]+)*)")
"""A word; as a group, so that splitting by it keeps it.

What has an accent as a character of its own is none: the `no` of `nódulo` is not.
"""
_GAP = re.compile(r"\s{1,3}$")
_LONGEST = 4
_SHORT = 6
_ABOUT_THE_SOURCE = re.compile(
    r"\bno\s+(?:[\w,-]+\s+){1,6}?(?:is|are|was|were)\s+(?:given|stated|named|mentioned"
    r"|provided|cited|quoted|specified|identified|dated|reported)\b"
    r"|\b(?:do|does|did|is|are|was|were)(?:\s+not|n['’]t)\s+(?:say|state|name|give"
    r"|specify|mention|date|identify|quote|cite|record|explain|dated|named|identified"
    r"|given|stated|specified|quoted|cited)\b",
    re.IGNORECASE,
)


_NONE: frozenset[str] = frozenset()


class Known(NamedTuple):
    """What is known of a word, whatever text it stands in."""

    classes: frozenset[str]
    """Its classes."""
    seconds: frozenset[str]
    """The second words of the phrases that it begins."""


_WEIGHING = frozenset(["hedge", "soft", "negation", "condition"]).union(
    f"strong {group}" for group in strength_words.TRIGGERS
)
_SILENT = frozenset(["idiom", "not-hedge"])


class Mark(NamedTuple):
    """A word or phrase with the classes that it belongs to."""

    start: int
    end: int
    word: str
    classes: frozenset[str]

    @property
    def weighs(self) -> bool:
        """Whether it is one that a statement is judged by, and not only excused by."""
        return not self.classes.isdisjoint(_WEIGHING)


def marks(text: str) -> tuple[Mark, ...]:
    """Return the marked words of a text in its order, the longest phrase at a place."""
    parts = _WORD.split(text)
    known = list(map(_known_word, parts[1::2]))
    if not any(known):
        return ()
    some = zip(compress(count(), known), filter(None, known), strict=True)
    return tuple(_marks(text, parts, some))


def _marks(
    text: str, parts: list[str], known: Iterable[tuple[int, Known]]
) -> Iterator[Mark]:
    """Yield the marked words of a text.

    Args:
        text: The text.
        parts: Its words, and in turn what stands before and after them.
        known: Its words of which something is known, by number, and what that is.
    """
    ends, skip = list(accumulate(map(len, parts))), 0
    for number, (single, seconds) in known:
        if number < skip:
            continue
        size, classes, at = 1, single, 2 * number + 1
        if seconds and at + 2 < len(parts) and parts[at + 2].lower() in seconds:
            size, classes = _phrase(parts[at : at + 2 * _LONGEST], classes)
            skip = number + size
        if not classes or not classes.isdisjoint(_SILENT):
            continue
        start, end = ends[at - 1], ends[at + 2 * size - 2]
        if "negation" not in classes or not _about_the_source(text, start):
            yield Mark(start, end, text[start:end], classes)


def _about_the_source(text: str, at: int) -> bool:
    """Tell whether a negation only says what the source leaves out."""
    before = max(0, text.rfind(" ", 0, max(0, at - 1)) + 1)
    found = _ABOUT_THE_SOURCE.match(text, at) or _ABOUT_THE_SOURCE.match(text, before)
    return found is not None and found.end() > at


@lru_cache(maxsize=65_536)
def _known_word(word: str) -> Known | None:
    """Return what is known of a word: of most words, nothing."""
    lower = word.lower()
    if lower == "may" and word != "may":
        return None
    classes, seconds = _classes_of(lower), SECONDS.get(lower, _NONE)
    return Known(classes, seconds) if classes or seconds else None


def _classes_of(lower: str) -> frozenset[str]:
    known = CLASSES.get(lower)
    if known is not None:
        return known
    if lower.endswith(("n't", "n’t")):
        return frozenset(["negation", "allow refuse"])
    if lower.endswith(("'ll", "’ll")):
        return frozenset(["will"])
    starts = lower.startswith(turn_words.NEGATIVE_STARTS)
    if len(lower) > _SHORT and (starts or lower.endswith(turn_words.NEGATIVE_END)):
        return frozenset(["negative"])
    return _NONE


def _phrase(parts: Sequence[str], single: frozenset[str]) -> tuple[int, frozenset[str]]:
    """Return the longest phrase that begins some words, and its classes.

    The words are given with what stands between them.
    """
    best = (1, single)
    phrase = parts[0].lower()
    for size, (gap, word) in enumerate(zip(parts[1::2], parts[2::2], strict=False), 2):
        if not _GAP.match(gap):
            break
        phrase = f"{phrase} {word.lower()}"
        if phrase in CLASSES:
            best = (size, CLASSES[phrase])
    return best
