"""Import WeasyPrint in less time than it takes by itself, with the same outcome."""

import ctypes.util
import io
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout
from importlib import import_module
from types import ModuleType

from briefgen.base.digest import digest_text
from briefgen.outputs.pdf.deferred import font_tools_deferred


class UnknownDeclarationsError(ImportError):
    """WeasyPrint declares other C functions than those that were compiled."""


class CompiledInterface:
    """Stand for `cffi.FFI` with C declarations that are compiled already."""

    def cdef(self, source: str) -> None:
        """Take declarations, which must be those that were compiled.

        Raises:
            UnknownDeclarationsError: They are others.
        """
        declared = import_module("briefgen.outputs.pdf.declared")
        if digest_text(source) != declared.DIGEST:
            raise UnknownDeclarationsError("WeasyPrint declares other C functions")
        # As names of its own they are found at once each time that they are used.
        for name in dir(declared.ffi):
            if not name.startswith("__"):
                setattr(self, name, getattr(declared.ffi, name))


def import_weasyprint() -> tuple[ModuleType, tuple[str, ...]]:
    """Return WeasyPrint, and what it warned of while it was imported.

    Three ways are tried, the next where one fails: C declarations compiled before and
    fontTools only on demand; libraries opened by their exact names; the plain import.
    """
    with warnings.catch_warnings(record=True) as caught:
        warnings.simplefilter("always")
        root = imported()
    # Without fonts of the system nothing is lost: only the brief's own are used.
    notes = (w for w in caught if issubclass(w.category, DeprecationWarning))
    return root, tuple(str(note.message) for note in notes)


def imported() -> ModuleType:
    """Return WeasyPrint by the fastest way that works."""
    if "weasyprint" in sys.modules:
        return import_module("weasyprint")
    for way in (compiled_before, exact_names):
        try:
            # It prints advice before it fails; the error says enough.
            with redirect_stdout(io.StringIO()), way():
                return import_module("weasyprint")
        except (ImportError, OSError, AttributeError):
            forget()
    with redirect_stdout(io.StringIO()):
        return import_module("weasyprint")


def forget() -> None:
    """Forget what a failed import has left."""
    for name in [name for name in sys.modules if name.split(".")[0] == "weasyprint"]:
        del sys.modules[name]


@contextmanager
def compiled_before() -> Iterator[None]:
    """Let WeasyPrint find its C declarations compiled, and fontTools deferred."""
    real = sys.modules.get("cffi")
    stand = ModuleType("cffi")
    vars(stand)["FFI"] = CompiledInterface
    sys.modules["cffi"] = stand
    try:
        with font_tools_deferred():
            yield
    finally:
        if real is None:
            del sys.modules["cffi"]
        else:
            sys.modules["cffi"] = real


@contextmanager
def exact_names() -> Iterator[None]:
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
