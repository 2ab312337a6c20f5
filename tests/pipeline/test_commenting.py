"""An impact as a short comment on a pull request."""

from pathlib import Path

import pytest

from briefgen.pipeline.checking import check, read
from briefgen.pipeline.commenting import HEADING, MOST, comment
from briefgen.pipeline.impact import impact_of_names, impact_since
from briefgen.pipeline.targets import targets_in
from tests.pipeline.conftest import replace

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def flagship() -> str:
    """Return the comment on an edit of the source that most rests on."""
    return comment(impact_of_names(read(targets_in([str(ROOT)])), ["S001"]))


def on(root: Path, name: str) -> str:
    return comment(impact_of_names(read(targets_in([str(root)])), [name]))


def test_it_is_a_list_below_a_heading(flagship: str) -> None:
    head, empty, *lines = flagship.split("\n")
    assert (head, empty) == (HEADING, "")
    assert lines[0] == "- **direct-talks**: S001"
    assert all(line.lstrip().startswith("- ") for line in lines)


def test_it_stays_short_however_much_is_touched(flagship: str) -> None:
    assert len(flagship.splitlines()) < 4 * (MOST + 3)
    assert any(line.strip().endswith(" more") for line in flagship.splitlines())


def test_it_names_the_records_of_each_kind_in_one_line(flagship: str) -> None:
    lines = [line.strip() for line in flagship.splitlines()]
    (line,) = [one for one in lines if one.startswith("- recommendation: ")]
    assert {"R3", "R5"} <= set(line.removeprefix("- recommendation: ").split(", "))


def test_it_shows_the_sentences_that_rest_on_the_change_directly(quay: Path) -> None:
    told = on(quay, "F005")
    assert "asks for talks before the end of April 2026" in told
    assert "through J1" not in told
    assert "- judgement: J1" in told


def test_nobody_is_called_by_name(flagship: str) -> None:
    assert "@" not in flagship


def test_words_of_a_brief_are_no_html(quay: Path) -> None:
    brief = quay / "briefs/quay/note.brief.yaml"
    replace(brief, "and has set aside", "and <img src=x> has set aside")
    assert "<img" not in on(quay, "F003")
    assert "&lt;img" in on(quay, "F003")


def test_an_edit_of_a_citation_alone_can_be_seen(committed: Path) -> None:
    brief = committed / "briefs/direct-talks/situation-brief.brief.yaml"
    replace(brief, "[@F048; @G02]", "[@F062; @G02]")
    target = targets_in([str(committed)])
    told = comment(impact_since(target, check(target), "HEAD"))
    assert "[F048; G02]" in told
    assert "[F062; G02]" in told
    assert "@" not in told
