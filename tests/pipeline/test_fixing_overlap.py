"""Edits that meet others: what overlaps, what is the same, what belongs together."""

from dataclasses import replace

import pytest

from briefgen.pipeline.checking import check
from briefgen.pipeline.fixing import mend
from briefgen.pipeline.targets import Target
from tests.pipeline.conftest import FACTS, Edited
from tests.pipeline.mending import at, found, reasons, with_findings


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("eastern quay of Sundhaven", "western quay"), ("quay of Sundhaven", "pier")),
        (("quay of Sundhaven", "pier"), ("eastern quay", "western quay")),
    ],
    ids=["the first one begins before", "the first one begins after"],
)
def test_the_first_of_two_edits_that_overlap_is_taken(
    edited: Edited, one: tuple[str, str], other: tuple[str, str]
) -> None:
    checked = check(Target(edited()))
    first = found(FACTS, at(checked, *one))
    second = found(FACTS, at(checked, *other))
    mending = mend(with_findings(checked, first, second))
    assert mending.mended == (first,)
    assert reasons(mending) == ["it overlaps another edit"]


def test_two_texts_for_one_spot_overlap(edited: Edited) -> None:
    checked = check(Target(edited()))
    start_at = at(checked, "eastern", "")[0]
    one = found(FACTS, (start_at, start_at, "far "))
    other = found(FACTS, (start_at, start_at, "near "))
    mending = mend(with_findings(checked, one, other))
    assert (mending.mended, len(mending.refused)) == ((one,), 1)


def test_the_same_edit_of_two_findings_is_made_once(edited: Edited) -> None:
    checked = check(Target(edited()))
    one = found(FACTS, at(checked, "S001", "S002"))
    mending = mend(with_findings(checked, one, replace(one, code="PAS03")))
    assert len(mending.mended) == 2
    assert mending.files[0].after.count("S002") == 1


def test_edits_side_by_side_are_both_made(edited: Edited) -> None:
    checked = check(Target(edited()))
    one = found(FACTS, at(checked, "eastern", "western"))
    other = found(FACTS, at(checked, " quay of Sundhaven", " pier"))
    mending = mend(with_findings(checked, one, other))
    assert "The western pier will be closed" in mending.files[0].after


def test_the_edits_of_a_finding_are_made_all_or_none(edited: Edited) -> None:
    checked = check(Target(edited()))
    good, bad = at(checked, "high", "low"), at(checked, "source: S001", "x: S001")
    mending = mend(with_findings(checked, found(FACTS, good, bad)))
    assert mending.files == ()
