"""The project's own environment."""

from pathlib import Path

import pytest
from environment import INPUTS, is_current, state


@pytest.fixture
def inputs(tmp_path: Path) -> tuple[Path, ...]:
    """Return two files that decide what the environment holds."""
    paths = (tmp_path / "dev.txt", tmp_path / "pyproject.toml")
    for path in paths:
        path.write_text("one", encoding="utf-8")
    return paths


def test_a_finished_environment_is_reused(
    inputs: tuple[Path, ...], tmp_path: Path
) -> None:
    stamp = tmp_path / "stamp"
    stamp.write_text(state(inputs, tmp_path), encoding="ascii")
    assert is_current(stamp, state(inputs, tmp_path))


def test_an_unfinished_environment_is_made_anew(
    inputs: tuple[Path, ...], tmp_path: Path
) -> None:
    assert not is_current(tmp_path / "stamp", state(inputs, tmp_path))


@pytest.mark.parametrize("changed", [0, 1])
def test_a_change_of_any_input_makes_it_anew(
    inputs: tuple[Path, ...], tmp_path: Path, changed: int
) -> None:
    before = state(inputs, tmp_path)
    inputs[changed].write_text("two", encoding="utf-8")
    assert state(inputs, tmp_path) != before


def test_a_moved_project_makes_it_anew(
    inputs: tuple[Path, ...], tmp_path: Path
) -> None:
    assert state(inputs, tmp_path) != state(inputs, tmp_path / "elsewhere")


def test_the_lock_and_the_project_file_decide() -> None:
    names = {path.name for path in INPUTS}
    assert {"dev.txt", "pyproject.toml"} <= names
    assert all(path.is_file() for path in INPUTS)
