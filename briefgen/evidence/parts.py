"""A quote with gaps and brackets, taken apart into what must stand in the source."""

import re
from collections.abc import Iterator, Sequence
from enum import Enum, auto
from itertools import combinations

from briefgen.base.value import dataclass
from briefgen.evidence.tokens import word_count

_ELLIPSIS = r"\.{3,4}"
_GAP_IN_BRACKETS = rf"\[ ?{_ELLIPSIS} ?\]|\( ?{_ELLIPSIS} ?\)"
_SIC = r"\[ ?sic!? ?\]|\(sic!?\)"
_INSERTION = r"\[[^\[\]]*\]"
_MARKED = re.compile(
    f"({_GAP_IN_BRACKETS}|{_ELLIPSIS})|({_SIC})|({_INSERTION})", re.IGNORECASE
)
_MOST_ELLIPSES = 4
_LEAST_WORDS = 2
_FIRST_LETTER = re.compile(r"\[([^\W\d_])\](?=[^\W\d_])")
_NO_WORDS = re.compile(r"[\s.,;:!?\"'()-]*")

Mark = re.Match[str]


class Join(Enum):
    """What may lie between two parts of a quote."""

    GAP = auto()
    SIC = auto()
    INSERTION = auto()


@dataclass(frozen=True, slots=True)
class Part:
    """Words that must stand in the source, and what may lie before them."""

    words: str
    join: Join
    inserted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parts:
    """The parts of a quote by one reading of its marks.

    Args:
        parts: The words that must stand, in order.
        last: The words of brackets that follow the last part.
    """

    parts: tuple[Part, ...]
    last: tuple[str, ...] = ()

    @property
    def inserted(self) -> tuple[str, ...]:
        """The words of all brackets, `[sic]` and gaps aside."""
        return tuple(word for part in self.parts for word in part.inserted) + self.last

    @property
    def gaps(self) -> bool:
        """Whether anything is marked as left out between two parts."""
        return any(part.join is Join.GAP for part in self.parts[1:])

    @property
    def long_enough(self) -> bool:
        """Whether the words between any two gaps are enough to mean something."""
        if not self.gaps:
            return True
        counts = [0]
        for part in self.parts:
            if part.join is Join.GAP and counts[-1]:
                counts.append(0)
            counts[-1] += word_count(part.words)
        return min(counts) >= _LEAST_WORDS


def marked(text: str) -> bool:
    """Tell whether folded words hold a mark of a gap or a bracket."""
    return "..." in text or "[" in text or "(sic" in text.lower()


def readings(text: str) -> Iterator[Parts]:
    """Yield the ways to read the marks of a quote, the most literal first.

    Square brackets may stand in the source, and so may any of the plain ellipses.
    """
    seen = set()
    for words in _letters(text):
        marks = list(_MARKED.finditer(words))
        for gaps in _choices(marks):
            parts = _taken_apart(words, gaps)
            if parts.parts and parts not in seen:
                seen.add(parts)
                yield parts


def _choices(marks: Sequence[Mark]) -> Iterator[list[Mark]]:
    """Yield the marks to be read as marks: literal brackets first, then ellipses."""
    if any(mark.group(3) is not None for mark in marks):
        yield [mark for mark in marks if mark.group(3) is None]
    plain = [mark for mark in marks if mark.group()[0] == "."]
    if len(plain) > _MOST_ELLIPSES:
        yield [mark for mark in marks if mark not in plain]
        yield list(marks)
        return
    for count in range(len(plain), -1, -1):
        for literal in combinations(plain, count):
            yield [mark for mark in marks if mark not in literal]


def _letters(text: str) -> Iterator[str]:
    """Yield the quote with bracketed first letters as the source may have them."""
    if not _FIRST_LETTER.search(text):
        yield text
        return
    yield _FIRST_LETTER.sub(lambda match: match.group(1).swapcase(), text)
    yield _FIRST_LETTER.sub(lambda match: match.group(1), text)


def _taken_apart(text: str, marks: Sequence[Mark]) -> Parts:
    parts: list[Part] = []
    join = Join.SIC
    inserted: tuple[str, ...] = ()
    done = 0
    for match in marks:
        join, inserted = _add(parts, text[done : match.start()], join, inserted)
        join, inserted = _joined(join, inserted, match)
        done = match.end()
    _, rest = _add(parts, text[done:], join, inserted)
    return Parts(tuple(parts), rest)


def _add(
    parts: list[Part], words: str, join: Join, inserted: tuple[str, ...]
) -> tuple[Join, tuple[str, ...]]:
    """Add words as a part, unless they are only punctuation between two marks."""
    words = words.strip(" ")
    if _NO_WORDS.fullmatch(words):
        return join, inserted
    parts.append(Part(words, join, inserted))
    return Join.SIC, ()


def _joined(
    join: Join, inserted: tuple[str, ...], match: re.Match[str]
) -> tuple[Join, tuple[str, ...]]:
    if match.group(1) is not None:
        return Join.GAP, inserted
    if match.group(2) is not None:
        return join, inserted
    within = match.group()[1:-1].strip(" ") + _glue(match)
    return (join if join is Join.GAP else Join.INSERTION), (*inserted, within)


def _glue(match: re.Match[str]) -> str:
    """Return a hyphen for a bracket that begins the word behind it: `[un]safe`."""
    before = match.string[: match.start()][-1:]
    after = match.string[match.end() : match.end() + 1]
    inside = match.group()[-2].isalpha() and after.isalpha()
    return "-" if inside and not before.isalnum() else ""
