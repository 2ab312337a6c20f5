"""The system libraries that WeasyPrint lays pages out with."""

import sys
from collections.abc import Callable

import pytest

from briefgen.cli.machine.libraries import (
    LIBRARIES,
    files,
    loads,
    missing,
    unreachable,
)

GOBJECT = LIBRARIES[0]


def has(*present: str) -> Callable[[str], bool]:
    """Return a loader that finds these files and no others."""
    return set(present).__contains__


def test_nothing_is_missing_where_all_load() -> None:
    present = has(*(library.linux for library in LIBRARIES))
    assert missing("linux", present) == ()


def test_each_library_that_does_not_load_is_missing() -> None:
    present = has(*(library.linux for library in LIBRARIES[1:]))
    assert missing("linux", present) == (GOBJECT,)


def test_linux_is_asked_for_the_exact_file_only() -> None:
    assert list(files(GOBJECT, "linux")) == ["libgobject-2.0.so.0"]


def test_windows_is_asked_for_its_own_names() -> None:
    assert list(files(GOBJECT, "win32")) == ["libgobject-2.0-0.dll"]


def test_macos_is_asked_for_homebrews_folders_too() -> None:
    assert list(files(GOBJECT, "darwin")) == [
        "libgobject-2.0.0.dylib",
        "/opt/homebrew/lib/libgobject-2.0.0.dylib",
        "/usr/local/lib/libgobject-2.0.0.dylib",
    ]


def test_a_library_in_homebrews_folder_is_not_missing() -> None:
    present = has(*(f"/opt/homebrew/lib/{library.macos}" for library in LIBRARIES))
    assert missing("darwin", present) == ()


def test_a_folder_that_the_loader_does_not_know_is_named() -> None:
    present = has(*(f"/usr/local/lib/{library.macos}" for library in LIBRARIES))
    assert unreachable(LIBRARIES, "darwin", present) == "/usr/local/lib"


def test_no_folder_is_named_where_the_loader_knows_it() -> None:
    present = has(*(library.macos for library in LIBRARIES))
    assert unreachable(LIBRARIES, "darwin", present) is None


def test_no_folder_is_named_on_linux() -> None:
    assert unreachable(LIBRARIES, "linux", has()) is None


@pytest.mark.skipif(sys.platform != "linux", reason="the name of a file on Linux")
def test_the_real_loader_finds_the_c_library() -> None:
    assert loads("libc.so.6")


def test_the_real_loader_does_not_find_what_is_not_there() -> None:
    assert not loads("libbriefgen-has-no-such.so.0")
