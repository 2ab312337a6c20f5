"""A whole workspace read: what is joined, what is refused, what is an input."""

from pathlib import Path

from briefgen.loader.workspace import load
from tests.loader.conftest import Write, names, talks


def test_a_sound_workspace_is_read_without_a_finding(root: Path) -> None:
    loaded = load(root)
    assert names(loaded) == []
    assert loaded.settings.name == "Test"
    assert list(talks(loaded).briefs) == ["main"]
    assert talks(loaded).briefs["main"].slug == "main"


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
