"""What a figure is: a number with its unit, as it can be compared."""

from fractions import Fraction
from typing import Literal

from briefgen.base.value import dataclass

Sort = Literal["number", "ordinal", "share", "vague", "decade", "clock", "reference"]
"""`share`: two thirds, one in five; `vague`: hundreds; `reference`: 2021/947, 3.2.1."""


_FIRST_YEAR, _LAST_YEAR = 1500, 2099


@dataclass(frozen=True, slots=True)
class Reading:
    """One way to understand a figure."""

    value: Fraction
    unit: str = ""
    """A currency code, `%`, `pp`, `bp`, the singular of a measure, or nothing."""


def is_year(value: Fraction) -> bool:
    """Tell whether a number can be that of a year."""
    return _FIRST_YEAR <= value.numerator <= _LAST_YEAR and value.denominator == 1


Edge = Literal["", "low", "high"]
"""An end of a range."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure in a text, with its offsets and every way to understand it."""

    start: int
    end: int
    words: str
    readings: tuple[Reading, ...]
    sort: Sort = "number"
    weak: bool = False
    """Too slight to need backing: `one of them`, `the two sides`."""
    bound: str = ""
    """The word that makes it approximate or a limit: `about`, `at least`."""
    edge: Edge = ""
    """Which end of a range it is: the 5 of `5 to 7` is the low one."""

    def read_as(self, readings: tuple[Reading, ...], edge: Edge) -> "Figure":
        """Return the same words, understood otherwise."""
        start, end, words, sort = self.start, self.end, self.words, self.sort
        return Figure(start, end, words, readings, sort, self.weak, self.bound, edge)

    @property
    def value(self) -> Fraction:
        """The number as first understood."""
        return self.readings[0].value

    @property
    def unit(self) -> str:
        """The unit as first understood."""
        return self.readings[0].unit
