"""The content words of a statement that no passage has."""

import re
from collections.abc import Sequence
from functools import lru_cache

from briefgen.base.value import dataclass
from briefgen.evidence.figures.units import UNITS
from briefgen.evidence.lexicon.calendar_words import MONTHS, WEEKDAYS
from briefgen.evidence.lexicon.number_words import ORDINALS, SCALES, SMALL
from briefgen.evidence.words.lists import ALIKE, EMPTY, SAYING
from briefgen.evidence.words.opposites import OPPOSITES, turned
from briefgen.evidence.words.stems import stem

_WORD = re.compile(r"[^\W\d_](?:[\w]|['’.](?=[^\W\d_])|-(?=\d))*")
_SENTENCE_START = re.compile(r"(?:^|[.!?:…]\s|[\n|])[\s\"'“‘(\[*_-]*$")
_ID = re.compile(r"[A-Z]{1,4}\d{1,5}$")
_LONG = 6
_COUNTED = frozenset([*MONTHS, *WEEKDAYS, *SMALL, *SCALES, *ORDINALS, *UNITS])


@dataclass(frozen=True, slots=True, order=True)
class ForeignWord:
    """A content word of ours that no passage has in any form, with its offsets."""

    start: int
    end: int
    word: str
    name: bool
    """Whether it has a capital inside the sentence, or digits."""
    opposite: str | None = None
    """A word of a passage that means the opposite."""


def foreign_words(text: str, passages: Sequence[str]) -> tuple[ForeignWord, ...]:
    """Return the content words of a text that none of the passages has.

    Forms of one word, British and American spellings, and a short list of words that
    mean the same pass. Figures, dates and words of saying are not looked at.
    """
    return _foreign(text, tuple(passages))


@lru_cache(maxsize=4096)
def _foreign(text: str, passages: tuple[str, ...]) -> tuple[ForeignWord, ...]:
    foreign = frozenset(
        word
        for word in _others(text, passages)
        if not any(_knows(one, word) for one in passages)
    )
    return tuple(
        ForeignWord(
            *(*match.span(), match.group(), _is_name(text, match)),
            _opposite(match.group(), passages),
        )
        for match in (_WORD.finditer(text) if foreign else ())
        if match.group() in foreign
    )


def content_words(text: str) -> int:
    """Return how many content words a text has."""
    return sum(_has_content(match.group()) for match in _WORD.finditer(text))


def _has_content(word: str) -> bool:
    bare = word.lower().replace("’", "'").removesuffix("'s")
    empty = bare in EMPTY or bare in SAYING or bare in _COUNTED
    return len(bare) > 1 and not (empty or "'" in bare or _ID.match(word))


def _others(text: str, passages: Sequence[str]) -> frozenset[str]:
    """Return the content words of a text that the first passage has not as they are.

    No word goes on after a space, so that what stands between two spaces in both texts
    has the same words in both.
    """
    passage = passages[0] if passages else ""
    theirs = passage.split()
    pieces = set(text.split()).difference(theirs)
    found = {word for piece in pieces for word in _telling_words(piece)}
    return frozenset(
        word for word in found if word not in passage or not _holds(theirs, word)
    )


def _holds(pieces: Sequence[str], word: str) -> bool:
    """Tell whether a text, given as what stands between its spaces, has a word."""
    return any(word in _WORD.findall(piece) for piece in pieces if word in piece)


@lru_cache(maxsize=8192)
def _telling_words(piece: str) -> tuple[str, ...]:
    """Return the content words of what stands between two spaces."""
    return tuple(word for word in _WORD.findall(piece) if _has_content(word))


def _words(text: str) -> frozenset[str]:
    """Return the words of a text as they are written."""
    return frozenset(_WORD.findall(text))


@lru_cache(maxsize=8192)
def _stems(text: str) -> frozenset[str]:
    """Return the stems of a text, and what long ones begin with."""
    stems = set(map(stem, _words(text)))
    return frozenset(
        stems.union(one[:_LONG] + "…" for one in stems if len(one) >= _LONG)
    )


def _knows(passage: str, word: str) -> bool:
    """Tell whether a passage has a word, a form of it, or a like one."""
    stems, own = _stems(passage), stem(word)
    if own in stems or own[:_LONG] + "…" in stems:
        return True
    return own in ALIKE and not stems.isdisjoint(ALIKE[own])


def _opposite(word: str, passages: Sequence[str]) -> str | None:
    """Return the first word of the passages that means the opposite."""
    against = OPPOSITES.get(stem(word), frozenset()) | turned(word)
    if all(against.isdisjoint(_stems(text)) for text in passages):
        return None
    found = (word for text in passages for word in _WORD.findall(text))
    return next((other for other in found if stem(other) in against), None)


def _is_name(text: str, match: re.Match[str]) -> bool:
    """Tell whether a word has a capital that its place does not ask for, or digits."""
    if any(mark.isdigit() for mark in match.group()):
        return True
    if not match.group()[0].isupper():
        return False
    before = text[max(0, match.start() - 12) : match.start()]
    return not _SENTENCE_START.search(before)
