"""Whether a statement uses what a word of a passage bears on."""

import re

from briefgen.evidence.dates.calendar_words import MONTHS, WEEKDAYS
from briefgen.evidence.words.lists import EMPTY
from briefgen.evidence.words.stems import stem

_WORD = re.compile(r"[^\W\d_]{2,}")
_CLAUSE_END = re.compile(r"[.;:!?—]|,?\s(?:but|although|though|while|whereas)\s")
_FAR = 120
_MOST = 6
_PASSED = EMPTY | frozenset([*MONTHS, *WEEKDAYS, "end"])


def reaches(statement: str, passage: str, end: int, *, many: bool) -> bool:
    """Tell whether a statement repeats what follows a word of a passage.

    The word ends at `end`; what counts are the next content words of its clause. Where
    a sentence cites many passages, one word in common is too little.
    """
    after = passage[end : end + _FAR]
    stop = _CLAUSE_END.search(after)
    theirs = all_stems(after[: stop.start()] if stop else after)[:_MOST]
    return _shared(statement, theirs, many=many)


def limits(statement: str, passage: str, start: int, *, many: bool) -> bool:
    """Tell whether a statement repeats what stands before a condition of a passage."""
    before = passage[max(0, start - _FAR) : start]
    clauses = _CLAUSE_END.split(before)
    return _shared(statement, all_stems(clauses[-1])[-_MOST:], many=many)


def next_stem(text: str, end: int) -> str:
    """Return the stem of the first content word after an offset."""
    return next(iter(all_stems(text[end : end + _FAR])), "")


def all_stems(text: str) -> list[str]:
    """Return the stems of the content words of a text."""
    return [stem(word) for word in _WORD.findall(text) if word.lower() not in _PASSED]


def _shared(statement: str, theirs: list[str], *, many: bool) -> bool:
    """Tell whether a statement has enough of some stems."""
    ours = set(all_stems(statement))
    common = sum(one in ours for one in theirs)
    if many:
        return common >= 2 and 2 * common >= len(theirs)
    return common >= 1 or not theirs
