"""Two texts word by word: what was taken out, what was put in."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from briefgen.dossier.readable import BEGINS, ENDS

TOKEN = re.compile(rf"{BEGINS}[^{ENDS}]*{ENDS}|\s+|\w+(?:['’.]\w+)*|[^\w\s]")
CITED = re.compile(rf"{BEGINS}([^{ENDS}]*){ENDS}")
WHOLE = 0.35
"""Below this likeness two paragraphs are shown as one taken out and one put in."""


class Kind(StrEnum):
    """What became of a stretch of words."""

    SAME = "same"
    OUT = "out"
    IN = "in"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Words that stayed, went or came."""

    kind: Kind
    words: str


Line = tuple[Stretch, ...]


def _words(before: str, after: str) -> Iterator[Stretch]:
    old, new = TOKEN.findall(before), TOKEN.findall(after)
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            yield Stretch(Kind.SAME, "".join(old[a:b]))
            continue
        if b > a:
            yield Stretch(Kind.OUT, "".join(old[a:b]))
        if d > c:
            yield Stretch(Kind.IN, "".join(new[c:d]))


def _joined(stretches: Iterator[Stretch]) -> Line:
    """Put neighbouring changes together where only white space stays between them."""
    out: list[Stretch] = []
    for one in stretches:
        if out and out[-1].kind is one.kind:
            out[-1] = Stretch(one.kind, out[-1].words + one.words)
        else:
            out.append(one)
    return tuple(out)


def _pair(before: str, after: str) -> Iterator[Line]:
    old, new = (CITED.sub("", one).split() for one in (before, after))
    likeness = SequenceMatcher(None, old, new).ratio()
    if likeness < WHOLE:
        yield (Stretch(Kind.OUT, before),)
        yield (Stretch(Kind.IN, after),)
    else:
        yield _joined(_words(before, after))


def _replaced(old: list[str], new: list[str]) -> Iterator[Line]:
    for before, after in zip(old, new, strict=False):
        yield from _pair(before, after)
    for line in old[len(new) :]:
        yield (Stretch(Kind.OUT, line),)
    for line in new[len(old) :]:
        yield (Stretch(Kind.IN, line),)


def redline(before: str, after: str) -> tuple[Line, ...]:
    """Return the lines of two texts, each with what stayed, went and came.

    The facts that words cite are shown where they changed, and where the words did.
    """
    old = [line for line in before.split("\n") if line.strip()]
    new = [line for line in after.split("\n") if line.strip()]
    lines: list[Line] = []
    matcher = SequenceMatcher(None, old, new, autojunk=False)
    for tag, a, b, c, d in matcher.get_opcodes():
        if tag == "equal":
            lines.extend((Stretch(Kind.SAME, line),) for line in old[a:b])
        else:
            lines.extend(_replaced(old[a:b], new[c:d]))
    return tuple(tuple(_shown(line)) for line in lines)


def _shown(line: Line) -> Iterator[Stretch]:
    """Yield the stretches of a line; what stayed without the facts that it cites."""
    for one in line:
        told = "" if one.kind is Kind.SAME else r" [\1]"
        words = CITED.sub(told, one.words)
        if words:
            yield Stretch(one.kind, words)


def changed(line: Line) -> bool:
    """Tell whether anything in a line went or came."""
    return any(one.kind is not Kind.SAME for one in line)
