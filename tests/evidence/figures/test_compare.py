"""Whether a figure of ours stands in a passage."""

import pytest

from briefgen.evidence.figures.compare import bound_lost, stands
from briefgen.evidence.figures.find import figures


def backed(ours: str, theirs: str) -> bool:
    """Tell whether every figure of one text stands in another."""
    known = figures(theirs)
    return all(stands(one, known) for one in figures(ours))


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("50% of them", "half of them"),
        ("a quarter of them", "25 per cent of them"),
        ("24 hours", "the 24-hour limit"),
        ("5 billion", "€5bn"),
        ("about €5bn", "4.98 billion euros"),
        ("nearly 500", "497"),
        ("more than 500", "503"),
        ("hundreds of firms", "640 firms"),
        ("2021/947", "Regulation 2021/947"),
        ("5 p.m.", "17:00"),
        ("the third", "the 3rd"),
        ("10–20 %", "between 10 and 20 percent"),
    ],
)
def test_what_means_the_same_stands(ours: str, theirs: str) -> None:
    assert backed(ours, theirs)


@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        ("15%", "1.5%"),
        ("1.5", "15"),
        ("20%", "20 percentage points"),
        ("€5bn", "$5bn"),
        ("€5bn", "5 billion"),
        ("5 million", "-5 million"),
        ("24 hours", "24 days"),
        ("third of the row, the third", "three"),
        ("66%", "two thirds"),
        ("nearly 500", "503"),
        ("more than 500", "497"),
        ("about 500", "700"),
        ("500", "497"),
        ("hundreds of firms", "64 firms"),
        ("2021/947", "2021/974"),
        ("12", "12.5"),
    ],
)
def test_what_differs_does_not_stand(ours: str, theirs: str) -> None:
    assert not backed(ours, theirs)


@pytest.mark.parametrize(
    ("ours", "theirs", "lost"),
    [
        ("500 firms", "nearly 500 firms", True),
        ("over 500 firms", "up to 500 firms", True),
        ("over 500 firms", "500 firms", True),
        ("about 500 firms", "500 firms", False),
        ("more than 500 firms", "over 500 firms", False),
        ("500 firms", "500 firms, almost 500 of them new", False),
    ],
)
def test_a_word_that_limits_a_figure_may_not_be_lost(
    ours: str, theirs: str, *, lost: bool
) -> None:
    (figure,) = figures(ours)
    assert (bound_lost(figure, figures(theirs)) is not None) == lost
