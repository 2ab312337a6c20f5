"""Whether a date of ours stands in a passage, whatever way it is written there."""

from collections.abc import Collection, Sequence

from briefgen.evidence.dates.date import DateWords, Relation

_UNLIKE = frozenset(
    map(frozenset, (("by", "at"), ("by", "after"), ("by", "since"), ("after", "at")))
)
"""The relations to one day that cannot stand for each other."""


def stands(
    ours: DateWords, theirs: Sequence[DateWords], years: Collection[int]
) -> bool:
    """Tell whether a date of a passage has every part that ours has.

    A year may stand elsewhere in the passage. What ours leaves out is not missed.
    """
    return any(_same(ours, other, years) for other in theirs)


def _same(ours: DateWords, other: DateWords, years: Collection[int]) -> bool:
    if ours.relative or other.relative:
        return bool(ours.relative) and ours.relative == other.relative
    parts = (
        not ours.month or ours.month == other.month,
        not ours.day or ours.day == other.day,
        not ours.weekday or ours.weekday == other.weekday,
        not ours.year
        or ours.year == other.year
        or (not other.year and ours.year in years),
        not ours.portion or not other.portion or ours.portion == other.portion,
    )
    return all(parts) and not unlike(ours.relation, other.relation)


def unlike(ours: Relation, theirs: Relation) -> bool:
    """Tell whether a day by which became one on or after which, or the other way."""
    return frozenset((ours, theirs)) in _UNLIKE
