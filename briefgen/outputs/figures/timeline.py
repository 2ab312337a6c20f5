"""The timeline: events in their order, with how exact each date is."""

from dataclasses import dataclass

from briefgen.outputs.figures.wrapping import wrapped
from briefgen.outputs.view import View

WIDTH = 680
AXIS = 16
LINE = 12
CHARACTER = 5.6
"""The width of an average character of a label."""

EXACT = {"day": "day", "weekday": "part", "month": "part", "year": "part"}


@dataclass(frozen=True, slots=True)
class Moment:
    """One event: where it stands, how its mark looks, and its label."""

    id: str
    x: float
    kind: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Timeline:
    """Events from left to right in the order of time, not to scale."""

    width: int
    height: int
    axis: int
    moments: tuple[Moment, ...]


def timeline(view: View) -> Timeline | None:
    """Return the timeline of a brief, or nothing if it has no events."""
    if not view.events:
        return None
    step = WIDTH / len(view.events)
    most = max(10, int(step / CHARACTER))
    moments = tuple(
        Moment(
            id=one.id,
            x=round(step * (place + 0.5), 1),
            kind="planned" if one.scheduled else EXACT.get(one.precision, "order"),
            lines=wrapped(str(one.when), most),
        )
        for place, one in enumerate(view.events)
    )
    tallest = max(len(one.lines) for one in moments)
    return Timeline(WIDTH, AXIS + 27 + LINE * tallest, AXIS, moments)
