"""A quote with gaps and brackets, taken apart into what must stand in the source."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import Enum, auto

_GAP_IN_BRACKETS = r"\[ ?\.{3,4} ?\]|\( ?\.{3,4} ?\)"
_SIC = r"\[ ?sic!? ?\]|\(sic!?\)"
_INSERTION = r"\[[^\[\]]*\]"
_MARKED = re.compile(f"({_GAP_IN_BRACKETS})|({_SIC})|({_INSERTION})", re.IGNORECASE)
_ALL_MARKED = re.compile(
    rf"({_GAP_IN_BRACKETS}|\.{{3,4}})|({_SIC})|({_INSERTION})", re.IGNORECASE
)
_GAPS_ONLY = re.compile(
    rf"({_GAP_IN_BRACKETS}|\.{{3,4}})|({_SIC})|(?!)()", re.IGNORECASE
)
_FIRST_LETTER = re.compile(r"\[([^\W\d_])\](?=[^\W\d_])")
_BRACKETED = re.compile(r"\[([^\[\]]*)\]")
_NO_WORDS = re.compile(r"[\s.,;:!?\"'()-]*")


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


def marked(text: str) -> bool:
    """Tell whether folded words hold a mark of a gap or a bracket."""
    return "..." in text or "[" in text or "(sic" in text.lower()


def readings(text: str) -> Iterator[Parts]:
    """Yield the ways to read the marks of a quote, the most literal first."""
    seen = set()
    for pattern, words in _variants(text):
        parts = _taken_apart(words, pattern)
        if parts.parts and parts not in seen:
            seen.add(parts)
            yield parts


def _variants(text: str) -> Iterator[tuple[re.Pattern[str], str]]:
    yield _GAPS_ONLY, text
    for words in _letters(text):
        yield _MARKED, words
        yield _ALL_MARKED, words


def _letters(text: str) -> Iterator[str]:
    """Yield the quote with bracketed first letters as the source may have them."""
    if not _FIRST_LETTER.search(text):
        yield text
        return
    yield _FIRST_LETTER.sub(lambda match: match.group(1).swapcase(), text)
    yield _FIRST_LETTER.sub(lambda match: match.group(1), text)


def _taken_apart(text: str, pattern: re.Pattern[str]) -> Parts:
    parts: list[Part] = []
    join = Join.SIC
    inserted: tuple[str, ...] = ()
    done = 0
    for match in pattern.finditer(text):
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
    within = match.group()[1:-1].strip(" ")
    return (join if join is Join.GAP else Join.INSERTION), (*inserted, within)


def without_brackets(text: str) -> str:
    """Return folded words with what stands in square brackets as if it were theirs."""
    return _BRACKETED.sub(lambda match: match.group(1), text)
