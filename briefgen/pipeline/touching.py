"""Whether edits of a YAML file change the values that they stand in, and no other."""

from collections.abc import Mapping

from briefgen.base.diagnostic import Edit
from briefgen.base.place import Place
from briefgen.loader.compose import Document
from briefgen.loader.events import Data

_COLLECTIONS = frozenset("{[-")


def _value_at(place: Place, edit: Edit) -> Place | None:
    """Return the place of the text that an edit stands in, if it is in one."""
    if edit.span.start < place.start or place.end < edit.span.end:
        return None
    if place.style not in _COLLECTIONS:
        return place
    found = (_value_at(part, edit) for part in place.parts.values())
    return next((one for one in found if one is not None), None)


def _agree(
    one: Data, other: Data, places: tuple[Place, Place], touched: Mapping[Place, int]
) -> bool:
    """Tell whether data are the same, and written alike, but for touched values.

    A touched value must have grown by just what was written into it: else a part of
    that became something else, such as a comment.
    """
    first, second = places
    if type(one) is not type(other) or first.style != second.style:
        return False
    if isinstance(one, dict) and isinstance(other, dict):
        return list(one) == list(other) and all(
            _agree(one[key], other[key], (first.parts[key], second.parts[key]), touched)
            for key in one
        )
    if isinstance(one, list) and isinstance(other, list):
        return len(one) == len(other) and all(
            _agree(one[n], other[n], (first.parts[n], second.parts[n]), touched)
            for n in range(len(one))
        )
    if first in touched:
        grown = (second.end - second.start) - (first.end - first.start)
        return one != other and grown == touched[first]
    return one == other


def same_but_for(before: Document, after: Document, edits: tuple[Edit, ...]) -> bool:
    """Tell whether two documents are the same but for the values of some edits.

    Args:
        before: The file as it was.
        after: The file with the edits.
        edits: The edits, in places of the file as it was.
    """
    if len(after.diagnostics) > len(before.diagnostics):
        return False
    touched: dict[Place, int] = {}
    for edit in edits:
        place = _value_at(before.place, edit)
        if place is None:
            return False
        more = len(edit.text) - (edit.span.end - edit.span.start)
        touched[place] = touched.get(place, 0) + more
    return _agree(before.data, after.data, (before.place, after.place), touched)
