"""A number and its noun agree."""

import pytest

from briefgen.base.counted import counted


@pytest.mark.parametrize(
    ("number", "told"),
    [(0, "0 lines changed"), (1, "1 line changed"), (2, "2 lines changed")],
)
def test_a_noun_is_in_the_singular_where_it_is_one(number: int, told: str) -> None:
    assert counted(number, "lines changed") == told
