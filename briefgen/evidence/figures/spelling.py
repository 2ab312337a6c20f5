"""Numbers written in English words: `twenty-four`, `two thirds`, `half a million`."""

import re
from fractions import Fraction
from types import MappingProxyType

from briefgen.base.value import dataclass
from briefgen.evidence.figures.figure import Sort
from briefgen.evidence.lexicon.number_words import ORDINALS, SCALES, SMALL

_PARTS = MappingProxyType(
    {"half": 2, "halves": 2, "third": 3, "thirds": 3, "quarter": 4, "quarters": 4}
    | {"fifth": 5, "fifths": 5, "sixth": 6, "sixths": 6, "eighth": 8, "eighths": 8}
    | {"seventh": 7, "sevenths": 7, "ninth": 9, "ninths": 9, "tenth": 10, "tenths": 10}
    | {"twelfth": 12, "twelfths": 12}
)
_SCALE = "|".join(SCALES)
_ANY = "|".join([*SMALL, *SCALES])
_RUN = re.compile(
    rf"(?:an?[ -](?=(?:{_SCALE})\b))?(?:{_ANY})\b"
    rf"(?:[ \u00a0\n-](?:and[ -])?(?:{_ANY})\b){{0,12}}",
    re.IGNORECASE,
)
_NUMBER_WORD = re.compile(rf"\b(?:{_ANY})\b", re.IGNORECASE)
_HALF = re.compile(
    rf"(?:one[ -])?half(?:[ -](?:an?|of an?))?[ -](?P<scale>{_SCALE})\b", re.IGNORECASE
)
_AND_A_HALF = re.compile(
    rf"[ -]and[ -]an?[ -](?P<part>half|quarter)(?:[ -](?P<scale>{_SCALE}))?\b",
    re.IGNORECASE,
)
_PART = re.compile(
    rf"[ -](?P<part>{'|'.join(_PARTS)})\b(?![ -]of the year)", re.IGNORECASE
)
_PLACE = re.compile(rf"[ -](?P<place>{'|'.join(ORDINALS)})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Spelled:
    """A number in words: its value, where it ends, and what sort of number it is."""

    value: Fraction
    end: int
    sort: Sort = "number"


@dataclass(slots=True)
class _Sum:
    """A number as far as its words are read."""

    total: int = 0
    group: int = 0

    def take(self, word: str) -> bool:
        """Add a word, and tell whether it goes on with the number."""
        if word in SCALES:
            self._scale(SCALES[word])
            return True
        if not self._room_for(SMALL[word]):
            return False
        self.group += SMALL[word]
        return True

    def _room_for(self, number: int) -> bool:
        """Tell whether a number can follow: `twenty four`, and not `four four`."""
        unit = 100 if number >= 10 else 10
        return self.group == 0 or (number > 0 and self.group % unit == 0)

    def _scale(self, scale: int) -> None:
        if scale in {12, 100}:
            self.group = max(1, self.group) * scale
        else:
            self.total += max(1, self.group) * scale
            self.group = 0

    @property
    def value(self) -> int:
        """The number so far."""
        return self.total + self.group


def spelled(text: str, start: int) -> Spelled | None:
    """Return the number in English words that starts at an offset, if one does."""
    half = _HALF.match(text, start)
    if half:
        return Spelled(Fraction(SCALES[half["scale"].lower()], 2), half.end())
    run = _RUN.match(text, start)
    if not run:
        return None
    number, end = _Sum(), start
    for word in _NUMBER_WORD.finditer(text, start, run.end()):
        if not number.take(word.group().lower()):
            break
        end = word.end()
    return _with_part(text, number.value, end)


def _with_part(text: str, value: int, end: int) -> Spelled:
    """Return a number with the fraction or the ordinal that goes on from it."""
    if more := _AND_A_HALF.match(text, end):
        scale = SCALES[more["scale"].lower()] if more["scale"] else 1
        whole = value + Fraction(1, _PARTS[more["part"].lower()])
        return Spelled(whole * scale, more.end())
    if value and (part := _PART.match(text, end)):
        share = Fraction(value, _PARTS[part["part"].lower()])
        if 0 < share <= 1:
            return Spelled(share, part.end(), "share")
    if value >= 20 and (place := _PLACE.match(text, end)):
        return Spelled(
            Fraction(value + ORDINALS[place["place"].lower()]), place.end(), "ordinal"
        )
    return Spelled(Fraction(value), end)
