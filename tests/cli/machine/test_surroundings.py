"""What else briefgen uses on a machine."""

from pathlib import Path

import pytest

from briefgen.cli.machine.finding import State
from briefgen.cli.machine.surroundings import (
    find_fonts,
    find_git,
    find_libyaml,
    find_terminal,
)


def test_the_fonts_of_the_first_folder_that_has_some_are_counted(
    tmp_path: Path,
) -> None:
    fonts = tmp_path / "templates" / "_house" / "fonts"
    fonts.mkdir(parents=True)
    for name in ("Text.ttf", "Title.otf", "README.md"):
        (fonts / name).touch()
    finding = find_fonts((tmp_path / "none", tmp_path / "templates"))
    assert (finding.state, finding.detail) == (State.FOUND, "2 bundled")


def test_a_package_without_fonts_is_broken(tmp_path: Path) -> None:
    finding = find_fonts((tmp_path,))
    assert finding.state is State.MISSING
    assert "briefgen" in finding.mend


def test_git_is_told_by_its_version() -> None:
    finding = find_git()
    assert finding.state is State.FOUND
    assert finding.detail[0].isdigit()


def test_git_may_be_absent() -> None:
    assert find_git("briefgen-has-no-such-git").state is State.OPTIONAL


def test_libyaml_is_told_by_its_version() -> None:
    finding = find_libyaml()
    assert finding.state is State.FOUND
    assert finding.detail.startswith("0.")


@pytest.mark.parametrize("encoding", ["utf-8", "UTF-8", "utf8"])
def test_a_terminal_of_utf8_shows_every_quote(encoding: str) -> None:
    assert find_terminal(encoding).state is State.FOUND


def test_another_terminal_is_told_what_helps() -> None:
    finding = find_terminal("iso8859-1")
    assert finding.state is State.OPTIONAL
    assert finding.detail == "iso8859-1; set PYTHONUTF8=1"
