"""A real view with hostile words in every field that holds words."""

from collections.abc import Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from typing import TypeVar

from markupsafe import Markup

from briefgen.outputs.view import View
from briefgen.outputs.words import Words, in_cell, prose

PLAIN = frozenset({"keywords", "bottom_line"})
"""Fields of plain text that come from a brief."""
CLOSED = frozenset({"reliability"})
"""Fields whose words come from a list of ours, which templates look up."""

Value = TypeVar("Value")


class Poisoner:
    """Puts the next hostile words wherever a view has words.

    Args:
        words: The hostile words, without end.
    """

    def __init__(self, words: Iterator[str]) -> None:
        self._words = words
        self.put: list[str] = []

    def view(self, view: View) -> View:
        """Return a view with hostile words."""
        return self._record(view)

    def _next(self) -> str:
        word = next(self._words)
        self.put.append(word)
        return word

    def _record(self, record: Value) -> Value:
        if not is_dataclass(record) or isinstance(record, type):
            raise TypeError
        changed = {
            one.name: self._value(one.name, getattr(record, one.name))
            for one in fields(record)
        }
        made = replace(record, **changed)
        if not isinstance(made, type(record)):
            raise TypeError
        return made

    def _value(self, name: str, value: object) -> object:
        if name in CLOSED:
            return value
        if isinstance(value, Markup):
            return self._prose(value)
        if isinstance(value, Words) or (name in PLAIN and isinstance(value, str)):
            return type(value)(self._next()) if value else value
        if isinstance(value, tuple):
            return tuple(self._value(name, one) for one in value)
        if isinstance(value, Mapping):
            return {key: self._value(name, one) for key, one in value.items()}
        return self._record(value) if is_dataclass(value) else value

    def _prose(self, value: Markup) -> Markup:
        if not value:
            return value
        words = prose(self._next().replace("@", "(at)").strip())
        return words if "\n" in value else in_cell(words)
