"""Places: the tree of where values stand."""

from briefgen.base.place import Place
from briefgen.base.span import Span

LEAF = Place("f", 6, 9, (1, 4), "", {})
ITEM = Place("f", 12, 13, None, "", {})
LIST = Place("f", 11, 14, (9, 10), "[", {0: ITEM})
ROOT = Place("f", 0, 20, None, "{", {"a": LEAF, "b": LIST})


def test_a_part_is_reached_by_keys_and_numbers() -> None:
    assert ROOT.part("b", 0) is ITEM
    assert ROOT.part() is ROOT


def test_a_part_that_is_missing_gives_the_last_on_the_way() -> None:
    assert ROOT.part("b", 7, "x") is LIST


def test_the_span_of_a_key_is_its_own() -> None:
    assert LEAF.span == Span("f", 6, 9)
    assert LEAF.key_span == Span("f", 1, 4)


def test_a_value_without_a_key_has_its_own_span_for_it() -> None:
    assert ITEM.key_span == ITEM.span


def test_what_is_written_is_told_from_what_is_not() -> None:
    assert ROOT.has("b", 0)
    assert not ROOT.has("b", 1)
    assert not ROOT.has("c")
