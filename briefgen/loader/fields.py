"""What a field of the schema takes, told from its annotation and not its name."""

import datetime
import types
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Annotated, Literal, Union, get_args, get_origin, get_type_hints

from pydantic import StringConstraints
from pydantic.fields import FieldInfo

from briefgen.base.place import Step
from briefgen.base.value import dataclass
from briefgen.schema.described import described
from briefgen.schema.node import Node


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record, or a value inside one.

    Args:
        annotation: Its annotation, constraints included.
        owner: The record that it, or the value around it, is a field of.
        name: The attribute's name there.
    """

    annotation: object
    owner: type[Node] | None = None
    name: str = ""

    @property
    def description(self) -> str:
        """What it is, as the schema says."""
        return described(self.owner).get(self.name, "") if self.owner else ""

    @property
    def free_text(self) -> bool:
        """Whether it takes words of any kind, not an id, a date or a choice."""
        return any(_free(one) for one in _members(self.annotation))

    @property
    def choices(self) -> tuple[str, ...]:
        """The words that it takes, where it takes only certain words."""
        return tuple(
            str(word)
            for one in _members(self.annotation)
            if get_origin(one) is Literal
            for word in get_args(one)
        )

    @property
    def model(self) -> type[Node] | None:
        """The record that it takes, where it takes one."""
        for one in _members(self.annotation):
            if isinstance(one, type) and issubclass(one, Node):
                return one
        return None

    @property
    def day(self) -> bool:
        """Whether it takes a day."""
        return any(_bare(one) is datetime.date for one in _members(self.annotation))

    @property
    def flag(self) -> bool:
        """Whether it takes `true` or `false`."""
        return any(_bare(one) is bool for one in _members(self.annotation))


@cache
def fields_of(model: type[Node]) -> Mapping[str, Field]:
    """Return the fields of a record by the names that YAML gives them."""
    hints = get_type_hints(model, include_extras=True)
    return {
        info.alias or name: Field(hints[name], model, name)
        for name, info in model.model_fields.items()
    }


@cache
def attributes_with_nodes(model: type[Node]) -> tuple[tuple[str, str], ...]:
    """Return the fields that may hold records, as pairs of attribute and YAML name."""
    infos: Mapping[str, FieldInfo] = model.model_fields
    return tuple(
        (name, info.alias or name)
        for name, info in infos.items()
        if _holds_node(info.annotation)
    )


def field_at(model: type[Node], path: Sequence[Step]) -> Field | None:
    """Return the field that a path through the data leads to, or None."""
    here: Field | None = Field(model)
    for step in path:
        here = _below(here, step)
        if here is None:
            return None
    return here


def record_depth(model: type[Node], path: Sequence[Step]) -> int:
    """Return how many steps of a path lead to a record that stands under an id.

    0 where the path leads through no mapping of records.
    """
    here: Field | None = Field(model)
    inside = False
    for number, step in enumerate(path, 1):
        inside = inside or _is_mapping(here)
        here = _below(here, step)
        if here is None:
            return number if inside else 0
        if inside and here.model is not None:
            return number
    return 0


def _below(field: Field | None, step: Step) -> Field | None:
    if field is None:
        return None
    model = field.model
    if model is not None:
        return fields_of(model).get(str(step))
    for one in _members(field.annotation):
        origin, inner = get_origin(one), get_args(one)
        if origin is dict:
            return Field(inner[1])
        if origin is tuple:
            return Field(inner[0], field.owner, field.name)
    return None


def _is_mapping(field: Field | None) -> bool:
    if field is None:
        return False
    return any(get_origin(one) is dict for one in _members(field.annotation))


def _members(annotation: object) -> tuple[object, ...]:
    """Return what an annotation allows, without None and without outer metadata."""
    if get_origin(annotation) in {Union, types.UnionType}:
        inner = get_args(annotation)
        return tuple(one for part in inner for one in _members(part))
    if annotation is type(None):
        return ()
    bare = _bare(annotation)
    if bare is not annotation and get_origin(bare) is not None:
        return _members(bare)
    return (annotation,)


def _bare(annotation: object) -> object:
    return (
        get_args(annotation)[0] if get_origin(annotation) is Annotated else annotation
    )


def _free(annotation: object) -> bool:
    if _bare(annotation) is not str:
        return False
    metadata = get_args(annotation)[1:]
    return not any(
        isinstance(one, StringConstraints) and one.pattern for one in metadata
    )


def _holds_node(annotation: object) -> bool:
    if isinstance(annotation, type) and issubclass(annotation, Node):
        return True
    return any(_holds_node(inner) for inner in get_args(annotation))
