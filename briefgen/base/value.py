"""Frozen dataclasses as the standard library makes them, in a third of the time.

`dataclasses` writes and compiles six functions for each frozen class; for the hundred
classes of a check that is an eighth of its time. Here one is compiled, `__init__`; the
others are the same for every class. Type checkers see the standard decorator, and
`fields`, `replace`, `match` and `pickle` take these classes as they take others.
"""

import dataclasses
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, Field, FrozenInstanceError, fields
from operator import attrgetter, ge, gt, le, lt
from types import MemberDescriptorType
from typing import TYPE_CHECKING, TypeVar

_C = TypeVar("_C")
_Key = Callable[[object], tuple[object, ...]]
_Comparison = Callable[[tuple[object, ...], tuple[object, ...]], object]
_set = object.__setattr__


def _frozen(cls: type[_C], *, slots: bool, order: bool) -> type[_C]:
    """Return a class with the methods of a frozen dataclass."""
    own = {name for name, value in vars(cls).items() if value is not None}
    made = dataclasses.dataclass(init=False, repr=False, eq=False, slots=slots)(cls)
    every = fields(made)  # type: ignore[arg-type] # it is a dataclass by now
    into = vars(made) if slots else {}
    key = _key([one.name for one in every if one.compare])
    methods = {**_SHARED, **_compared(key), "__init__": _init(every, into)}
    if order:
        methods |= _ordered(key)
    if slots:
        methods |= {"__getstate__": _state, "__setstate__": _restore}
    for name, method in methods.items():
        if name not in own:
            setattr(made, name, method)
    vars(made)["__dataclass_params__"].frozen = True
    return made


def _init(
    every: Sequence[Field[object]], slots: Mapping[str, MemberDescriptorType]
) -> object:
    """Return the function that fills the fields of an instance.

    Args:
        every: The fields.
        slots: By name what a class with slots keeps them in, which takes a value in
            three quarters of the time.
    """
    known: dict[str, object] = {"_set": _set, "_missing": MISSING}
    head, body = ["self"], ["pass"]
    for one in every:
        name = value = one.name
        if one.default is not MISSING:
            known[f"_default_{name}"] = one.default
            head.append(f"{name}=_default_{name}")
        elif one.default_factory is not MISSING:
            known[f"_make_{name}"] = one.default_factory
            head.append(f"{name}=_missing")
            value = f"_make_{name}() if {name} is _missing else {name}"
        else:
            head.append(name)
        if name in slots:
            known[f"_put_{name}"] = slots[name].__set__
            body.append(f"_put_{name}(self, {value})")
        else:
            body.append(f"_set(self, '{name}', {value})")
    source = f"def __init__({', '.join(head)}):\n " + "\n ".join(body)
    exec(source, known)  # noqa: S102 - the names of our own fields
    return known["__init__"]


def _compared(key: _Key) -> Mapping[str, object]:
    """Return the functions that compare instances by a key, and hash them."""

    def equal(self: object, other: object) -> bool:
        return key(self) == key(other) if type(self) is type(other) else NotImplemented

    def hashed(self: object) -> int:
        return hash(key(self))

    return {"__eq__": equal, "__hash__": hashed}


def _ordered(key: _Key) -> Mapping[str, object]:
    """Return the functions that order instances by a key."""

    def comparing(compare: _Comparison) -> object:
        def compared(self: object, other: object) -> object:
            if type(self) is not type(other):
                return NotImplemented
            return compare(key(self), key(other))

        return compared

    return {f"__{one.__name__}__": comparing(one) for one in (lt, le, gt, ge)}


def _key(names: Sequence[str]) -> _Key:
    """Return what takes the values of some fields."""
    if len(names) > 1:
        return attrgetter(*names)
    return lambda one: tuple(getattr(one, name) for name in names)


def _names(one: object) -> list[str]:
    return [field.name for field in fields(one)]  # type: ignore[arg-type] # it is one


def _told(self: object) -> str:
    values = ", ".join(f"{name}={getattr(self, name)!r}" for name in _names(self))
    return f"{type(self).__qualname__}({values})"


def _refuse_set(_self: object, name: str, _value: object) -> None:
    message = f"cannot assign to field {name!r}"
    raise FrozenInstanceError(message)


def _refuse_delete(_self: object, name: str) -> None:
    message = f"cannot delete field {name!r}"
    raise FrozenInstanceError(message)


def _state(self: object) -> list[object]:
    return [getattr(self, name) for name in _names(self)]


def _restore(self: object, state: Sequence[object]) -> None:
    for name, value in zip(_names(self), state, strict=True):
        _set(self, name, value)


_SHARED: Mapping[str, object] = {
    "__repr__": _told,
    "__setattr__": _refuse_set,
    "__delattr__": _refuse_delete,
}


def _decorator(
    *, frozen: bool = False, slots: bool = False, order: bool = False, eq: bool = True
) -> Callable[[type[_C]], type[_C]]:
    """Return what makes a dataclass; those of other kinds than most are standard."""
    standard = dataclasses.dataclass(frozen=frozen, slots=slots, order=order, eq=eq)

    def made(cls: type[_C]) -> type[_C]:
        inherits = any(map(dataclasses.is_dataclass, cls.__mro__[1:]))
        if not frozen or not eq or inherits:
            return standard(cls)
        return _frozen(cls, slots=slots, order=order)

    return made


if TYPE_CHECKING:
    from dataclasses import dataclass as dataclass  # noqa: PLC0414 - handed on
else:
    dataclass = _decorator
