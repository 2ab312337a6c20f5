"""What the server says of records, asked without a process between."""

from pathlib import Path

import pytest

from briefgen.dossier.model import Dossier
from briefgen.lsp.defining import definition_of
from briefgen.lsp.hovering import hover_text, plain
from briefgen.lsp.pointing import Pointed, pointed_at
from briefgen.lsp.session import Buffer, Session

FOLDER = "briefs/quay"
FACTS = f"{FOLDER}/facts.yaml"
SEED = "seeds/2026-03-05-port-authority.txt"


def dossier_of(root: Path, edits: dict[str, tuple[str, str]] | None = None) -> Dossier:
    """Return the dossier of a workspace with unsaved edits."""
    session = Session(root)
    for path, (old, new) in (edits or {}).items():
        text = (root / path).read_text("utf-8")
        assert old in text
        session.hold(path, Buffer(f"file:///{path}", text.replace(old, new), 1))
    found = session.dossier(FACTS)
    assert found is not None
    return found


def at(dossier: Dossier, path: str, words: str) -> Pointed | None:
    return pointed_at(dossier, path, dossier.texts[path].content.index(words) + 1)


def told(dossier: Dossier, path: str, words: str) -> str:
    pointed = at(dossier, path, words)
    assert pointed is not None
    return hover_text(dossier, pointed)


def test_a_quote_that_does_not_stand_is_told_as_such(workspace: Path) -> None:
    dossier = dossier_of(workspace, {FACTS: ("quote: We will", "quote: We must")})
    assert "Its quote does not stand in S001" in told(dossier, FACTS, "F002:")


def test_a_withdrawn_fact_is_told_as_such(workspace: Path) -> None:
    edit = ("  F002:\n", "  F002:\n    status: withdrawn\n    withdrawn: No more.\n")
    dossier = dossier_of(workspace, {FACTS: edit})
    assert "· withdrawn" in told(dossier, FACTS, "F002:")


def test_a_source_is_told_by_its_title_and_file(workspace: Path) -> None:
    said = told(dossier_of(workspace), FACTS, "S001")
    assert "Statement of the port authority" in said
    assert f"`{SEED}` · complete" in said


def test_a_judgement_is_told_with_what_it_rests_on(workspace: Path) -> None:
    said = told(dossier_of(workspace), f"{FOLDER}/analysis.yaml", "J1:")
    assert "- basis: F001 The eastern quay" in said


def test_an_actor_is_told_by_its_name(workspace: Path) -> None:
    assert "Ida Holm" in told(dossier_of(workspace), FACTS, "holm")


def test_words_that_name_nothing_point_to_nothing(workspace: Path) -> None:
    assert at(dossier_of(workspace), FACTS, "The eastern quay of") is None


def test_an_id_that_is_no_record_points_to_nothing(workspace: Path) -> None:
    path = f"{FOLDER}/note.brief.yaml"
    dossier = dossier_of(workspace, {path: ("[@F003]", "[@F999]")})
    assert at(dossier, path, "F999") is None


def test_a_source_record_leads_to_its_file(workspace: Path) -> None:
    dossier = dossier_of(workspace)
    pointed = at(dossier, f"{FOLDER}/sources.yaml", "S001:")
    assert pointed is not None
    found = definition_of(dossier, pointed)
    assert found is not None
    assert found.file == SEED


def test_a_quote_leads_to_its_passage(workspace: Path) -> None:
    dossier = dossier_of(workspace)
    pointed = at(dossier, FACTS, "we have set aside €4.2 million\n")
    assert pointed is not None
    found = definition_of(dossier, pointed)
    assert found is not None
    assert dossier.texts[SEED].words(found) == "we have set aside €4.2 million"


def test_a_judgement_of_its_own_leads_nowhere_further(workspace: Path) -> None:
    dossier = dossier_of(workspace)
    pointed = at(dossier, f"{FOLDER}/analysis.yaml", "J1:")
    assert pointed is not None
    assert definition_of(dossier, pointed) is None


@pytest.mark.parametrize("text", ["<b>", "a *b*", "[x](y)", "# a"])
def test_words_of_a_source_are_no_markup(text: str) -> None:
    shown = plain(text)
    assert "".join(shown.split("\\")) == text
    assert shown != text


def test_ids_outlive_a_file_that_cannot_be_read_for_a_moment(workspace: Path) -> None:
    session = Session(workspace)
    before = session.ids(FACTS)
    assert before is not None
    broken = (workspace / FACTS).read_text("utf-8").replace("facts:", "facts: [")
    session.hold(FACTS, Buffer("file:///facts.yaml", broken, 1))
    now = session.ids(FACTS)
    assert now is not None
    assert set(now.facts) == set(before.facts)


def test_a_released_buffer_gives_way_to_the_disk(workspace: Path) -> None:
    session = Session(workspace)
    session.hold(FACTS, Buffer("file:///facts.yaml", "facts: {}\n", 1))
    held = session.dossier(FACTS)
    session.release(FACTS)
    saved = session.dossier(FACTS)
    assert held is not None
    assert saved is not None
    assert (len(held.facts), len(saved.facts)) == (0, 6)
