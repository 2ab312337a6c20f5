"""Which places of a text are taken."""

from briefgen.evidence.cover import blanked, covered


def test_what_a_span_covers_is_marked() -> None:
    assert list(covered(4, [(1, 3)])) == [0, 1, 1, 0]


def test_stretches_are_blanked_and_no_offset_moves() -> None:
    assert blanked("abcdef", [(1, 3), (2, 4)]) == "a   ef"
