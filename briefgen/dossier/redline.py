"""Two texts word by word: what was taken out, what was put in."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum

from briefgen.dossier.readable import BEGINS, ENDS

TOKEN = re.compile(rf"{BEGINS}[^{ENDS}]*{ENDS}|\s+|\w+(?:['’.]\w+)*|[^\w\s]")
CITED = re.compile(rf"{BEGINS}([^{ENDS}]*){ENDS}")
WHOLE = 0.35
"""Below this likeness two paragraphs are shown as one taken out and one put in."""
MOST = 40_000
"""Of so many pairs of paragraphs at the most it is asked how much alike they are."""


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


def _counts(lines: list[str]) -> list[Counter[str]]:
    return [Counter(CITED.sub("", one).split()) for one in lines]


def _likeness(old: Counter[str], new: Counter[str]) -> float:
    """Return the share of words that two paragraphs have in common, in any order."""
    return 2 * (old & new).total() / max(1, old.total() + new.total())


def _alignment(old: list[str], new: list[str]) -> list[tuple[int, int]]:
    """Return which paragraphs go together: in order, as much alike as can be."""
    counts = _counts(new)
    alike = [[_likeness(one, other) for other in counts] for one in _counts(old)]
    best = [[0.0] * (len(new) + 1) for _ in range(len(old) + 1)]
    for a in reversed(range(len(old))):
        for b in reversed(range(len(new))):
            apart = max(best[a + 1][b], best[a][b + 1])
            paired = best[a + 1][b + 1] + alike[a][b] if alike[a][b] >= WHOLE else 0.0
            best[a][b] = max(apart, paired)
    pairs: list[tuple[int, int]] = []
    a = b = 0
    while a < len(old) and b < len(new):
        if best[a][b] == best[a + 1][b]:
            a += 1
        elif best[a][b] == best[a][b + 1]:
            b += 1
        else:
            pairs.append((a, b))
            a, b = a + 1, b + 1
    return pairs


def _replaced(old: list[str], new: list[str]) -> Iterator[Line]:
    pairs = _alignment(old, new) if len(old) * len(new) <= MOST else []
    a = b = 0
    for c, d in [*pairs, (len(old), len(new))]:
        yield from ((Stretch(Kind.OUT, line),) for line in old[a:c])
        yield from ((Stretch(Kind.IN, line),) for line in new[b:d])
        if c < len(old):
            yield _joined(_words(old[c], new[d]))
        a, b = c + 1, d + 1


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
