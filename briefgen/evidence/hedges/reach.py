"""Whether a statement uses what a word of a passage bears on."""

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice

from briefgen.evidence.lexicon.calendar_words import MONTHS, WEEKDAYS
from briefgen.evidence.lexicon.wordlist import wordlist
from briefgen.evidence.words.lists import EMPTY
from briefgen.evidence.words.stems import stem

_WORD = re.compile(r"[^\W\d_]{2,}")
_CLAUSE_END = re.compile(r"[.;:!?—]|,?\s(?:but|although|though|while|whereas)\s")
_FAR = 120
_MOST = 6
_PASSED = EMPTY | frozenset([*MONTHS, *WEEKDAYS, "end"])
_LIGHT = wordlist(
    "a an the any be been being is are was were am do does did have has had having",
    "will would shall should can could may might must to yet still ever even really",
    "very so as at all of in on it that there by for from with and or its his her",
    "their our my your this these those just also such much many more",
)
"""Words between a negation and what it denies."""


def reaches(statement: str, passage: str, end: int, *, many: bool) -> bool:
    """Tell whether a statement repeats what follows a word of a passage.

    The word ends at `end`; what counts are the next content words of its clause. Where
    a sentence cites many passages, one word in common is too little.
    """
    theirs = all_stems(clause_after(passage, end))[:_MOST]
    return shares(statement, theirs, many=many)


def limits(statement: str, passage: str, start: int, *, many: bool) -> bool:
    """Tell whether a statement repeats what stands before a condition of a passage."""
    before = passage[max(0, start - _FAR) : start]
    clauses = _CLAUSE_END.split(before)
    return shares(statement, all_stems(clauses[-1])[-_MOST:], many=many)


def clause_after(text: str, end: int) -> str:
    """Return the rest of a clause from an offset."""
    after = text[end : end + _FAR]
    stop = _CLAUSE_END.search(after)
    return after[: stop.start()] if stop else after


def heads(text: str, end: int, most: int = 1) -> list[str]:
    """Return the stems of the first words after an offset that bear its sense."""
    return list(islice(bearing(clause_after(text, end)), most))


def bearing(text: str) -> Iterator[str]:
    """Yield the stems of the words of a text that a negation can bear on."""
    for word in _WORD.findall(text):
        if word.lower() not in _LIGHT and not word.endswith("ly"):
            yield stem(word)


def stems_before_comma(text: str, start: int) -> list[str]:
    """Return the stems of the words before the last comma before an offset."""
    said, comma, _ = text[max(0, start - 2 * _FAR) : start].rpartition(",")
    return all_stems(_CLAUSE_END.split(said)[-1])[-_MOST:] if comma else []


def next_stem(text: str, end: int) -> str:
    """Return the stem of the first content word after an offset."""
    return next(iter(all_stems(text[end : end + _FAR])), "")


def all_stems(text: str) -> list[str]:
    """Return the stems of the content words of a text."""
    return [stem(word) for word in _WORD.findall(text) if word.lower() not in _PASSED]


@lru_cache(maxsize=4096)
def stems_of(text: str) -> frozenset[str]:
    """Return the stems of the content words of a whole text, each once."""
    return frozenset(all_stems(text))


def shares(statement: str, theirs: list[str], *, many: bool) -> bool:
    """Tell whether a statement has enough of some stems."""
    ours = stems_of(statement)
    common = sum(one in ours for one in theirs)
    if many:
        return common >= 2 and 2 * common >= len(theirs)
    return common >= 1 or not theirs
