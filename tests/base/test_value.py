"""Our dataclasses behave as the standard ones do, whatever is done to them."""

import copy
import dataclasses
import inspect
import pickle
from collections.abc import Callable, Mapping
from dataclasses import FrozenInstanceError, dataclass, field
from functools import cached_property
from operator import ge, gt, le, lt

import pytest

from briefgen.base import value


@dataclass(frozen=True, slots=True, order=True)
class Standard:
    """A point."""

    x: int
    y: str = "why"
    z: Mapping[str, int] = field(default_factory=dict)
    away: float = field(default=0.0, compare=False)


@value.dataclass(frozen=True, slots=True, order=True)
class Ours:
    """A point."""

    x: int
    y: str = "why"
    z: Mapping[str, int] = field(default_factory=dict)
    away: float = field(default=0.0, compare=False)


@value.dataclass(frozen=True, slots=True)
class Single:
    """One field."""

    x: object


@value.dataclass(frozen=True)
class Open:
    """It keeps what it works out."""

    x: int

    @cached_property
    def double(self) -> int:
        """Twice the field."""
        return 2 * self.x


@value.dataclass(frozen=True, slots=True)
class OwnWords:
    """It tells itself, and is equal to all of its kind."""

    x: int

    def __repr__(self) -> str:
        return "mine"

    def __eq__(self, other: object) -> bool:
        return isinstance(other, OwnWords)

    def __hash__(self) -> int:
        return 1


USES: Mapping[str, Callable[[type[Standard] | type[Ours]], object]] = {
    "told": lambda made: repr(made(1, "b", {"a": 1})).partition("(")[2],
    "defaults": lambda made: (made(1).y, made(1).z, made(1).away),
    "a default of its own": lambda made: made(1).z is made(1).z,
    "by name": lambda made: made(y="b", x=2).y,
    "equal": lambda made: (made(1) == made(1), made(1) == made(2)),
    "not compared": lambda made: made(1, away=1.0) == made(1, away=2.0),
    "ordered": lambda made: [
        compare(made(1, away=1.0), made(other))
        for compare in (lt, le, gt, ge)
        for other in (0, 1, 2)
    ],
    "replaced": lambda made: dataclasses.replace(made(1), x=5).x,
    "as a dictionary": lambda made: dataclasses.asdict(made(1)),
    "fields": lambda made: [one.name for one in dataclasses.fields(made)],
    "slots": lambda made: (made.__slots__, hasattr(made(1), "__dict__")),
    "arguments": lambda made: [*inspect.signature(made).parameters],
    "matched": lambda made: made.__match_args__,
    "copied": lambda made: copy.deepcopy(made(1)) == made(1),
    "pickled": lambda made: pickle.loads(pickle.dumps(made(1, "b"))) == made(1, "b"),  # noqa: S301 - our own bytes
}


@pytest.mark.parametrize("use", USES)
def test_it_does_what_the_standard_one_does(use: str) -> None:
    assert USES[use](Ours) == USES[use](Standard)


def test_no_field_can_be_set_or_deleted() -> None:
    one = Single(1)
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'x'"):
        one.x = 2  # type: ignore[misc] # that is the test
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'x'"):
        del one.x


def test_equal_values_are_one_key() -> None:
    assert len({Single(1), Single(1), Single(2)}) == 2


def test_a_value_that_cannot_be_hashed_makes_its_holder_so() -> None:
    with pytest.raises(TypeError, match="unhashable"):
        hash(Single([]))


def test_classes_of_the_same_fields_are_not_equal() -> None:
    assert Single(1) != Open(1)  # type: ignore[comparison-overlap] # that is the test


def test_what_is_worked_out_is_kept() -> None:
    one = Open(2)
    assert (one.double, vars(one)) == (4, {"x": 2, "double": 4})


def test_methods_of_its_own_are_left() -> None:
    assert (repr(OwnWords(1)), OwnWords(1) == OwnWords(2), hash(OwnWords(1))) == (
        "mine",
        True,
        1,
    )


def test_a_missing_argument_is_told_by_its_name() -> None:
    with pytest.raises(TypeError, match="'x'"):
        Single()  # type: ignore[call-arg] # that is the test


def test_values_of_two_classes_have_no_order() -> None:
    with pytest.raises(TypeError, match="not supported between"):
        sorted([Ours(1), Standard(2)])  # type: ignore[type-var] # that is the test


def test_values_without_an_order_have_none() -> None:
    with pytest.raises(TypeError, match="not supported between"):
        sorted([Single(1), Single(2)])  # type: ignore[type-var] # that is the test


def test_a_class_that_inherits_fields_has_them_too() -> None:
    @value.dataclass(frozen=True)
    class Wider(Open):
        """A field more."""

        y: int

    assert repr(Wider(1, 2)).endswith("Wider(x=1, y=2)")
