"""The lessons run as written, from their first command to their last."""

from collections.abc import Callable
from pathlib import Path

import pytest
from lessons import BLOCK, ExampleError, Player, edited, fits

from briefgen.pipeline.starting import start

ROOT = Path(__file__).resolve().parents[2]
DOCS = ROOT / "docs"
FROM_NOTHING = (DOCS / "tutorial" / "first-brief.md",)
FROM_STARTER = sorted(
    one
    for one in (DOCS / "how-to").glob("*.md")
    if "```shellsession" in one.read_text("utf-8")
)
Golden = Callable[[Path, str], None]


@pytest.mark.parametrize("page", FROM_NOTHING, ids=lambda one: one.stem)
def test_a_lesson_runs_from_an_empty_folder(
    page: Path, tmp_path: Path, environment: dict[str, str], golden: Golden
) -> None:
    folder = tmp_path / "home"
    folder.mkdir()
    golden(page, Player(folder, folder, environment).played(page.read_text("utf-8")))


@pytest.mark.parametrize("page", FROM_STARTER, ids=lambda one: one.stem)
def test_a_guide_runs_in_a_new_workspace(
    page: Path,
    tmp_path: Path,
    environment: dict[str, str],
    committed: Callable[[Path], None],
    golden: Golden,
) -> None:
    folder = tmp_path / "my-briefs"
    start(folder)
    committed(folder)
    golden(page, Player(folder, tmp_path, environment).played(page.read_text("utf-8")))


def test_there_are_examples() -> None:
    pages = [*FROM_NOTHING, *FROM_STARTER]
    assert sum(len(BLOCK.findall(one.read_text("utf-8"))) for one in pages) > 15


def test_an_output_may_leave_lines_out() -> None:
    assert fits("a\n...\nd\n", "a\nb\nc\nd\n")
    assert not fits("a\n...\nd\n", "a\nb\nc\n")


def test_an_edit_whose_lines_are_not_there_is_refused() -> None:
    with pytest.raises(ExampleError):
        edited("one\n", ["-two", "+three"])


def test_a_command_that_fails_unannounced_is_refused(tmp_path: Path) -> None:
    with pytest.raises(ExampleError):
        Player(tmp_path, tmp_path, {}).played("```shellsession\n$ false\n```\n")
