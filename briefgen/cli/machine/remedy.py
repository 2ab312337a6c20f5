"""The one command that installs the missing system libraries on this system."""

import os
import shutil
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from briefgen.cli.machine.libraries import Library


@dataclass(frozen=True, slots=True)
class Manager:
    """A package manager, how it installs, and which package holds which library."""

    program: str
    install: tuple[str, ...]
    packages: Mapping[str, str]
    as_root: bool = True


@dataclass(frozen=True, slots=True)
class System:
    """What decides which command to name."""

    platform: str
    programs: frozenset[str]
    root: bool


def _all_in(package: str) -> dict[str, str]:
    names = (
        "gobject",
        "pango",
        "pangoft2",
        "harfbuzz",
        "harfbuzz-subset",
        "fontconfig",
    )
    return dict.fromkeys(names, package)


LINUX = (
    Manager(
        "apt-get",
        ("install", "--yes", "--no-install-recommends"),
        {
            "gobject": "libpango-1.0-0",
            "pango": "libpango-1.0-0",
            "pangoft2": "libpangoft2-1.0-0",
            "harfbuzz": "libpango-1.0-0",
            "harfbuzz-subset": "libharfbuzz-subset0",
            "fontconfig": "libpangoft2-1.0-0",
        },
    ),
    Manager("dnf", ("install", "--assumeyes"), _all_in("pango")),
    Manager(
        "apk",
        ("add",),
        {
            "gobject": "so:libgobject-2.0.so.0",
            "pango": "so:libpango-1.0.so.0",
            "pangoft2": "so:libpangoft2-1.0.so.0",
            "harfbuzz": "so:libharfbuzz.so.0",
            "harfbuzz-subset": "so:libharfbuzz-subset.so.0",
            "fontconfig": "so:libfontconfig.so.1",
        },
    ),
    Manager("pacman", ("-S", "--noconfirm"), _all_in("pango")),
)
MACOS = Manager("brew", ("install",), _all_in("pango"), as_root=False)
WINDOWS = Manager(
    "pacman",
    ("-S", "--noconfirm"),
    _all_in("mingw-w64-ucrt-x86_64-pango"),
    as_root=False,
)


def this_system() -> System:
    """Return the system that this runs on."""
    programs = {item.program for item in (*LINUX, MACOS)}
    found = frozenset(name for name in programs if shutil.which(name))
    return System(sys.platform, found, hasattr(os, "geteuid") and os.geteuid() == 0)


def manager(system: System) -> Manager | None:
    """Return the package manager of a system; None if it is none that we know."""
    if system.platform == "darwin":
        return MACOS
    if system.platform == "win32":
        return WINDOWS
    known = (item for item in LINUX if item.program in system.programs)
    return next(known, None)


def command(system: System, missing: Iterable[Library]) -> tuple[str, ...] | None:
    """Return the command that installs libraries, for whoever may run it as it is."""
    used = manager(system)
    if used is None:
        return None
    packages = dict.fromkeys(used.packages[library.name] for library in missing)
    return (used.program, *used.install, *packages) if packages else None


def command_line(system: System, missing: Iterable[Library]) -> str | None:
    """Return the command as a user of this system types it."""
    words = command(system, missing)
    used = manager(system)
    if words is None or used is None:
        return None
    needs_sudo = used.as_root and not system.root
    return " ".join(("sudo", *words) if needs_sudo else words)
