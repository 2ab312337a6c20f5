"""Which facts are compared: every pair that is alike, and not each with each."""

from collections.abc import Sequence
from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st

from briefgen.checks.differing import Told, alike, near, told
from briefgen.schema.fact import Fact

WORDS = "tariff border harvest ferry bridge council grain winter survey ballot".split()
STATEMENTS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=8).map(" ".join)


def facts(statements: Sequence[str]) -> list[Told]:
    """Return what facts with some statements say."""
    return [
        told(
            Fact(
                statement=one,
                quote=one,
                source="S1",
                kind="claim",
                voice="reporter",
                confidence="high",
            ),
            "en",
        )
        for one in statements
    ]


@given(st.lists(STATEMENTS, max_size=12))
def test_every_pair_that_is_alike_is_compared_in_its_order(
    statements: list[str],
) -> None:
    found = facts(statements)
    compared = [(id(one), id(other)) for one, other in near(found)]
    wanted = [
        (id(one), id(other))
        for one, other in combinations(found, 2)
        if alike(one, other)
    ]
    assert [pair for pair in compared if pair in set(wanted)] == wanted
    assert len(set(compared)) == len(compared)


def test_facts_with_nothing_in_common_are_not_compared() -> None:
    letters = str.maketrans("0123456789", "bcdfghjklm")
    apart = [str(n).translate(letters) for n in range(2000)]
    found = facts([f"mat{one}o thi{one}o sub{one}o common" for one in apart])
    assert sum(1 for _ in near(found)) == 0
