"""The figure of a passage that comes nearest to ours, and what differs."""

from collections.abc import Sequence
from fractions import Fraction

from briefgen.evidence.figures.figure import Figure
from briefgen.evidence.figures.units import CURRENCIES, STRICT

_MONEY = frozenset(CURRENCIES.values())


def nearest_figure(figure: Figure, theirs: Sequence[Figure]) -> Figure | None:
    """Return the figure of the passages that is most like ours, or None."""
    return min(theirs, key=lambda other: _distance(figure, other), default=None)


def _distance(figure: Figure, other: Figure) -> tuple[bool, bool, Fraction]:
    """Return how unlike two figures are: in sort, in unit, in value."""
    away = abs(figure.value - other.value)
    size = max(abs(figure.value), abs(other.value), Fraction(1))
    same_value = any(one.value == other.value for one in figure.readings)
    return (
        figure.sort != other.sort and not same_value,
        figure.unit != other.unit and not same_value,
        away / size,
    )


def why_not(figure: Figure, near: Figure | None) -> str:
    """Return what is wrong with a figure that no passage has, for a message."""
    if near is None:
        return "no passage has a figure"
    if near.value == -figure.value != 0:
        return "the passage has it with the other sign"
    if near.value != figure.value or near.sort != figure.sort:
        return "no passage has this figure"
    if figure.unit in _MONEY:
        other = near.unit in _MONEY
        return f"the passage has it {'in another' if other else 'without a'} currency"
    if figure.unit in STRICT and not near.unit:
        return f"the passage has it without `{figure.unit}`"
    return "the passage has it with another unit"
