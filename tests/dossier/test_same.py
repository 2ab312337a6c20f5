"""A node that was read is the same as itself alone."""

from briefgen.dossier.same import Same
from briefgen.schema.node import Waiver


def waiver() -> Waiver:
    return Waiver(rule="PAS01", reason="an exercise", by="desk")


def test_a_node_is_the_same_as_itself() -> None:
    one = waiver()
    assert Same(one) == Same(one)
    assert hash(Same(one)) == hash(Same(one))


def test_an_equal_node_is_another() -> None:
    one, other = waiver(), waiver()
    assert one == other
    assert Same(one) != Same(other)


def test_a_node_is_no_other_thing() -> None:
    one = waiver()
    assert Same(one) != one
