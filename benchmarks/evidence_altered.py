"""Quotes that do not stand: altered in one of 13 ways, or made up."""

import random
from collections.abc import Callable, Iterator, Mapping, Sequence

from evidence_corpus import SourceText, sentence
from evidence_quotes import Asked, Slicer
from evidence_words import POLICY, Language, dice

_SHORTEST = 4

Words = list[str]


def absent_quotes(
    made: Sequence[SourceText], count: int = 300, seed: int = 17
) -> Iterator[Asked]:
    """Yield sentences that stand in no source."""
    cast = dice(seed)
    language = Language("english")
    for _ in range(count):
        number = cast.randrange(len(made))
        yield Asked(number, sentence(cast, language), "absent", (), 0)


def altered_quotes(
    made: Sequence[SourceText], count: int = 500, seed: int = 13
) -> Iterator[Asked]:
    """Yield quotes to which one thing was done, each kind as often as the others."""
    cast = dice(seed)
    slicer = Slicer(made)
    done = 0
    while done < count:
        asked = _altered(cast, slicer, KINDS[done % len(KINDS)])
        if asked and not _stands(asked.words, made[asked.source].text):
            done += 1
            yield asked


def _altered(cast: random.Random, slicer: Slicer, kind: str) -> Asked | None:
    number, start, end = slicer.passage(cast, 9, 34)
    source = slicer.made[number]
    if source.script == "han":
        return None
    words, spans = source.text[start:end].split(), ((start, end),)
    para = slicer.para(number, start)
    if kind == "spliced":
        _, first, past = slicer.passage(cast, 6, 12, number)
        words += source.text[first:past].split()
        both = (*spans, (first, past))
        return Asked(number, " ".join(words), kind, both, para)
    new = _WAYS[kind](cast, words)
    return Asked(number, " ".join(new), kind, spans, para) if new else None


def _stands(words: str, text: str) -> bool:
    """Tell, in another way than the engine's, whether words stand by chance."""
    plain = " ".join(text.split())
    at = plain.find(words)
    while at >= 0:
        if not plain[at + len(words) : at + len(words) + 1].isalnum():
            return True
        at = plain.find(words, at + 1)
    return False


def _changed(cast: random.Random, words: Words) -> Words:
    words[cast.randrange(len(words))] = cast.choice(POLICY)
    return words


def _dropped(cast: random.Random, words: Words) -> Words:
    del words[cast.randrange(1, len(words) - 1)]
    return words


def _inserted(cast: random.Random, words: Words) -> Words:
    words.insert(cast.randrange(1, len(words)), cast.choice(POLICY))
    return words


def _swapped(cast: random.Random, words: Words) -> Words:
    at = cast.randrange(len(words) - 1)
    words[at], words[at + 1] = words[at + 1], words[at]
    return words


def _halves(_: random.Random, words: Words) -> Words:
    half = len(words) // 2
    return words[half:] + words[:half]


def _digit(cast: random.Random, words: Words) -> Words:
    """Change a digit; nothing where there is none."""
    digits = [
        (k, at)
        for k, word in enumerate(words)
        for at, mark in enumerate(word)
        if mark.isdigit()
    ]
    if not digits:
        return []
    k, at = cast.choice(digits)
    new = cast.choice([mark for mark in "123456789" if mark != words[k][at]])
    words[k] = words[k][:at] + new + words[k][at + 1 :]
    return words


def _negated(cast: random.Random, words: Words) -> Words:
    words.insert(cast.randrange(1, len(words)), "not")
    return words


def _affirmed(_: random.Random, words: Words) -> Words:
    if "not" not in words[1:-1]:
        return []
    del words[words.index("not", 1)]
    return words


def _case(cast: random.Random, words: Words) -> Words:
    at = cast.randrange(len(words))
    new = words[at].swapcase()
    if new == words[at]:
        return []
    words[at] = new
    return words


def _tail_cut(_: random.Random, words: Words) -> Words:
    last = words[-1]
    if len(last) < _SHORTEST or not last.isalpha():
        return []
    return [*words[:-1], last[: len(last) // 2]]


def _tail_replaced(cast: random.Random, words: Words) -> Words:
    return words[:-3] + cast.choices(POLICY, k=3)


def _letters(cast: random.Random, words: Words) -> Words:
    at = cast.randrange(len(words))
    word = words[at]
    if len(word) < _SHORTEST or not word.isalpha() or word[1] == word[2]:
        return []
    words[at] = word[0] + word[2] + word[1] + word[3:]
    return words


_WAYS: Mapping[str, Callable[[random.Random, Words], Words]] = {
    "word-changed": _changed,
    "word-dropped": _dropped,
    "word-inserted": _inserted,
    "words-swapped": _swapped,
    "halves-swapped": _halves,
    "digit-changed": _digit,
    "negation-added": _negated,
    "negation-removed": _affirmed,
    "case-changed": _case,
    "tail-cut": _tail_cut,
    "tail-replaced": _tail_replaced,
    "letters-swapped": _letters,
}
KINDS = (*_WAYS, "spliced")
