"""What an edited fact touches, for ids, for files and since a revision."""

from pathlib import Path

import pytest

from briefgen.base.errors import BriefgenError
from briefgen.pipeline.checking import read
from briefgen.pipeline.impact import (
    DossierImpact,
    impact_of_names,
    impact_since,
)
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.telling import as_data, branches
from briefgen.reports.tree import as_list, as_tree
from tests.pipeline.conftest import replace

ROOT = Path(__file__).resolve().parents[2]
FACTS = "briefs/direct-talks/facts/s001.yaml"


def touched(*names: str) -> DossierImpact:
    """Return what records of the flagship touch."""
    (found,) = impact_of_names(read(targets_in([str(ROOT)])), names)
    return found


def test_the_april_hint_touches_the_scenario_and_recommendation_it_drives() -> None:
    reached = {one.id: one for one in touched("F048").impact.reached}
    assert reached["SC3"].direct
    assert reached["R3"].direct
    assert reached["R5"].path == ("F048", "J2", "R5")


def test_a_record_never_touches_itself() -> None:
    assert "F048" not in {one.id for one in touched("F048").impact.reached}


def test_an_open_gap_touches_what_it_affects() -> None:
    assert "J5" in {one.id for one in touched("G07").impact.reached}


def test_a_fact_touches_the_sentences_that_cite_it() -> None:
    found = touched("F015").impact.touched
    assert all("F015" in one.through for one in found if one.direct)
    texts = {one.statement.text for one in found if one.direct}
    assert any("not yet a" in " ".join(text.split()) for text in texts)


def test_a_source_touches_every_fact_that_rests_on_it() -> None:
    facts = {one.id for one in touched("S001").impact.reached if one.direct}
    assert {"F033", "F048", "F068"} <= facts
    assert "F006" not in facts


def test_a_file_stands_for_its_records() -> None:
    assert "F048" in touched(FACTS).impact.changed


def test_an_unknown_id_is_told_with_the_nearest() -> None:
    with pytest.raises(BriefgenError, match="no record `F0048`") as caught:
        touched("F0048")
    assert caught.value.hint == "did you mean `F048`?"


def test_nothing_changed_since_the_last_commit(committed: Path) -> None:
    assert impact_since(targets_in([str(committed)]), "HEAD") == ()


def test_an_edited_field_is_told_in_words(committed: Path) -> None:
    facts = committed / FACTS
    replace(facts, "confidence: low", "confidence: medium")
    (found,) = impact_since(targets_in([str(committed)]), "HEAD")
    (change,) = found.changes
    (field,) = change.fields
    assert (change.kind, field.field) == ("edited", "confidence")
    assert (field.before, field.after) == ("low", "medium")


def test_a_check_that_turns_is_told_first(committed: Path) -> None:
    quote = "at abandoning US mediation efforts by the end of April\n"
    replace(committed / FACTS, quote, quote.replace("efforts", "attempts"))
    (found,) = impact_since(targets_in([str(committed)]), "HEAD")
    assert "PAS01" in {one.code for one in found.turned_on}
    assert branches(found).below[0].words == "checks and differences that turn"


def test_a_changed_source_touches_its_facts(committed: Path) -> None:
    seed = committed / "seeds" / "001_979d9239f20eb597.txt"
    seed.write_bytes(seed.read_bytes() + b" ")
    (found,) = impact_since(targets_in([str(committed)]), "HEAD")
    assert "S001" in found.impact.changed


def test_a_revision_that_is_not_there_is_told(committed: Path) -> None:
    with pytest.raises(BriefgenError, match="the revision cannot be read"):
        impact_since(targets_in([str(committed)]), "no-such-revision")


def test_a_revision_cannot_be_an_option_of_git(committed: Path) -> None:
    with pytest.raises(BriefgenError, match="is not a revision"):
        impact_since(targets_in([str(committed)]), "--output=x")


def test_the_tree_and_the_list_name_the_same_records() -> None:
    tree = branches(touched("F048"))
    text, items = as_tree((tree,)), as_list((tree,))
    for name in ("J2", "SC3", "R3", "situation-brief"):
        assert name in text
        assert name in items


def test_the_data_give_the_path_to_each_record() -> None:
    records = as_data(touched("F048"))["records"]
    assert isinstance(records, list)
    assert {
        "id": "R5",
        "section": "recommendations",
        "direct": False,
        "path": ["F048", "J2", "R5"],
    } in records
