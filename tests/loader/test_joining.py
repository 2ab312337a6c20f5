"""Files of one dossier count as one."""

from pathlib import Path

from briefgen.loader.workspace import load
from tests.loader.conftest import Write, names, talks


def test_a_file_split_in_several_behaves_as_one(root: Path) -> None:
    dossier = talks(load(root))
    assert list(dossier.records.facts) == ["F001", "F002"]
    assert dossier.records.facts["F002"].place.file == "briefs/talks/facts/two.yaml"
    span = dossier.records.at("facts", "F002", "quote")
    assert span == dossier.records.facts["F002"].at("quote")
    assert dossier.files == (
        "briefs/talks/facts/one.yaml",
        "briefs/talks/facts/two.yaml",
        "briefs/talks/sources.yaml",
    )


def test_an_id_in_two_files_is_found_with_both_places(root: Path, write: Write) -> None:
    content = (root / "briefs/talks/facts/one.yaml").read_bytes()
    write("briefs/talks/more.yaml", content)
    loaded = load(root)
    (finding,) = loaded.diagnostics
    assert finding.name == "double-id"
    assert finding.place.file == "briefs/talks/more.yaml"
    assert loaded.texts[finding.place.file].words(finding.place) == "F001"
    assert finding.related[0].span.file == "briefs/talks/facts/one.yaml"
    assert list(talks(loaded).records.facts) == ["F001", "F002"]


def test_positions_of_one_actor_may_stand_in_two_files(
    root: Path, write: Write
) -> None:
    write("briefs/talks/p1.yaml", "positions: {vance: {a: {holds: x}}}")
    write("briefs/talks/p2.yaml", "positions: {vance: {b: {holds: y}}}")
    loaded = load(root)
    assert names(loaded) == []
    assert list(talks(loaded).records.positions["vance"]) == ["a", "b"]


def test_a_position_in_two_files_is_found(root: Path, write: Write) -> None:
    write("briefs/talks/p1.yaml", "positions: {vance: {a: {holds: x}}}")
    write("briefs/talks/p2.yaml", "positions: {vance: {a: {holds: y}}}")
    assert names(load(root)) == [("double-id", "briefs/talks/p2.yaml")]


def test_a_question_in_two_files_is_found(root: Path, write: Write) -> None:
    write("briefs/talks/a.yaml", "question: one")
    write("briefs/talks/b.yaml", "question: two")
    loaded = load(root)
    assert names(loaded) == [("double-id", "briefs/talks/b.yaml")]
    assert talks(loaded).records.question == "one"
