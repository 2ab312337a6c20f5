"""Whether a date of ours stands in a passage."""

import pytest

from briefgen.evidence.dates.compare import stands
from briefgen.evidence.dates.find import dates


@pytest.mark.parametrize(
    ("ours", "theirs", "stands_there"),
    [
        ("on 7 May 2025", "May 7, 2025", True),
        ("in May 2025", "on 7 May 2025", True),
        ("on 8 May 2025", "on 7 May 2025", False),
        ("on 7 June", "on 7 May", False),
        ("on Thursday", "on Wednesday, 7 May", False),
        ("on Wednesday", "on Wednesday, 7 May", True),
        ("by the end of April", "before the end of April", True),
        ("in late April", "by the end of April", False),
        ("before 7 May", "after 7 May", False),
        ("on 7 May", "after 7 May", False),
        ("until 7 May", "since 7 May", False),
        ("from 7 May", "on 7 May", True),
        ("on Friday", "by Friday", False),
        ("after Friday", "before Friday", False),
        ("in April", "in late April", True),
        ("in early April", "in late April", False),
        ("last week", "last month", False),
        ("last week", "last week", True),
        ("7 May 2026", "7 May 2025", False),
    ],
)
def test_every_part_of_ours_must_stand(
    ours: str, theirs: str, *, stands_there: bool
) -> None:
    assert stands(dates(ours)[0], dates(theirs), ()) == stands_there


def test_the_year_may_stand_elsewhere_in_the_passage() -> None:
    assert stands(dates("7 May 2025")[0], dates("7 May"), (2025,))
