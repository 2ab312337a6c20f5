"""Import WeasyPrint without the child processes that its plain import starts."""

import ctypes.util
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType


def import_weasyprint() -> tuple[ModuleType, tuple[str, ...]]:
    """Return WeasyPrint, and what it warned of while it was imported."""
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        try:
            with exact_library_names():
                root = import_module("weasyprint")
        except OSError:
            root = import_module("weasyprint")
    return root, tuple(str(warning.message) for warning in caught)


@contextmanager
def exact_library_names() -> Iterator[None]:
    """Let libraries be opened by their exact file names alone, on Linux.

    WeasyPrint tries several names for each library. To look up one that is not a file
    name, Python asks the linker and the compiler in child processes; the exact names
    are in the list too, so nothing is lost by saying at once that a look-up fails.
    """
    if sys.platform != "linux":
        yield
        return
    real = ctypes.util.find_library
    ctypes.util.find_library = not_found
    try:
        yield
    finally:
        ctypes.util.find_library = real


def not_found(name: str) -> None:
    """Find no library."""
