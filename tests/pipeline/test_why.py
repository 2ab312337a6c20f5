"""The chain under a sentence or a record."""

import shutil
from pathlib import Path

import pytest

from briefgen.base.errors import BriefgenError
from briefgen.pipeline.checking import Checked, read
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.why import why
from briefgen.reports.tree import Branch

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def flagship() -> Checked:
    """Return the flagship workspace, read once."""
    return read(targets_in([str(ROOT)]))


def words(branch: Branch) -> list[str]:
    """Return every line of a tree."""
    return [branch.words, *(line for one in branch.below for line in words(one))]


def test_a_recommendation_leads_down_to_the_passage(flagship: Checked) -> None:
    (chain,) = why(flagship, "R3")
    lines = words(chain.tree)
    assert any(line.startswith("judgements: J2") for line in lines)
    passage = "»ready to step back if no substantial progress is made«"
    assert any(passage in line for line in lines)


def test_a_fact_shows_the_lines_around_its_passage(flagship: Checked) -> None:
    (chain,) = why(flagship, "F012")
    place = chain.tree.below[0]
    assert place.words.startswith("S000 paragraph 6, seeds/")
    assert len(place.below) == 3
    assert "»there’s a big gulf, predictably" in place.below[1].words


def test_a_sentence_is_found_by_a_few_of_its_words(flagship: Checked) -> None:
    found = why(flagship, "contingency note for a US step-back")
    first = next(one for one in found if "bottom_line" in one.tree.words)
    assert [one.words[:2] for one in first.tree.below] == ["R1", "R3"]


def test_a_sentence_is_found_though_a_word_is_wrong(flagship: Checked) -> None:
    found = why(flagship, "none of the sources gives Europe a role in the talks")
    assert any("Neither source gives Europe a role" in c.tree.words for c in found)


def test_a_sentence_is_found_though_most_of_its_words_are_misspelt(
    flagship: Checked,
) -> None:
    found = why(flagship, "Niether sorce gves Europ a rol in the tals")
    assert any("Neither source gives Europe a role" in c.tree.words for c in found)


def test_an_id_of_several_dossiers_is_told_with_each(quay: Path) -> None:
    shutil.copytree(quay / "briefs/quay", quay / "briefs/pier")
    found = why(read(targets_in([str(quay)])), "F003")
    told = [one.tree.words.partition(" The ")[0] for one in found]
    assert told == ["pier: F003", "quay: F003"]


def test_a_whole_pdf_is_told_to_need_a_page(flagship: Checked) -> None:
    with pytest.raises(BriefgenError, match="is a whole brief") as caught:
        why(flagship, "build/note.pdf")
    assert caught.value.hint == (
        "name a page: `build/note.pdf:1`, or a line: `build/note.pdf:1:12`"
    )


def test_no_chain_goes_round_for_ever(flagship: Checked) -> None:
    for name in flagship.dossiers["direct-talks"].records.citable:
        assert why(flagship, name)


def test_words_of_no_sentence_are_told(flagship: Checked) -> None:
    with pytest.raises(BriefgenError, match="no sentence like"):
        why(flagship, "the price of fish in Sundhaven")
