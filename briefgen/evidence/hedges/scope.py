"""What a passage says of a part or in small measure, and a statement of the whole."""

import re
from collections.abc import Iterator, Sequence

from briefgen.evidence.hedges.marks import Mark
from briefgen.evidence.hedges.reach import all_stems, heads, next_stem
from briefgen.evidence.hedges.reading import Read, Shift, lost
from briefgen.evidence.lexicon.number_words import SMALL
from briefgen.evidence.lexicon.wordlist import wordlist
from briefgen.evidence.words.stems import stem

_WORD = re.compile(r"\w+")
_PLURAL = r"\s(?:\w+\s)?\w+(?<!ou)(?<!s)s\b"
_PREDICATE = wordlist(
    "as is are was were be been not form forms formed become became an integral take",
    "takes took taking large good",
)
_DEFINITE = wordlist("the these those all its their his her our both other last first")


def widened(ours: Read, theirs: Sequence[Read]) -> Iterator[Shift]:
    """Yield the words of ours that make more of what the passages say of less."""
    for one in ours.marks:
        widens = "all" in one.classes and _all_of_some(one, ours.text, theirs)
        if widens or ("big" in one.classes and _big_for_small(one, ours.text, theirs)):
            yield Shift(one.start, one.end, one.word, "strength-added")
    yield from _parts_lost(ours, theirs)


def _all_of_some(one: Mark, statement: str, theirs: Sequence[Read]) -> bool:
    """Tell whether `all members` of ours are `most members` or `three members`."""
    noun = next_stem(statement, one.end)
    if any(read.has("every") for read in theirs):
        return False
    return _says_of(noun, "some", theirs) or (
        not _counted(statement, one.end)
        and any(_is_counted(read.text, noun) for read in theirs)
    )


def _counted(text: str, end: int) -> bool:
    """Tell whether a number follows an offset: `all three`."""
    word = _WORD.search(text, end)
    return word is not None and _is_number(word.group())


def _is_number(word: str) -> bool:
    return word.isdigit() or word.lower() in SMALL


def _is_counted(text: str, noun: str) -> bool:
    """Tell whether a text counts a noun without saying that these are all of them."""
    words = ["", *_WORD.findall(text)]
    return any(
        stem(word) == noun
        and _is_number(number)
        and number.lower() != "one"
        and before.lower() not in _DEFINITE
        for before, number, word in zip(words, words[1:], words[2:], strict=False)
    )


def _big_for_small(one: Mark, statement: str, theirs: Sequence[Read]) -> bool:
    """Tell whether `substantial progress` of ours is `some progress` of a passage."""
    noun = next_stem(statement, one.end)
    if not noun or any(read.has("big") for read in theirs):
        return False
    return _says_of(noun, "small", theirs)


def _says_of(noun: str, kind: str, theirs: Sequence[Read]) -> bool:
    """Tell whether a passage has a word of a class before a noun."""
    return any(
        next_stem(read.text, other.end) == noun
        for read in theirs
        for other in read.marks
        if kind in other.classes
    )


def _parts_lost(ours: Read, theirs: Sequence[Read]) -> Iterator[Shift]:
    """Yield the first `some of` or `a handful of` that the statement leaves out."""
    if not any("part" in read.classes for read in theirs):
        return
    if ours.has("some", "part", "all", "small", "hedge", "partial"):
        return
    if any(_is_number(word) for word in _WORD.findall(ours.text)):
        return
    own = heads(ours.text, 0, 2)
    for number, read in enumerate(theirs):
        for one in read.marks:
            if "part" not in one.classes or _is_predicate(one, read.text):
                continue
            first = all_stems(read.text[one.end : one.end + 60])[:2]
            if not set(first).isdisjoint(own):
                yield lost(
                    "scope-widened",
                    ours.text,
                    read.text,
                    (number, one.start, one.end),
                )
                return


def _is_predicate(one: Mark, text: str) -> bool:
    """Tell whether `part of` tells where something belongs, or `most` how much."""
    if one.word.lower() == "most" and not re.match(_PLURAL, text[one.end :][:60]):
        return True
    before = _WORD.findall(text[max(0, one.start - 30) : one.start])
    return bool(before) and before[-1].lower() in _PREDICATE
