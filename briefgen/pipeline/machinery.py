"""What the program runs on: its own modules, packages, and system libraries.

On the quick way only stamps are looked at. Versions are asked for when a folder of
packages or a library changed, or was moved.
"""

import os
import sys
from collections.abc import Iterator, Mapping
from contextlib import suppress

from briefgen.pipeline.stamps import ABSENT, stamp_at
from briefgen.pipeline.whereabouts import PACKAGE, PROGRAM

PACKAGES = (
    "briefgen",
    "cffi",
    "cssselect2",
    "fonttools",
    "jinja2",
    "markdown",
    "markupsafe",
    "nh3",
    "pillow",
    "pydantic",
    "pydantic-core",
    "pydyf",
    "pyphen",
    "pyyaml",
    "text2num",
    "tinycss2",
    "tinyhtml5",
    "weasyprint",
)
"""The packages that outputs depend on."""

LIBRARIES = (
    "fontconfig",
    "freetype",
    "fribidi",
    "glib-2",
    "harfbuzz",
    "pango",
)
"""The system libraries that pages are laid out with, by how their files begin."""

BEFORE_THE_PAGE = ("jinja2", "markdown", "markupsafe", "nh3", "pydantic", "pyyaml")
"""Packages whose work ends with the page; a PDF of an equal page is the same."""


def search_path() -> str:
    """Return where Python looks for packages, the folder of the script left out."""
    return os.pathsep.join(sys.path[1:])


def program_files() -> tuple[str, ...]:
    """Return the modules of the program and their folders, as inputs are named."""
    return tuple(sorted(_program_files()))


def _program_files() -> Iterator[str]:
    for folder, below, names in os.walk(PACKAGE):
        below[:] = [one for one in below if one not in ("__pycache__", "templates")]
        inside = folder[len(PACKAGE) + 1 :]
        here = f"{PROGRAM}{inside}/" if inside else PROGRAM
        yield here
        yield from (here + name for name in names if name.endswith(".py"))


SONAMES = (
    "libpango-1.0.so.0",
    "libpangoft2-1.0.so.0",
    "libharfbuzz-subset.so.0",
    "libfontconfig.so.1",
)
_MAPS = "/proc/self/maps"
_HOMEBREW = ("/opt/homebrew/lib", "/usr/local/lib")


def _mapped() -> Iterator[str]:
    """Yield the libraries that are loaded after those of the layout were, on Linux."""
    import ctypes  # noqa: PLC0415 - not on the quick way

    for name in SONAMES:
        with suppress(OSError):
            ctypes.CDLL(name)
    with open(_MAPS, encoding="utf-8", errors="surrogateescape") as lines:
        yield from {line.split(maxsplit=5)[5].strip() for line in lines if "/" in line}


def _homebrew() -> Iterator[str]:
    for folder in _HOMEBREW:
        if os.path.isdir(folder):
            for name in os.listdir(folder):
                yield os.path.realpath(f"{folder}/{name}")


def _libraries() -> Mapping[str, str]:
    """Return the files of the system libraries by name, as far as they are found."""
    found: dict[str, str] = {}
    paths = _mapped() if os.path.exists(_MAPS) else _homebrew()
    for path in sorted(paths):
        name = os.path.basename(path)
        if name.startswith(tuple(f"lib{one}" for one in LIBRARIES)):
            found[name.split(".so")[0].removesuffix(".dylib")] = path
    return found


def versions() -> Mapping[str, str]:
    """Return the versions of Python, of the packages and of the system libraries."""
    from importlib.metadata import (  # noqa: PLC0415 - 15 ms, not on the quick way
        PackageNotFoundError,
        version,
    )

    from briefgen.pipeline.hashing import digest_at  # noqa: PLC0415 - likewise

    found = {"python": sys.version}
    for name in PACKAGES:
        try:
            found[name] = version(name)
        except PackageNotFoundError:
            found[name] = "none"
    for name, path in _libraries().items():
        file = os.path.basename(path)
        found[name] = f"{file} {digest_at(path)[:12]}"
    return found


def stamps() -> Mapping[str, str]:
    """Return the stamps of the folders of packages and of the system libraries."""
    files = _libraries().values()
    folders = {os.path.dirname(one) for one in files}
    places = {one for one in sys.path[1:] if os.path.isdir(one)}
    return {path: stamp_at(path) for path in sorted({*places, *folders, *files})}


def same_machinery(about: Mapping[str, str], recorded: Mapping[str, str]) -> bool:
    """Tell from stamps alone that nothing was installed, moved or updated."""
    return (
        about.get("package") == PACKAGE
        and about.get("python") == sys.version
        and about.get("search") == search_path()
        and all(stamp_at(path) == one != ABSENT for path, one in recorded.items())
    )
