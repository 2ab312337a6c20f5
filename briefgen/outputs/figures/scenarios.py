"""The ranges of the scenarios: the band of each likelihood word on one scale."""

from dataclasses import dataclass

from briefgen.outputs.figures.wrapping import wrapped
from briefgen.outputs.view import View

LEFT, RIGHT, WIDTH = 264.0, 520.0, 680
ROW, TOP = 26, 18
LABEL = 46


@dataclass(frozen=True, slots=True)
class Range:
    """One scenario: its label, its bar and what the bar says in words."""

    id: str
    lines: tuple[str, ...]
    y: int
    x: float
    width: float
    confidence: str
    words: str


@dataclass(frozen=True, slots=True)
class Ranges:
    """The scenarios of a brief on a scale from 0 to 100 per cent."""

    width: int
    height: int
    top: int
    ticks: tuple[tuple[int, float], ...]
    ranges: tuple[Range, ...]


def place_of(percent: int) -> float:
    """Return where a percentage stands on the scale."""
    return round(LEFT + (RIGHT - LEFT) * percent / 100, 1)


def ranges(view: View) -> Ranges | None:
    """Return the ranges of a brief's scenarios, or nothing if it has none."""
    if not view.scenarios:
        return None
    found = tuple(
        Range(
            id=one.id,
            lines=wrapped(str(one.name), LABEL),
            y=TOP + ROW * place,
            x=place_of(one.low),
            width=round(place_of(one.high) - place_of(one.low), 1),
            confidence=str(one.confidence).lower(),
            words=f"{one.low}–{one.high} %, {str(one.likelihood).lower()}",
        )
        for place, one in enumerate(view.scenarios)
    )
    ticks = tuple((percent, place_of(percent)) for percent in (0, 25, 50, 75, 100))
    return Ranges(WIDTH, TOP + ROW * len(found) + 4, TOP, ticks, found)
