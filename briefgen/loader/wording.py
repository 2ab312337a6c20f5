"""Errors of the schema in the words of the house, told by their type.

The validator's own messages are never looked at: they are not ours and may change.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import field

from briefgen.base.nearest import did_you_mean
from briefgen.base.place import Step
from briefgen.base.ruleinfo import RuleInfo
from briefgen.base.value import dataclass
from briefgen.loader.fields import Field, fields_of
from briefgen.loader.linefaults import NO_BREAK_HINT, NO_BREAK_SPACE
from briefgen.loader.rules import MISSING_FIELD, UNKNOWN_KEY, WRONG_VALUE
from briefgen.loader.strictness import clipped
from briefgen.schema.node import ID_PATTERN

_SHOWN = 60
_MOST_NAMES = 16
_LONGEST_HINT = 100


@dataclass(frozen=True, slots=True)
class Wrong:
    """What the validator found, with what the schema says of the place.

    Args:
        kind: The validator's name of the error: `missing`, `literal_error`.
        path: The steps through the data to the value concerned.
        value: What stands there.
        taken: What the schema takes there; None for an unknown key.
        owner: What the schema takes around it.
        context: Figures of the error, such as the least value.
        on_key: Whether the error is about a key and not about its value.
    """

    kind: str
    path: Sequence[Step]
    value: object
    taken: Field | None
    owner: Field | None
    context: Mapping[str, object] = field(default_factory=dict)
    on_key: bool = False

    @property
    def name(self) -> str:
        """The name of the field concerned."""
        return clipped(_last_name(self.path))

    @property
    def shown(self) -> str:
        """The value on one line, cut where it is long."""
        return clipped(str(self.value))


@dataclass(frozen=True, slots=True)
class Worded:
    """An error in our words: the rule, the fact and what to do."""

    rule: RuleInfo
    message: str
    hint: str | None = None


def word(wrong: Wrong) -> Worded:
    """Return an error of the schema in our words."""
    if wrong.kind == "missing":
        return _missing(wrong)
    if wrong.kind == "extra_forbidden":
        return _unknown(wrong)
    if wrong.value is None:
        message = f"`{wrong.name}` has no value"
        return Worded(WRONG_VALUE, message, "write one, or remove the key")
    if isinstance(wrong.value, str) and NO_BREAK_SPACE in wrong.value[:_SHOWN]:
        return Worded(WRONG_VALUE, _does_not_fit(wrong), _no_break(wrong))
    worder = _WORDERS.get(wrong.kind, _other)
    message, hint = worder(wrong)
    return Worded(WRONG_VALUE, message, hint)


def _last_name(path: Sequence[Step]) -> str:
    names = [step for step in path if isinstance(step, str)]
    return names[-1] if names else "the file"


def _missing(wrong: Wrong) -> Worded:
    around = [step for step in wrong.path[:-1] if isinstance(step, str)]
    owner = f"`{clipped(around[-1])}`" if around else "the file"
    what = f"add `{wrong.name}`"
    described = _described(wrong)
    hint = f"{what}: {described}" if described else what
    return Worded(MISSING_FIELD, f"{owner} lacks `{wrong.name}`", hint)


def _unknown(wrong: Wrong) -> Worded:
    model = wrong.owner.model if wrong.owner else None
    known: list[str] = sorted(fields_of(model)) if model else []
    if NO_BREAK_SPACE in wrong.name:
        hint: str | None = NO_BREAK_HINT
    else:
        hint = did_you_mean(wrong.name, known) or _one_of(known)
    return Worded(UNKNOWN_KEY, f"unknown key `{wrong.name}`", hint)


def _no_break(wrong: Wrong) -> str | None:
    if f":{NO_BREAK_SPACE}" in str(wrong.value):
        return NO_BREAK_HINT
    return "it holds a no-break space (U+00A0)"


def _does_not_fit(wrong: Wrong) -> str:
    return f"`{wrong.shown}` does not fit `{wrong.name}`"


def _described(wrong: Wrong) -> str | None:
    """Return what the schema says of the field, as a hint: its first sentence."""
    if wrong.taken is None or not wrong.taken.description:
        return None
    sentence = " ".join(wrong.taken.description.split()).split(". ")[0]
    if len(sentence) > _LONGEST_HINT:
        sentence = sentence.split(": ")[0]
    return sentence[0].lower() + sentence[1:].removesuffix(".")


def _one_of(names: Sequence[str]) -> str | None:
    if not names:
        return None
    listed = ", ".join(f"`{name}`" for name in names[:_MOST_NAMES])
    more = " …" if len(names) > _MOST_NAMES else ""
    return f"one of {listed}{more}"


def _other(wrong: Wrong) -> tuple[str, str | None]:
    return _does_not_fit(wrong), _described(wrong)


def _choice(wrong: Wrong) -> tuple[str, str | None]:
    choices = wrong.taken.choices if wrong.taken else ()
    if not isinstance(wrong.value, str):
        return _shape("a word")(wrong)
    near = did_you_mean(wrong.value, choices)
    return f"`{wrong.shown}` is no `{wrong.name}`", near or _one_of(choices)


def _pattern(wrong: Wrong) -> tuple[str, str | None]:
    if wrong.context.get("pattern") != ID_PATTERN:
        return _does_not_fit(wrong), _described(wrong)
    hint = (
        "an id begins with a letter and holds letters, digits, `.`, `_` and `-`, "
        "80 at most"
    )
    return f"`{wrong.shown}` is not an id", hint


def _empty(wrong: Wrong) -> tuple[str, str | None]:
    return f"`{wrong.name}` is empty", _described(wrong)


def _shape(takes: str) -> Callable[[Wrong], tuple[str, str | None]]:
    def worder(wrong: Wrong) -> tuple[str, str | None]:
        return f"`{wrong.name}` takes {takes}, not {_kind(wrong.value)}", _mend(wrong)

    return worder


def _mend(wrong: Wrong) -> str | None:
    if wrong.kind in {"tuple_type", "list_type"} and isinstance(wrong.value, str):
        return f"write `[{wrong.shown}]`"
    return _described(wrong)


def _kind(value: object) -> str:
    if isinstance(value, Mapping):
        return "a mapping"
    return "a list" if isinstance(value, list) else "text"


def _number(wrong: Wrong) -> tuple[str, str | None]:
    if not isinstance(wrong.value, str):
        return _shape("a whole number")(wrong)
    return f"`{wrong.shown}` is not a whole number", _described(wrong)


def _bound(word_of_bound: str, key: str) -> Callable[[Wrong], tuple[str, str | None]]:
    def worder(wrong: Wrong) -> tuple[str, str | None]:
        bound = wrong.context.get(key)
        return f"`{wrong.name}` is {wrong.shown}; {word_of_bound} is {bound}", None

    return worder


def _day(wrong: Wrong) -> tuple[str, str | None]:
    if not isinstance(wrong.value, str):
        return _shape("a day")(wrong)
    hint = "write year, month and day: `2026-11-22`"
    return f"`{wrong.shown}` is not a day", hint


def _few(wrong: Wrong) -> tuple[str, str | None]:
    least = wrong.context.get("min_length")
    has = wrong.context.get("actual_length")
    return f"`{wrong.name}` has {has} entries; it needs at least {least}", None


def _our_own(wrong: Wrong) -> tuple[str, str | None]:
    """Word an error that the schema itself raised, whose words are ours."""
    if wrong.taken is not None and wrong.taken.flag:
        if not isinstance(wrong.value, str):
            return _shape("`true` or `false`")(wrong)
        message = f"`{wrong.shown}` is neither `true` nor `false`"
        return message, _described(wrong)
    if wrong.taken is not None and wrong.taken.day:
        return _day(wrong)
    return _does_not_fit(wrong), str(wrong.context.get("error") or "") or None


_WORDERS: Mapping[str, Callable[[Wrong], tuple[str, str | None]]] = {
    "literal_error": _choice,
    "string_pattern_mismatch": _pattern,
    "string_too_short": _empty,
    "string_type": _shape("text"),
    "tuple_type": _shape("a list"),
    "list_type": _shape("a list"),
    "dict_type": _shape("a mapping"),
    "model_type": _shape("a mapping"),
    "model_attributes_type": _shape("a mapping"),
    "int_parsing": _number,
    "int_parsing_size": _number,
    "int_from_float": _number,
    "int_type": _number,
    "greater_than_equal": _bound("the least", "ge"),
    "less_than_equal": _bound("the most", "le"),
    "date_parsing": _day,
    "date_from_datetime_parsing": _day,
    "date_from_datetime_inexact": _day,
    "date_type": _day,
    "too_short": _few,
    "bool_type": _our_own,
    "bool_parsing": _our_own,
    "value_error": _our_own,
}
