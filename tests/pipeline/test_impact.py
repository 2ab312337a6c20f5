"""What an edited fact touches, for ids, for files and since a revision."""

import shutil
from pathlib import Path

import pytest

from briefgen.base.errors import BriefgenError
from briefgen.dossier.changes import EDITED, REMOVED
from briefgen.pipeline.checking import check, read
from briefgen.pipeline.impact import DossierImpact, impact_of_names, impact_since
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.telling import as_data, branches, change_told, turned_told
from briefgen.reports.tree import as_list, as_tree
from tests.pipeline.conftest import git, replace

ROOT = Path(__file__).resolve().parents[2]
FACTS = "briefs/direct-talks/facts/s001.yaml"


def touched(*names: str) -> DossierImpact:
    """Return what records of the flagship touch."""
    (found,) = impact_of_names(read(targets_in([str(ROOT)])), names)
    return found


def since(root: Path, revision: str) -> tuple[DossierImpact, ...]:
    """Return what all changes since a revision touch."""
    target = targets_in([str(root)])
    return impact_since(target, check(target), revision)


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
    assert since(committed, "HEAD") == ()


def test_an_edited_field_is_told_in_words(committed: Path) -> None:
    facts = committed / FACTS
    replace(facts, "confidence: low", "confidence: medium")
    (found,) = since(committed, "HEAD")
    (change,) = found.changes
    (field,) = change.fields
    assert (change.kind, field.field) == ("edited", "confidence")
    assert (field.before, field.after) == ("low", "medium")


def test_a_check_that_turns_is_told_first(committed: Path) -> None:
    quote = "at abandoning US mediation efforts by the end of April\n"
    replace(committed / FACTS, quote, quote.replace("efforts", "attempts"))
    (found,) = since(committed, "HEAD")
    assert "PAS01" in {one.code for one in found.turned_on}
    assert branches(found).below[0].words == "checks and differences that turn"


def test_a_changed_source_touches_its_facts(committed: Path) -> None:
    seed = committed / "seeds" / "001_979d9239f20eb597.txt"
    seed.write_bytes(seed.read_bytes() + b" ")
    (found,) = since(committed, "HEAD")
    assert "S001" in found.impact.changed


def test_an_edit_of_a_brief_is_told_part_by_part(committed: Path) -> None:
    brief = committed / "briefs/direct-talks/situation-brief.brief.yaml"
    replace(brief, "would like", "wants")
    (found,) = since(committed, "HEAD")
    (change,) = found.changes
    assert (change.id, change.section, change.kind) == (
        brief.stem[:-6],
        "briefs",
        EDITED,
    )
    assert [one.field.partition(".")[0] for one in change.fields] == ["prose"]
    assert found.impact.touched == ()


def test_a_removed_record_keeps_its_words(committed: Path) -> None:
    path = committed / "briefs/direct-talks/terms.yaml"
    text = path.read_text("utf-8")
    first = text.index("  T01:")
    path.write_text(text[:first] + text[text.index("  T02:") :], "utf-8")
    (found,) = since(committed, "HEAD")
    (removed,) = (one for one in found.changes if one.kind == REMOVED)
    told = change_told(found, removed).words
    assert (removed.id, len(told) > len("removed: T01")) == ("T01", True)


def test_a_removed_dossier_is_told_with_what_it_printed(committed: Path) -> None:
    shutil.rmtree(committed / "briefs/direct-talks")
    (found,) = since(committed, "HEAD")
    assert found.dossier.name == "direct-talks"
    assert {one.kind for one in found.changes} == {REMOVED}
    assert branches(found).below[0].below[0].words == "the dossier was removed"
    assert found.impact.touched


def test_a_finding_in_a_file_that_was_renamed_does_not_turn(committed: Path) -> None:
    folder = committed / "briefs/direct-talks"
    replace(folder / "relations.yaml", "[@F048; @F062] may", "[@F048; @F962] may")
    git(committed, "commit", "-qam", "a finding")
    (folder / "relations.yaml").rename(folder / "differences.yaml")
    replace(folder / "facts/s001.yaml", "confidence: low", "confidence: medium")
    (found,) = since(committed, "HEAD")
    assert "REL01" not in {one.code for one in (*found.turned_on, *found.turned_off)}


def test_the_same_finding_is_told_once_with_its_number(committed: Path) -> None:
    seed = committed / "seeds" / "001_979d9239f20eb597.txt"
    seed.write_bytes(seed.read_bytes() + b" ")
    (found,) = since(committed, "HEAD")
    told = [one.words for one in turned_told(found)]
    assert len(told) == len(set(told)) < len(found.turned_on)
    assert any(one.endswith(" times)") for one in told)


def test_a_file_may_be_named_from_another_folder(
    workspace: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(workspace / "briefs")
    checked = read(targets_in([str(workspace)]))
    (found,) = impact_of_names(checked, ["direct-talks/facts/s001.yaml"])
    assert "F048" in found.impact.changed


def test_a_file_without_records_is_told_to_have_none() -> None:
    with pytest.raises(BriefgenError, match="no record stands in `briefgen"):
        touched(str(ROOT / "briefgen.yaml"))


def test_a_revision_that_is_not_there_is_told(committed: Path) -> None:
    with pytest.raises(BriefgenError, match="there is no revision `no-such-revision`"):
        since(committed, "no-such-revision")


def test_a_revision_cannot_be_an_option_of_git(committed: Path) -> None:
    with pytest.raises(BriefgenError, match="is not a revision"):
        since(committed, "--output=x")


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
