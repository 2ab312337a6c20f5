"""Negations that a statement loses, adds or moves."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import product

from briefgen.evidence.hedges.marks import Mark
from briefgen.evidence.hedges.reach import (
    bearing,
    clause_after,
    heads,
    reaches,
    stems_of,
)
from briefgen.evidence.hedges.reading import Read, Shift, lost
from briefgen.evidence.lexicon.turn_words import RAISING
from briefgen.evidence.words.lists import ALIKE
from briefgen.evidence.words.stems import stem

_OF_NOUNS = frozenset(["no", "without", "nor", "neither"])
_TURNS = r"\b(?:until|till|before)\b"
_NEXT_DEED = r",\s+(?:and|but)\b"
_SUPPOSES = r"(?i)\b(?:until|till|before|if)\b[^.,;:!?]*$"
_COMPARES = r"\b(?:as|than)\b"
_COMPARED = r"\s+(?:more|less|\w+er)\b"
_ENOUGH = r"\s+(?:\w+\s+)?(?:enough|much|many)\b"
_CONTRAST = re.compile(r"\b(?:but|rather|only|all|instead)\b", re.IGNORECASE)
_DENYING = frozenset(["negation", "negator"])
_REFUSING = frozenset(["negative", "negator"])
_NOT = re.compile(r"\b(?:not?|never)\b|n['’]t\b", re.IGNORECASE)
"""A negation, also one that says only what the source leaves out."""
_NEAR = 20
_WIDE = frozenset(["no", "nobody", "nothing", "nowhere", "none", "never"])


def negations_lost(ours: Read, theirs: Sequence[Read]) -> Iterator[Shift]:
    """Yield the first negation of the passages that the statement has not.

    The statement must repeat the word that is denied, and say no in no other way.
    """
    if all(read.classes.isdisjoint(_DENYING) for read in theirs):
        return
    if _says_no(ours, theirs):
        return
    wishes = ours.has("wish", "conditional")
    own = frozenset(bearing(ours.text))
    for number, read in enumerate(theirs):
        for one in read.marks:
            if (
                one.classes.isdisjoint(_DENYING)
                or (wishes and not _plain(one))
                or _doubled(one, read)
            ):
                continue
            denied = _denied(one, read.text)
            if own.isdisjoint(denied) or _excused(one, read.text):
                continue
            if len(theirs) == 1 or reaches(ours.text, read.text, one.end, many=True):
                place = (number, one.start, one.end)
                yield lost("negation-lost", ours.text, read.text, place)
                return


def negations_added(ours: Read, theirs: Sequence[Read]) -> Iterator[Shift]:
    """Yield the negations of ours whose word the passages do not deny."""
    if ours.classes.isdisjoint(_DENYING):
        return
    if any(_says_no(read, [ours]) for read in theirs):
        return
    known = frozenset(one for read in theirs for one in bearing(read.text))
    refused = any(
        not read.classes.isdisjoint(_REFUSING) or _NOT.search(read.text)
        for read in theirs
    )
    for one in ours.marks:
        if one.classes.isdisjoint(_DENYING) or (refused and _only_negator(one)):
            continue
        denied = {alike for word in _denied(one, ours.text) for alike in _alike(word)}
        if not known.isdisjoint(denied):
            yield Shift(one.start, one.end, one.word, "negation-added")


def _only_negator(one: Mark) -> bool:
    """Tell whether a mark denies as `failed to` does, and not as `not` does."""
    return "negation" not in one.classes


def _alike(word: str) -> frozenset[str]:
    """Return a stem with those of the words that mean the same."""
    return ALIKE.get(word, frozenset()) | {word}


def negations_moved(ours: Read, theirs: Sequence[Read]) -> Iterator[Shift]:
    """Yield the one negation of ours that denies another word than theirs does."""
    if len(theirs) != 1 or not (ours.has("negation") and theirs[0].has("negation")):
        return
    mine = [one for one in ours.marks if _plain(one)]
    its = [one for one in theirs[0].marks if _plain(one)]
    if len(mine) != 1 or len(its) != 1:
        return
    denied = _denied(mine[0], ours.text), _denied(its[0], theirs[0].text)
    if len({*denied[0], *denied[1]}) == 1:
        return
    if any(_CONTRAST.search(read.text) for read in (ours, *theirs)):
        return
    for here, there in product(*denied):
        if (
            here != there
            and here in stems_of(theirs[0].text)
            and there in stems_of(ours.text)
            and _raising().isdisjoint((here, there))
        ):
            place = (0, its[0].start, its[0].end)
            yield lost("negation-moved", ours.text, theirs[0].text, place)


@cache
def _raising() -> frozenset[str]:
    """Return the stems of verbs that may be denied in place of the next one."""
    return frozenset(map(stem, RAISING))


def negations_widened(ours: Read, theirs: Sequence[Read]) -> Iterator[Shift]:
    """Yield a `none` or `no` of ours where the passages deny only `all`."""
    partial = any(read.has("partial") for read in theirs)
    full = any(_full(one) for read in theirs for one in read.marks)
    if not partial or full or ours.has("partial", "some"):
        return
    for one in ours.marks:
        if _full(one):
            yield Shift(one.start, one.end, one.word, "strength-added")


def _plain(one: Mark) -> bool:
    """Tell whether a mark is a bare `not`, which can move from verb to verb."""
    return "negation" in one.classes and (
        one.word.lower().endswith(("not", "n't", "n’t"))
    )


def _full(one: Mark) -> bool:
    return one.word.lower() in _WIDE


def _denied(one: Mark, text: str) -> list[str]:
    """Return the stems of what a negation denies: a verb, or adjective and noun."""
    if not one.classes & {"negation", "negator"} or text.startswith(",", one.end):
        return []
    return heads(text, one.end, 2 if one.word.lower() in _OF_NOUNS else 1)


def _excused(one: Mark, passage: str) -> bool:
    """Tell whether a negation turns nothing: `not until`, `nowhere as low as`."""
    after = clause_after(passage, one.end)
    before = passage[max(0, one.start - 60) : one.start]
    turns = re.search(_TURNS, re.split(_NEXT_DEED, after, maxsplit=1)[0]) or re.search(
        _SUPPOSES, before
    )
    if turns or re.match(_ENOUGH, passage[one.end :][:40]):
        return True
    wide = one.word.lower() in _WIDE and not re.match(_COMPARED, after)
    return wide and re.search(_COMPARES, after) is not None


def _doubled(one: Mark, read: Read) -> bool:
    """Tell whether `left out` or the like is itself denied: `nothing was left out`."""
    return "negator" in one.classes and any(
        "negation" in other.classes and 0 < one.start - other.end < _NEAR
        for other in read.marks
    )


def _says_no(one: Read, others: Sequence[Read]) -> bool:
    """Tell whether a text has a word that can stand for a negation of the others.

    `blocked` cannot stand for the `not` of `did not block`.
    """
    if one.has("negation", "condition"):
        return True
    if one.classes.isdisjoint(_REFUSING):
        return False
    told = [stems_of(read.text) for read in others]
    return any(
        all(stem(mark.word) not in stems for stems in told)
        for mark in one.marks
        if not mark.classes.isdisjoint(_REFUSING)
    )
