"""The system libraries that WeasyPrint lays pages out with."""

import ctypes
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path

HOMEBREW_FOLDERS = ("/opt/homebrew/lib", "/usr/local/lib")
"""Where Homebrew keeps libraries, first on Apple's processors, then on Intel's."""


@dataclass(frozen=True, slots=True)
class Library:
    """A system library, by its names on Linux, macOS and Windows."""

    name: str
    linux: str
    macos: str
    windows: str

    def file(self, platform: str) -> str:
        """Return the name of its file on a platform, as `sys.platform` calls it."""
        return {"darwin": self.macos, "win32": self.windows}.get(platform, self.linux)


LIBRARIES = (
    Library(
        "gobject",
        "libgobject-2.0.so.0",
        "libgobject-2.0.0.dylib",
        "libgobject-2.0-0.dll",
    ),
    Library(
        "pango",
        "libpango-1.0.so.0",
        "libpango-1.0.0.dylib",
        "libpango-1.0-0.dll",
    ),
    Library(
        "pangoft2",
        "libpangoft2-1.0.so.0",
        "libpangoft2-1.0.0.dylib",
        "libpangoft2-1.0-0.dll",
    ),
    Library(
        "harfbuzz",
        "libharfbuzz.so.0",
        "libharfbuzz.0.dylib",
        "libharfbuzz-0.dll",
    ),
    Library(
        "harfbuzz-subset",
        "libharfbuzz-subset.so.0",
        "libharfbuzz-subset.0.dylib",
        "libharfbuzz-subset-0.dll",
    ),
    Library(
        "fontconfig",
        "libfontconfig.so.1",
        "libfontconfig.1.dylib",
        "libfontconfig-1.dll",
    ),
)
"""All that a PDF needs whose bytes repeat; without the subset library they do not."""


def loads(file: str) -> bool:
    """Tell whether the system's loader finds a library."""
    try:
        ctypes.CDLL(file)
    except OSError:
        return False
    return True


def files(library: Library, platform: str) -> Iterator[str]:
    """Yield what a library is to be looked for as, in order."""
    file = library.file(platform)
    yield file
    if platform == "darwin":
        for folder in HOMEBREW_FOLDERS:
            yield str(Path(folder, file))


def missing(platform: str, loads: Callable[[str], bool] = loads) -> tuple[Library, ...]:
    """Return the libraries that this machine lacks."""
    return tuple(
        library
        for library in LIBRARIES
        if not any(loads(file) for file in files(library, platform))
    )


def unreachable(
    libraries: Iterable[Library], platform: str, loads: Callable[[str], bool] = loads
) -> str | None:
    """Return the Homebrew folder that the loader must be told of, if there is one."""
    if platform != "darwin":
        return None
    hidden = [
        item.file(platform) for item in libraries if not loads(item.file(platform))
    ]
    for folder in HOMEBREW_FOLDERS:
        if any(loads(str(Path(folder, file))) for file in hidden):
            return folder
    return None
