"""Records told where they stand: each one, and every part of it that is a record."""

from collections.abc import Mapping
from typing import TypeVar

from briefgen.base.place import Place, Step
from briefgen.loader.fields import attributes_with_nodes
from briefgen.schema.node import Node, Record

Placed = TypeVar("Placed", bound=Node)


def place_node(node: Placed, place: Place) -> Placed:
    """Return a record that knows its place, as do all records in it.

    Only what is written is told: a default value may be shared between records.
    """
    node.placed(place)
    for attribute, key in attributes_with_nodes(type(node)):
        value: object = getattr(node, attribute)
        part = place.parts.get(key) if value else None
        if part is not None:
            _place_value(value, part, key)
    return node


def _place_value(value: object, place: Place, step: Step) -> None:
    if isinstance(value, Node):
        place_node(value, place)
        if isinstance(value, Record):
            value.named(str(step), place)
    elif isinstance(value, Mapping):
        for key, one in value.items():
            _place_value(one, place.parts[key], key)
    elif isinstance(value, tuple):
        for index, one in enumerate(value):
            _place_value(one, place.parts[index], index)
