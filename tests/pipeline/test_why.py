"""The chain under a sentence or a record."""

import shutil
from pathlib import Path

import pytest

from briefgen.base.digest import digest_text
from briefgen.base.errors import BriefgenError
from briefgen.pipeline.checking import Checked, read
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.why import why
from briefgen.reports.tree import Branch

ROOT = Path(__file__).resolve().parents[2]


def words(branch: Branch) -> list[str]:
    """Return every line of a tree."""
    return [branch.words, *(line for one in branch.below for line in words(one))]


def test_a_recommendation_leads_down_to_the_passage(flagship: Checked) -> None:
    (chain,) = why(flagship, "R3")
    lines = words(chain.tree)
    assert any(line.startswith("judgements: J2") for line in lines)
    passage = "»ready to step back if no substantial progress is made«"
    assert any(passage in line for line in lines)


def test_a_judgement_tells_how_solid_and_how_likely_it_is(flagship: Checked) -> None:
    (chain,) = why(flagship, "J4")
    confidence, likelihood = (one.words for one in chain.tree.below[:2])
    assert confidence.startswith("confidence: low. ")
    assert likelihood == "likelihood: unlikely"


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


def test_a_quote_with_gaps_and_brackets_shows_them(tmp_path: Path) -> None:
    lay(tmp_path, "The plan […] will close the [western] quay in May [of 2030]")

    (chain,) = why(read(targets_in([str(tmp_path)])), "F1")

    assert words(chain.tree)[-3:] == [
        "the quote leaves out “, as they said,”",
        "the quote puts [western] for “eastern”",
        "the quote puts in [of 2030]",
    ]


def lay(root: Path, quote: str) -> None:
    """Make a workspace of one fact."""
    text = "The plan, as they said, will close the eastern quay in May.\n"
    folder = root / "briefs" / "quay"
    folder.mkdir(parents=True)
    (root / "briefgen.yaml").write_text("name: Quay\n")
    (root / "seed.txt").write_text(text)
    (folder / "sources.yaml").write_text(
        "sources:\n  S1:\n    file: seed.txt\n    language: en\n    genre: note\n"
        f"    completeness: complete\n    sha256: {digest_text(text)}\n"
    )
    (folder / "facts.yaml").write_text(
        f"facts:\n  F1:\n    statement: The plan closes a quay.\n    quote: '{quote}'\n"
        "    source: S1\n    kind: claim\n    voice: reporter\n    confidence: high\n"
    )
