"""What a date in prose is: its parts, as far as the words give them."""

from typing import Literal

from briefgen.base.value import dataclass

Relation = Literal["", "at", "by", "since", "after"]
"""`by` also for until and before; `at` for in, on and during."""

Portion = Literal["", "start", "mid", "end"]
"""The portion of a month or year: early, mid-, late or the end of."""


@dataclass(frozen=True, slots=True)
class DateWords:
    """A date as a text gives it, with its offsets; 0 and `""` stand for not given."""

    start: int
    end: int
    words: str
    year: int = 0
    month: int = 0
    day: int = 0
    weekday: int = 0
    """1 for Monday to 7 for Sunday."""
    portion: Portion = ""
    relation: Relation = ""
    relative: str = ""
    """A date that counts from another: `last week`, `within 2 week`, `today`."""

    @property
    def is_relative(self) -> bool:
        """Whether the words alone do not tell which day, month or year is meant."""
        return bool(self.relative) or not self.year
