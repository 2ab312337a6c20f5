"""Quotes out of the benchmark corpus that stand, retyped as people retype them."""

import random
import textwrap
import unicodedata
from bisect import bisect_right
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from evidence_corpus import SourceText
from evidence_words import HAN, dice

_IDEOGRAPHS = frozenset(HAN)
_BLANKS = ("\n\n", "\r\n\r\n")
_LEAST_ELIDED = 9

Span = tuple[int, int]


@dataclass(frozen=True)
class Asked:
    """A quote put to a source, with the spans that it was made from."""

    source: int
    words: str
    kind: str
    spans: tuple[Span, ...]
    para: int


class Slicer:
    """Takes passages of whole words out of sources."""

    def __init__(self, made: Sequence[SourceText]) -> None:
        """Find the words and the paragraphs of all sources."""
        self.made = made
        self.starts = [_word_starts(source.text) for source in made]
        self.paragraphs = [_paragraph_starts(source.text) for source in made]

    def passage(
        self, cast: random.Random, least: int, most: int, number: int | None = None
    ) -> tuple[int, int, int]:
        """Return the number of a source and the span of a passage in one paragraph."""
        while True:
            chosen = cast.randrange(len(self.made)) if number is None else number
            text, starts = self.made[chosen].text, self.starts[chosen]
            first = cast.randrange(len(starts) - most - 1)
            start = starts[first]
            end = starts[first + cast.randint(least, most)]
            while text[end - 1].isspace():
                end -= 1
            if not any(blank in text[start:end] for blank in _BLANKS):
                return chosen, start, end

    def para(self, number: int, offset: int) -> int:
        """Return the number of the paragraph at an offset."""
        return bisect_right(self.paragraphs[number], offset)


def true_quotes(
    made: Sequence[SourceText], count: int = 10_000, seed: int = 11
) -> Iterator[Asked]:
    """Yield quotes that stand, retyped and rewrapped."""
    cast = dice(seed)
    slicer = Slicer(made)
    for _ in range(count):
        number, start, end = slicer.passage(cast, 6, 40)
        kind, words = _retyped(cast, made[number], start, end)
        yield Asked(number, words, kind, ((start, end),), slicer.para(number, start))


def _word_starts(text: str) -> list[int]:
    """Return where words begin; each ideograph is one."""
    return [
        at
        for at, mark in enumerate(text)
        if not mark.isspace()
        and not unicodedata.combining(mark)
        and (at == 0 or text[at - 1].isspace() or mark in _IDEOGRAPHS)
    ]


def _paragraph_starts(text: str) -> list[int]:
    blank = next((one for one in reversed(_BLANKS) if one in text), _BLANKS[0])
    starts, at = [0], text.find(blank)
    while at >= 0:
        starts.append(at + len(blank))
        at = text.find(blank, at + 1)
    return starts


def _retyped(
    cast: random.Random, source: SourceText, start: int, end: int
) -> tuple[str, str]:
    words = source.text[start:end]
    if source.script == "han":
        return "joined", "".join(words.split())
    kind = cast.choice(_KINDS)
    if kind == "as-it-is":
        return kind, words
    return kind, _RETYPED[kind](cast, " ".join(words.split()))


def _rewrapped(cast: random.Random, words: str) -> str:
    width = cast.randint(20, 90)
    lines = textwrap.wrap(words, width, break_long_words=False, break_on_hyphens=False)
    return "\n  ".join(lines)


def _straight(_: random.Random, words: str) -> str:
    for mark, plain in _PLAIN.items():
        words = words.replace(mark, plain)
    return words


def _marks(_: random.Random, words: str) -> str:
    for mark, other in _OTHER.items():
        words = words.replace(mark, other)
    return words


def _unicode(cast: random.Random, words: str) -> str:
    words = unicodedata.normalize(cast.choice(("NFC", "NFD")), words)
    words = words.replace(" ", cast.choice(("\u00a0", "\u2009", "  ")), 2)
    at = len(words) // 2
    if words[at - 1 : at].isalpha() and words[at : at + 1].isalpha():
        words = f"{words[:at]}\u00ad{words[at:]}"
    return words.replace("fi", "\ufb01")


def _elided(cast: random.Random, words: str) -> str:
    parts = words.split()
    if len(parts) < _LEAST_ELIDED:
        return words
    cut = cast.randint(3, len(parts) - 5)
    mark = cast.choice(("[\u2026]", "[...]", "\u2026", "..."))
    return " ".join((*parts[:cut], mark, *parts[cut + cast.randint(1, 2) :]))


def _bracket(_: random.Random, words: str) -> str:
    return f"[{words[0].swapcase()}]{words[1:]}" if words[:2].isalpha() else words


_PLAIN = {
    "\u2019": "'",
    "\u2018": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u2026": "...",
    "\u2013": "-",
    " \u2014 ": " -- ",
}
_OTHER = {
    " \u2014 ": "\u2014",
    "\u2026": ". . .",
    "\u201c": "\u00ab\u202f",
    "\u201d": "\u202f\u00bb",
}
_RETYPED: Mapping[str, Callable[[random.Random, str], str]] = {
    "one-line": lambda _, words: words,
    "straight": _straight,
    "rewrapped": _rewrapped,
    "marks": _marks,
    "unicode": _unicode,
    "elided": _elided,
    "bracket": _bracket,
}
_KINDS = ("as-it-is", "straight", *_RETYPED)
