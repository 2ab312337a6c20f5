"""What all records share: strictness, their place, and the types of their fields."""

import datetime
import re
from typing import Annotated, Self

from pydantic import (
    BaseModel,
    BeforeValidator,
    ConfigDict,
    StringConstraints,
)

from briefgen.base.place import Place, Step
from briefgen.base.span import Span

NOWHERE = Place("", 0, 0, None, "", {})
"""The place of a record that was not read from a file."""

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")

ID_PATTERN = r"^[A-Za-z][A-Za-z0-9._-]{0,79}$"


def _yaml_flag(value: object) -> object:
    """Take only the two words of YAML 1.2: `no` and `y` are never guessed at."""
    flags = {"true": True, "false": False}
    if isinstance(value, str):
        if value not in flags:
            message = "write `true` or `false`"
            raise ValueError(message)
        return flags[value]
    return value


def _yaml_day(value: object) -> object:
    """Take only year, month and day: `86400` is no second of 1970, nor a day of it."""
    if isinstance(value, str) and not _DAY.fullmatch(value):
        message = "write year, month and day: `2026-11-22`"
        raise ValueError(message)
    return value


Id = Annotated[str, StringConstraints(pattern=ID_PATTERN)]
"""The permanent id of a record."""

Text = Annotated[str, StringConstraints(min_length=1)]
"""Words, printed as they are."""

Prose = Annotated[str, StringConstraints(min_length=1)]
"""Markdown that may cite records: `[@F006; @J2]`."""

Flag = Annotated[bool, BeforeValidator(_yaml_flag)]
"""`true` or `false`, and no other spelling."""

Date = Annotated[datetime.date, BeforeValidator(_yaml_day)]
"""A day: `2026-11-22`."""

PartialDate = Annotated[
    str,
    StringConstraints(pattern=r"^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$"),
]
"""A year, a month or a day: `2025`, `2025-05`, `2025-05-07`."""


class Node(BaseModel):
    """A part of a YAML file that knows where it was written.

    Its place stands beside its fields, in the instance itself: as a private attribute
    of pydantic, it would take longer to set and to ask for than all fields together.
    """

    model_config = ConfigDict(
        frozen=True,
        extra="forbid",
        defer_build=True,
    )

    def placed(self, place: Place) -> Self:
        """Return this node, told once by the loader where it stands."""
        self.__dict__["_place"] = place
        return self

    @property
    def place(self) -> Place:
        """Where the node and its parts stand."""
        place: Place = self.__dict__.get("_place", NOWHERE)
        return place

    def at(self, *path: Step) -> Span:
        """Return the span of a field by its YAML name, or what stands nearest."""
        return self.place.part(*path).span

    def key(self, *path: Step) -> Span:
        """Return the span of the key of a field, or of the node itself."""
        return self.place.part(*path).key_span

    def written(self, *path: Step) -> bool:
        """Tell whether a field stands in the file."""
        return self.place.has(*path)


class Waiver(Node):
    """A reasoned, dated exception to a rule."""

    rule: Text
    """The code or the name of the rule that is waived: `FCT06`, `quote-not-found`."""
    reason: Text
    """Why the finding is acceptable; printed in the brief's annex."""
    by: Text
    """Who decided."""
    until: Date | None = None
    """The last day on which the exception holds; without it, it holds until removed."""
    text: Text | None = None
    """On a brief: words of the sentence concerned, so that no other one is waived."""


class Record(Node):
    """A part of a dossier with a permanent id: the key it stands under."""

    waive: tuple[Waiver, ...] = ()
    """Exceptions to rules for this record."""
    note: Text | None = None
    """A remark for colleagues; never printed in a brief."""

    def named(self, name: str, place: Place) -> Self:
        """Return this record, told once by the loader its id and where it stands."""
        self.__dict__.update(_id=name, _place=place)
        return self

    @property
    def id(self) -> str:
        """The id that the record stands under."""
        name: str = self.__dict__.get("_id", "")
        return name


Ids = tuple[Id, ...]
"""Ids of other records, in the order written."""
