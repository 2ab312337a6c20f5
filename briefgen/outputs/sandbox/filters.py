"""The filters and tests of templates: few, plain, and counted."""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass
from json import JSONEncoder
from operator import eq, ge, gt, le, lt, ne

from jinja2 import Environment, TemplateRuntimeError, pass_environment
from jinja2.runtime import Undefined, markup_join
from markupsafe import Markup

from briefgen.outputs.sandbox.charging import ITEM, Charger, words_of
from briefgen.outputs.sandbox.grammar import CONCAT, EACH, SHALLOW, WHOLE, WITHIN
from briefgen.outputs.sandbox.meter import Meter

TESTS: Mapping[str, Callable[..., bool]] = {
    "defined": lambda value: not isinstance(value, Undefined),
    "undefined": lambda value: isinstance(value, Undefined),
    "none": lambda value: value is None,
    "string": lambda value: isinstance(value, str),
    "number": lambda value: isinstance(value, int | float),
    "odd": lambda value: _whole_number(value) % 2 == 1,
    "even": lambda value: _whole_number(value) % 2 == 0,
    "in": lambda value, of: value in of,
    **dict.fromkeys(("eq", "equalto", "=="), eq),
    **dict.fromkeys(("ne", "!="), ne),
    **dict.fromkeys(("lt", "<"), lt),
    **dict.fromkeys(("le", "<="), le),
    **dict.fromkeys(("gt", ">"), gt),
    **dict.fromkeys(("ge", ">="), ge),
}
PLAIN = frozenset(
    "default length count first defined undefined none string number odd even".split()
)
"""The filters and tests that take equally long whatever they are given."""

TAKING_APART = frozenset("list last sort map selectattr rejectattr join".split())
"""The filters that take words apart into letters, each a thing of its own."""

DEPTH = 3
"""How deep lists of a template may lie in each other, as the metadata of a page do."""


@pass_environment
def _attributes(
    environment: Environment, values: Iterable[object], attribute: str
) -> list[object]:
    return [environment.getitem(one, attribute) for one in values]


def _chosen(*, keep: bool) -> Callable[..., list[object]]:
    """Return the filter that keeps or drops values by a test of an attribute."""

    @pass_environment
    def choose(
        environment: Environment,
        values: Iterable[object],
        attribute: str,
        *test: object,
    ) -> list[object]:
        def holds(value: object) -> bool:
            found = environment.getitem(value, attribute)
            if not test:
                return bool(found)
            return bool(environment.call_test(str(test[0]), found, test[1:]))

        return [one for one in values if holds(one) == keep]

    return choose


def _default(value: object, instead: object = "", *, empty: bool = False) -> object:
    missing = isinstance(value, Undefined) or (empty and not value)
    return instead if missing else value


def _sorted(values: Iterable[object]) -> list[object]:
    return sorted(values, key=words_of)


def _whole_number(value: object) -> int:
    if not isinstance(value, int):
        message = f"a {type(value).__name__} is neither odd nor even"
        raise TemplateRuntimeError(message)
    return value


Filter = Callable[..., object]

FILTERS: Mapping[str, Filter] = {
    "lower": lambda value: words_of(value).lower(),
    "upper": lambda value: words_of(value).upper(),
    "capitalize": lambda value: words_of(value).capitalize(),
    "trim": lambda value: words_of(value).strip(),
    "list": list,
    "length": len,
    "count": len,
    "first": lambda values: next(iter(values)),
    "last": lambda values: list(values)[-1],
    "sort": _sorted,
    "default": _default,
    "map": _attributes,
    "selectattr": _chosen(keep=True),
    "rejectattr": _chosen(keep=False),
}
"""What every template may use; `Counted` adds those that it counts."""


@dataclass(frozen=True, slots=True)
class Counted:
    """Filters whose work is counted.

    Args:
        meter: What counts.
        finish: Makes of a value what is printed.
        kind: What joined words are: Markdown that is safe, or words to be escaped.
    """

    meter: Meter
    finish: Callable[[object], str]
    kind: type[str]

    def each(self, values: Iterable[object], written: int) -> Iterator[object]:
        """Yield the values of a loop, each a step and the words of the loop."""
        for one in values:
            self.meter.step()
            self.meter.write(written)
            yield one

    def concat(self, values: Iterable[object]) -> str:
        """Return what `~` makes of its values."""
        parts = [words_of(one) for one in values]
        self.meter.write(sum(map(len, parts)))
        return markup_join(parts)

    def shallow(self, value: object) -> object:
        """Return a list, tuple or mapping, if nothing is nested deep in it.

        Raises:
            TemplateRuntimeError: If it is: doubled again and again, it would be vast.
        """
        self._look(value, DEPTH)
        return value

    def join(self, values: Iterable[object], between: str = "") -> str:
        """Return values one after the other, finished, with words between them."""
        parts = [self.finish(one) for one in values]
        self.meter.step(len(parts))
        self.meter.write(sum(len(one) + len(between) for one in parts))
        return self.kind(between).join(parts)

    def replace(self, value: object, old: str, new: str) -> str:
        """Return words in which some are replaced by others."""
        text = str(words_of(value))
        self.meter.write(len(text) + text.count(old) * len(new))
        return text.replace(old, new)

    def as_json(self, value: object) -> Markup:
        """Return a value as JSON that can stand in a script of a page."""
        parts = []
        for part in JSONEncoder(sort_keys=True, allow_nan=False).iterencode(value):
            self.meter.write(len(part))
            parts.append(part)
        text = "".join(parts)
        for mark in "<>&'":
            text = text.replace(mark, f"\\u{ord(mark):04x}")
        self.meter.write(len(text))
        return Markup(text)  # noqa: S704 - what HTML reads was taken out

    def filters(self, more: Mapping[str, Filter]) -> Mapping[str, Filter]:
        """Return the filters by name, with those of a kind of template."""
        charger = Charger(self.meter)
        named = {
            **FILTERS,
            **more,
            "join": self.join,
            "replace": self.replace,
            "tojson": self.as_json,
        }
        return {
            **charged(named, charger),
            EACH: self.each,
            CONCAT: self.concat,
            SHALLOW: self.shallow,
            WHOLE: charger.whole,
            WITHIN: charger.within,
        }

    def _look(self, value: object, depth: int) -> None:
        if not isinstance(value, list | tuple | dict):
            return
        if not depth:
            message = "lists are nested too deep"
            raise TemplateRuntimeError(message)
        self.meter.step(len(value))
        for one in value.values() if isinstance(value, dict) else value:
            self._look(one, depth - 1)


def charged(named: Mapping[str, Filter], charger: Charger) -> Mapping[str, Filter]:
    """Return filters or tests that charge for what they are given."""
    return {
        name: one
        if name in PLAIN
        else charger.charged(one, ITEM if name in TAKING_APART else 1)
        for name, one in named.items()
    }
