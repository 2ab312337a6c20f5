"""Watching: each kind of save builds again, and broken files end nothing."""

import os
import threading
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from briefgen.pipeline.request import Request
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.watching import Round, concerns, saved, watch

if TYPE_CHECKING:
    from tests.pipeline.conftest import Counted

ALL = ("md", "html", "pdf")
FACTS = "briefs/quay/facts.yaml"
Edit = Callable[[Path], None]


def replaced(path: Path, old: str, new: str) -> None:
    """Save as most editors do: a new file beside the old one, renamed over it."""
    text = path.read_text("utf-8")
    assert old in text
    beside = path.with_name(f"{path.name}~new")
    beside.write_text(text.replace(old, new), "utf-8")
    beside.replace(path)


def rounds(root: Path, quick: "Counted", edits: list[Edit]) -> Iterator[Round]:
    """Yield the first round, and one more after each edit, as they are really seen."""
    target, request, stop = targets_in([str(root)]), Request(ALL), threading.Event()
    seen = watch(
        target,
        request,
        lambda: saved(target, request, stop),
        rendering=quick.rendering(),
        make=quick.rendering().executor,
    )
    yield next(seen)
    for edit in edits:
        edit(root)
        yield next(seen)
    stop.set()
    assert not list(seen)


def names(one: Round) -> list[str]:
    assert one.built is not None
    return [output.path.name for output in one.built.outputs if output.written]


def quote(root: Path) -> None:
    replaced(root / FACTS, "quote: we have", "quote: and we have")


def title(root: Path) -> None:
    brief = root / "briefs/quay/note.brief.yaml"
    brief.write_text(brief.read_text("utf-8").replace("closes", "shuts"), "utf-8")


def style(root: Path) -> None:
    folder = root / "templates/briefing-note"
    folder.mkdir(parents=True)
    (folder / "style.css").write_text("h1 { color: #333 }\n")


def settings(root: Path) -> None:
    replaced(root / "briefgen.yaml", "is an exercise", "is only an exercise")


def source(root: Path) -> None:
    file = next((root / "seeds").iterdir())
    file.write_bytes(file.read_bytes() + b"one more line\n")


def broken(root: Path) -> None:
    replaced(root / FACTS, "facts:", "facts")


def mended(root: Path) -> None:
    replaced(root / FACTS, "facts", "facts:")


def second(root: Path) -> None:
    note = root / "briefs/quay/note.brief.yaml"
    (root / "briefs/quay/memo.brief.yaml").write_bytes(note.read_bytes())


def gone(root: Path) -> None:
    (root / "briefs/quay/memo.brief.yaml").unlink()


def test_a_save_by_renaming_builds_again(quay: Path, quick: "Counted") -> None:
    first, after = rounds(quay, quick, [quote])
    assert names(first) == ["note.md", "note.html", "note.pdf"]
    assert names(after) == ["note.md", "note.html", "note.pdf"]


def test_a_save_in_place_builds_again(quay: Path, quick: "Counted") -> None:
    *_, after = rounds(quay, quick, [title])
    assert names(after) == ["note.md", "note.html", "note.pdf"]


def test_a_new_style_sheet_builds_again(quay: Path, quick: "Counted") -> None:
    *_, after = rounds(quay, quick, [style])
    assert names(after) == ["note.html", "note.pdf"]


def test_edited_settings_are_read_again(quay: Path, quick: "Counted") -> None:
    *_, after = rounds(quay, quick, [settings])
    assert names(after) == ["note.md", "note.html", "note.pdf"]


def test_an_edited_source_is_a_finding(quay: Path, quick: "Counted") -> None:
    *_, after = rounds(quay, quick, [source])
    assert after.built is not None
    assert after.built.failing == ("quay",)


def test_broken_yaml_keeps_the_outputs_until_it_is_mended(
    quay: Path, quick: "Counted"
) -> None:
    seen = rounds(quay, quick, [broken, mended])
    next(seen)
    before = (quay / "build/quay/note.md").read_bytes()
    after = next(seen)
    assert after.built is not None
    assert after.built.failing == ("quay",)
    assert (quay / "build/quay/note.md").read_bytes() == before
    mended_ = next(seen)
    assert mended_.built is not None
    assert (mended_.built.failing, names(mended_)) == ((), [])
    assert not list(seen)


def test_a_new_brief_is_built_and_a_deleted_one_goes(
    quay: Path, quick: "Counted"
) -> None:
    *_, added, removed = rounds(quay, quick, [second, gone])
    assert names(added)[:3] == ["memo.md", "memo.html", "memo.pdf"]
    assert removed.built is not None
    assert [one.name for one in removed.built.removed] == [
        "memo.html",
        "memo.md",
        "memo.pdf",
    ]


def test_settings_that_name_no_folder_are_an_error_of_their_round(
    quay: Path, quick: "Counted"
) -> None:
    def away(root: Path) -> None:
        replaced(root / "briefgen.yaml", "output: build", "output: ../build")

    def back(root: Path) -> None:
        replaced(root / "briefgen.yaml", "output: ../build", "output: build")

    *_, wrong, right = rounds(quay, quick, [away, back])
    assert wrong.error is not None
    assert right.error is None


@pytest.mark.parametrize(
    ("path", "wanted"),
    [
        ("briefs/quay/facts.yaml", True),
        ("briefgen.yaml", True),
        ("templates/x/style.css", True),
        ("build/quay/note.pdf", False),
        (".git/index", False),
        ("briefs/quay/.facts.yaml.swp", False),
        ("../elsewhere", False),
    ],
)
def test_outputs_and_hidden_files_build_nothing(
    quay: Path, path: str, *, wanted: bool
) -> None:
    target = targets_in([str(quay)])
    place = os.path.normpath(quay / path)
    assert concerns(place, target, Request(ALL)) is wanted
