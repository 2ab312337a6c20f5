"""A whole workspace read: what is joined, what is refused, what is an input."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from briefgen.base.errors import BriefgenError
from briefgen.loader.loaded import Loaded, LoadedDossier
from briefgen.loader.root import find_root
from briefgen.loader.workspace import load

Write = Callable[[str, str | bytes], None]


def talks(loaded: Loaded) -> LoadedDossier:
    (dossier,) = loaded.dossiers
    return dossier


def names(loaded: Loaded) -> list[tuple[str, str]]:
    return [(one.name, one.place.file) for one in loaded.diagnostics]


def test_the_root_is_found_from_any_depth(root: Path) -> None:
    assert find_root(root / "briefs/talks/facts/one.yaml") == root.resolve()
    assert find_root(root) == root.resolve()


def test_a_folder_outside_of_any_workspace_is_refused(tmp_path: Path) -> None:
    with pytest.raises(BriefgenError) as error:
        find_root(tmp_path)
    assert error.value.exit_code == 2
    assert error.value.hint


def test_a_sound_workspace_is_read_without_a_finding(root: Path) -> None:
    loaded = load(root)
    assert names(loaded) == []
    assert loaded.settings.name == "Test"
    assert list(talks(loaded).briefs) == ["main"]
    assert talks(loaded).briefs["main"].slug == "main"


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


def test_a_source_is_read_with_its_digest(root: Path) -> None:
    dossier = talks(load(root))
    read = dossier.sources["seeds/a.txt"]
    assert read.sha256 == dossier.records.sources["S000"].sha256
    assert read.text is not None
    assert read.text.content.startswith("WASHINGTON \u2014")


def test_a_missing_source_is_told_and_is_an_input(root: Path) -> None:
    (root / "seeds/a.txt").unlink()
    loaded = load(root)
    read = talks(loaded).sources["seeds/a.txt"]
    assert (read.sha256, read.text) == (None, None)
    assert read.problem == "there is no such file"
    assert ("seeds/a.txt", None) in [(one.path, one.sha256) for one in loaded.inputs]


def edit(root: Path, old: str, new: str) -> None:
    path = root / "briefs/talks/sources.yaml"
    content = path.read_text(encoding="utf-8")
    assert old in content
    path.write_text(content.replace(old, new), encoding="utf-8")


@pytest.mark.parametrize(
    "path", ["../a.txt", "/etc/passwd", "seeds\\\\a.txt", "seeds/../../x"]
)
def test_a_source_outside_of_the_workspace_is_not_read(root: Path, path: str) -> None:
    edit(root, "seeds/a.txt", f'"{path}"')
    (read,) = talks(load(root)).sources.values()
    assert read.problem == "the path leads out of the workspace"
    assert (read.sha256, read.text) == (None, None)


def test_a_source_that_is_a_pipe_is_not_opened(root: Path) -> None:
    (root / "seeds/a.txt").unlink()
    os.mkfifo(root / "seeds/a.txt")
    (read,) = talks(load(root)).sources.values()
    assert read.problem == "it is not a regular file"


def test_a_source_is_decoded_by_its_stated_encoding(root: Path) -> None:
    (root / "seeds/a.txt").write_bytes(b"caf\xe9")
    edit(root, "language: en", "language: en, encoding: windows-1252")
    (read,) = talks(load(root)).sources.values()
    assert read.text is not None
    assert read.text.content == "caf\u00e9"


def test_a_source_in_another_encoding_keeps_its_digest(root: Path) -> None:
    (root / "seeds/a.txt").write_bytes(b"caf\xe9")
    (read,) = talks(load(root)).sources.values()
    assert read.problem == "byte 3, 0xe9, is not `utf-8`"
    assert read.sha256 is not None
    assert read.text is None


@pytest.mark.parametrize("name", ["klingon", "idna", "unicode_escape", "hex", "utf-7"])
def test_an_encoding_that_is_none_of_text_is_told(root: Path, name: str) -> None:
    edit(root, "language: en", f"language: en, encoding: {name}")
    (read,) = talks(load(root)).sources.values()
    assert read.problem == f"`{name}` is no encoding of text"


def test_a_byte_order_mark_of_a_source_is_not_counted(root: Path) -> None:
    (root / "seeds/a.txt").write_bytes(b"\xef\xbb\xbfabc")
    (read,) = talks(load(root)).sources.values()
    assert read.text is not None
    assert read.text.content == "abc"


def test_two_records_may_name_one_file_but_not_two_encodings(
    root: Path, write: Write
) -> None:
    line = (root / "briefs/talks/sources.yaml").read_text(encoding="utf-8")
    write("briefs/talks/z.yaml", line.replace("S000", "S001"))
    assert talks(load(root)).sources["seeds/a.txt"].problem is None
    write(
        "briefs/talks/z.yaml",
        line.replace("S000", "S001").replace("language", "encoding: ascii, language"),
    )
    problem = talks(load(root)).sources["seeds/a.txt"].problem
    assert problem == "two records name it, one as `utf-8` and one as `ascii`"


def test_a_broken_brief_is_named_as_broken(root: Path, write: Write) -> None:
    write("briefs/talks/other.brief.yaml", "title: x\n")
    dossier = talks(load(root))
    assert list(dossier.briefs) == ["main"]
    assert dossier.broken_briefs == {"other": "briefs/talks/other.brief.yaml"}


def test_dropped_records_are_known_to_the_dossier(root: Path, write: Write) -> None:
    write("briefs/talks/x.yaml", "gaps: {G1: {question: x}}")
    assert list(talks(load(root)).dropped) == ["G1"]


@pytest.mark.parametrize("content", ["facts: [", "gaps: [a]", "- a", "a: *b"])
def test_a_file_whose_ids_are_not_all_known_is_named(
    root: Path, write: Write, content: str
) -> None:
    assert talks(load(root)).broken_files == ()
    write("briefs/talks/x.yaml", content)
    assert talks(load(root)).broken_files == ("briefs/talks/x.yaml",)


def test_a_file_with_a_dropped_record_is_not_broken(root: Path, write: Write) -> None:
    write("briefs/talks/x.yaml", "gaps: {G1: {question: x}}")
    assert talks(load(root)).broken_files == ()


@pytest.mark.parametrize(
    "path",
    [
        "briefs/talks/more.yml",
        "briefs/talks/facts/a.brief.yaml",
        "briefs/talks/facts/deep/a.yaml",
        "briefs/talks/Main Brief.brief.yaml",
        "briefs/talks/con.brief.yaml",
        "briefs/Direct Talks/facts.yaml",
        "briefs/nul/facts.yaml",
    ],
)
def test_a_file_that_is_not_read_is_said_to_be_so(
    root: Path, write: Write, path: str
) -> None:
    write(path, "facts: {}\n")
    assert [name for name, _ in names(load(root))] == ["bad-name"]


def test_other_files_beside_records_are_no_matter(root: Path, write: Write) -> None:
    write("briefs/talks/README.md", "x")
    write("briefs/notes.txt", "x")
    write("briefs/talks/.hidden.yaml", ": :")
    assert names(load(root)) == []


def test_a_dossier_that_is_a_link_outwards_is_not_read(root: Path) -> None:
    outside = root.parent / "elsewhere"
    outside.mkdir()
    (outside / "facts.yaml").write_text("facts: {}")
    (root / "briefs/link").symlink_to(outside)
    loaded = load(root)
    assert names(loaded) == [("outside-workspace", "briefs/link")]


def test_a_file_that_is_a_link_outwards_is_not_read(root: Path) -> None:
    (root.parent / "secret.yaml").write_text("secret: 1")
    (root / "briefs/talks/link.yaml").symlink_to(root.parent / "secret.yaml")
    assert names(load(root)) == [("outside-workspace", "briefs/talks/link.yaml")]


def test_a_record_file_that_is_a_pipe_is_not_opened(root: Path) -> None:
    os.mkfifo(root / "briefs/talks/pipe.yaml")
    assert names(load(root)) == [("unreadable-file", "briefs/talks/pipe.yaml")]


def test_a_name_that_is_no_text_is_told(root: Path) -> None:
    try:
        (root / os.fsdecode(b"briefs/talks/\xff.yaml")).touch()
    except OSError:
        pytest.skip("this file system takes no such names")
    ((name, file),) = names(load(root))
    assert name == "bad-name"
    file.encode("utf-8")


def test_only_the_dossiers_asked_for_are_read(root: Path, write: Write) -> None:
    write("briefs/other/facts.yaml", "facts: [")
    loaded = load(root, {"talks"})
    assert [one.name for one in loaded.dossiers] == ["talks"]
    assert names(loaded) == []


def test_wrong_settings_are_told_and_the_rest_is_read(root: Path, write: Write) -> None:
    write("briefgen.yaml", "name: x\nruls: {}\n")
    loaded = load(root)
    assert names(loaded) == [("unknown-key", "briefgen.yaml")]
    assert list(talks(loaded).briefs) == ["main"]


def test_limits_of_the_settings_hold(root: Path, write: Write) -> None:
    write("briefgen.yaml", "name: x\nlimits: {file_bytes: 100}\n")
    loaded = load(root)
    assert {name for name, _ in names(loaded)} == {"too-large"}


def test_inputs_are_every_file_and_folder_sorted(root: Path) -> None:
    loaded = load(root)
    paths = [one.path for one in loaded.inputs]
    own = [path for path in paths if not path.startswith("<briefgen>/")]
    assert paths == sorted(paths)
    assert own == [
        "briefgen.yaml",
        "briefs/",
        "briefs/talks/",
        "briefs/talks/facts/",
        "briefs/talks/facts/one.yaml",
        "briefs/talks/facts/two.yaml",
        "briefs/talks/main.brief.yaml",
        "briefs/talks/sources.yaml",
        "releases/talks/main/",
        "seeds/a.txt",
        "templates/",
        "templates/_house/",
        "templates/cooperation-recommendations/",
    ]


def test_reading_twice_gives_the_same(root: Path) -> None:
    one, two = load(root), load(root)
    assert (one.inputs, one.texts, one.diagnostics) == (
        two.inputs,
        two.texts,
        two.diagnostics,
    )


def test_nothing_that_was_read_tells_where_the_workspace_lies(root: Path) -> None:
    assert str(root) not in repr(load(root))


def test_a_workspace_without_briefs_says_so(root: Path) -> None:
    (root / "briefs").rename(root / "elsewhere")
    assert names(load(root)) == [("unreadable-file", "briefs")]
