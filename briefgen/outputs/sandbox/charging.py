"""Charges for going through a value before a filter, a test or a comparison does."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import wraps

from jinja2 import TemplateRuntimeError
from jinja2.runtime import Undefined

from briefgen.outputs.sandbox.meter import Meter

ITEM = 16
"""As how many characters one thing in a list counts: to compare or sort takes longer
than to copy."""

DEEPEST = 4
"""How deep lists lie in each other at most, and the values of a mapping in them."""

Function = Callable[..., object]


@dataclass(frozen=True, slots=True)
class Charger:
    """Charges a meter for what is gone through.

    Args:
        meter: What counts.
    """

    meter: Meter

    def whole(self, value: object) -> object:
        """Return a value, charged as if all of it were gone through."""
        self._charge(value, DEEPEST)
        return value

    def within(self, value: object) -> object:
        """Return what something is looked for in; a mapping knows at once."""
        return value if isinstance(value, Mapping) else self.whole(value)

    def charged(self, function: Function, letter: int = 1) -> Function:
        """Return a filter or test that charges for all that it is given.

        Args:
            function: The filter or test.
            letter: As how many characters each letter of words counts.
        """

        @wraps(function)
        def charging(*given: object, **named: object) -> object:
            for one in (*given, *named.values()):
                self._charge(one, DEEPEST)
            if letter > 1:
                taken = (one for one in given if isinstance(one, str))
                self.meter.write(sum(letter * len(one) for one in taken))
            return function(*given, **named)

        return charging

    def _charge(self, value: object, depth: int) -> None:
        if isinstance(value, str):
            self.meter.write(len(value))
        elif isinstance(value, Collection) and depth:
            self.meter.write(ITEM * len(value))
            parts = value.values() if isinstance(value, Mapping) else value
            for one in parts:
                self._charge(one, depth - 1)


def words_of(value: object) -> str:
    """Return a value as words.

    Raises:
        TemplateRuntimeError: If it is neither words nor a number: a record has none.
    """
    if not isinstance(value, str | int | float | Undefined):
        message = f"a {type(value).__name__} is no text"
        raise TemplateRuntimeError(message)
    return value if isinstance(value, str) else str(value)
