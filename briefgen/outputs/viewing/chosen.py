"""The records of one kind that a brief prints."""

from typing import TypeVar

from briefgen.dossier.printed import Printed
from briefgen.schema.node import Record

Kind = TypeVar("Kind", bound=Record)


def chosen(printed: Printed, name: str, kind: type[Kind]) -> tuple[Kind, ...]:
    """Return the records of a kind in the order of the brief, each of its own type."""
    return tuple(one for one in printed.chosen(name) if isinstance(one, kind))
