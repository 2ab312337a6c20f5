"""The one command that installs the missing system libraries."""

from pathlib import Path

import pytest

from briefgen.cli.machine.libraries import LIBRARIES
from briefgen.cli.machine.remedy import (
    LINUX,
    MACOS,
    WINDOWS,
    System,
    command,
    command_line,
    this_system,
)

APT = "apt-get install --yes --no-install-recommends"
SUBSET = tuple(library for library in LIBRARIES if library.name == "harfbuzz-subset")


def linux(*programs: str, root: bool = False) -> System:
    """Return a Linux system with these programs."""
    return System("linux", frozenset(programs), root)


@pytest.mark.parametrize(
    ("system", "line"),
    [
        (
            linux("apt-get"),
            f"sudo {APT} libpango-1.0-0 libpangoft2-1.0-0 libharfbuzz-subset0",
        ),
        (linux("dnf"), "sudo dnf install --assumeyes pango"),
        (linux("pacman"), "sudo pacman -S --noconfirm pango"),
        (
            linux("apk", root=True),
            "apk add " + " ".join(f"so:{library.linux}" for library in LIBRARIES),
        ),
        (System("darwin", frozenset({"brew"}), root=False), "brew install pango"),
        (
            System("win32", frozenset(), root=False),
            "pacman -S --noconfirm mingw-w64-ucrt-x86_64-pango",
        ),
    ],
)
def test_each_system_gets_its_own_command(system: System, line: str) -> None:
    assert command_line(system, LIBRARIES) == line


def test_root_needs_no_sudo() -> None:
    line = command_line(linux("apt-get", root=True), LIBRARIES)
    assert line is not None
    assert line.startswith("apt-get install")


def test_only_what_is_missing_is_installed() -> None:
    words = command(linux("apt-get"), SUBSET)
    assert words is not None
    assert words[-1] == "libharfbuzz-subset0"
    assert "libpango-1.0-0" not in words


def test_nothing_missing_needs_no_command() -> None:
    assert command(linux("apt-get"), ()) is None
    assert command_line(linux("apt-get"), ()) is None


def test_an_unknown_system_gets_no_guess() -> None:
    assert command(linux(), LIBRARIES) is None
    assert command_line(linux(), LIBRARIES) is None


def test_macos_without_homebrew_is_told_of_homebrew() -> None:
    line = command_line(System("darwin", frozenset(), root=False), LIBRARIES)
    assert line == "brew install pango"


@pytest.mark.parametrize("manager", [*LINUX, MACOS, WINDOWS])
def test_every_manager_has_a_package_for_every_library(manager: object) -> None:
    assert isinstance(manager, type(MACOS))
    assert set(manager.packages) == {library.name for library in LIBRARIES}


def test_this_system_is_known_by_the_programs_on_its_path(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("dnf", "unknown"):
        Path(tmp_path, name).touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert this_system().programs == {"dnf"}
