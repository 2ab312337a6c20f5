"""The project's own environment."""

from pathlib import Path

import pytest
from environment import LOCK, PROJECT, is_current, state

DECLARED = """\
[project]
name = "briefgen"
[tool.hatch]
sources = 1
[tool.ruff]
line-length = 88
"""


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    """Return a lock file."""
    path = tmp_path / "dev.txt"
    path.write_text("jinja2==3.1.6", encoding="utf-8")
    return path


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """Return a project's file."""
    path = tmp_path / "pyproject.toml"
    path.write_text(DECLARED, encoding="utf-8")
    return path


def test_a_finished_environment_is_reused(
    lock: Path, project: Path, tmp_path: Path
) -> None:
    stamp = tmp_path / "stamp"
    stamp.write_text(state(lock, project, tmp_path), encoding="ascii")
    assert is_current(stamp, state(lock, project, tmp_path))


def test_an_unfinished_environment_is_made_anew(
    lock: Path, project: Path, tmp_path: Path
) -> None:
    assert not is_current(tmp_path / "stamp", state(lock, project, tmp_path))


def test_another_lock_makes_it_anew(lock: Path, project: Path, tmp_path: Path) -> None:
    before = state(lock, project, tmp_path)
    lock.write_text("jinja2==3.1.7", encoding="utf-8")
    assert state(lock, project, tmp_path) != before


@pytest.mark.parametrize(
    ("before", "after"), [('"briefgen"', '"other"'), ("sources = 1", "sources = 2")]
)
def test_another_project_makes_it_anew(
    lock: Path, project: Path, before: str, after: str
) -> None:
    old = state(lock, project, lock.parent)
    project.write_text(DECLARED.replace(before, after), encoding="utf-8")
    assert state(lock, project, lock.parent) != old


def test_a_setting_of_a_tool_leaves_it(
    lock: Path, project: Path, tmp_path: Path
) -> None:
    before = state(lock, project, tmp_path)
    project.write_text(DECLARED.replace("88", "99"), encoding="utf-8")
    assert state(lock, project, tmp_path) == before


def test_a_moved_project_makes_it_anew(
    lock: Path, project: Path, tmp_path: Path
) -> None:
    before = state(lock, project, tmp_path)
    assert state(lock, project, tmp_path / "elsewhere") != before


def test_the_files_of_this_repository_have_a_state() -> None:
    assert len(state(LOCK, PROJECT, LOCK.parent)) == 64
