"""Whether a figure of ours stands in a passage, whatever way it is written there."""

from collections.abc import Sequence
from fractions import Fraction

from briefgen.evidence.figures.figure import Figure, Reading
from briefgen.evidence.figures.units import STRICT

_ROUND = frozenset(
    ["about", "around", "roughly", "some", "approximately", "circa", "close to"]
) | {"~", "≈", "an estimated", "in the region of", "rund", "environ"}
_BELOW = frozenset(
    ["nearly", "almost", "less than", "fewer than", "under", "just under", "below"]
)
_ABOVE = frozenset(
    [
        "over",
        "more than",
        "just over",
        "above",
        "exceeding",
        "upwards of",
        "at least",
        "no fewer than",
    ]
)
_AT_MOST = (
    _BELOW
    | {"up to", "at most", "no more than", "not more than"}
    | {"as many as", "as much as"}
)
_AT_LEAST = _ABOVE | {"mindestens", "au moins"}

Key = str | tuple[int, int]
"""The words of a reference, or the two parts of a number, which are soon compared."""


def stands(figure: Figure, theirs: Sequence[Figure]) -> bool:
    """Tell whether a passage has the same figure, or ours is rounded and says so."""
    return figure.weak or any(same(figure, other) for other in theirs)


def keys(figure: Figure) -> frozenset[Key]:
    """Return what two figures that say the same, unrounded, share one of."""
    if figure.sort == "reference":
        return frozenset([figure.words])
    return frozenset(one.value.as_integer_ratio() for one in _shares(figure))


def same(figure: Figure, other: Figure) -> bool:
    """Tell whether two figures say the same."""
    if "reference" in (figure.sort, other.sort):
        return figure.sort == other.sort and figure.words == other.words
    if figure.sort == "vague" and other.sort == "number":
        return 2 * figure.value <= other.value < 10 * figure.value
    if not _comparable(figure, other):
        return False
    return any(
        _agree(mine, its) or _rounds(figure.bound, mine, its)
        for mine in _shares(figure)
        for its in _shares(other)
    )


def _comparable(figure: Figure, other: Figure) -> bool:
    """Tell whether two sorts can meet: a share and a percentage can, a place cannot."""
    alike = {"number", "share"}
    if figure.sort in alike and other.sort in alike:
        return True
    return figure.sort == other.sort


def _shares(figure: Figure) -> tuple[Reading, ...]:
    """Return the readings, a share also as a percentage."""
    if figure.sort != "share":
        return figure.readings
    return (*figure.readings, Reading(figure.value * 100, "%"))


def _agree(mine: Reading, its: Reading) -> bool:
    return _units_meet(mine.unit, its.unit) and mine.value == its.value


def _units_meet(mine: str, its: str) -> bool:
    """Tell whether a unit of ours can stand for theirs.

    A percentage or a currency of ours must stand there; a measure may be left unsaid on
    one side; a percentage point is never a mere number.
    """
    if mine == its:
        return True
    if mine in STRICT:
        return False
    return not mine or not its


def _rounds(bound: str, mine: Reading, its: Reading) -> bool:
    """Tell whether ours is theirs rounded, and says so with the right word."""
    if not bound or not _units_meet(mine.unit, its.unit) or mine.value <= 0:
        return False
    if not _rounded(mine.value, its.value):
        return False
    if bound in _BELOW:
        return its.value <= mine.value
    if bound in _ABOVE:
        return its.value >= mine.value
    return bound in _ROUND


def _rounded(rounded: Fraction, exact: Fraction) -> bool:
    """Tell whether a number is another one, rounded to its last digit but noughts."""
    step = Fraction(1)
    while rounded % (step * 10) == 0 and step <= rounded:
        step *= 10
    while rounded % step != 0 and step > Fraction(1, 10**6):
        step /= 10
    return abs(rounded - exact) <= step / 2


def bound_lost(figure: Figure, theirs: Sequence[Figure]) -> Figure | None:
    """Return the figure of a passage that is approximate or a limit where ours is not.

    `500` for `nearly 500` is lost; `over 500` for `500`, or for `up to 500`, is not the
    same either. Nothing is said where a passage also has the figure as ours has it.
    """
    if figure.weak or figure.sort not in {"number", "share"}:
        return None
    alike = [other for other in theirs if same(figure, other)]
    fair = (_equal(figure, one) and _bounds_meet(figure, one) for one in alike)
    rounded = (not _equal(figure, other) for other in alike)
    if not alike or any(fair) or any(rounded):
        return None
    return alike[0]


def _equal(figure: Figure, other: Figure) -> bool:
    """Tell whether two figures have a value in common, unrounded."""
    return any(_agree(mine, its) for mine in figure.readings for its in other.readings)


def _bounds_meet(figure: Figure, other: Figure) -> bool:
    """Tell whether a word of ours before a figure can stand for theirs.

    The ends of a range are limits too.
    """
    ours, its = figure.bound, other.bound
    if ours == its or ours in _ROUND:
        return True
    if (other.edge == "high" and ours in _AT_MOST) or (
        other.edge == "low" and ours in _AT_LEAST
    ):
        return True
    return any(ours in kind and its in kind for kind in (_ROUND, _AT_MOST, _AT_LEAST))
