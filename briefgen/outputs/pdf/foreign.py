"""The types of WeasyPrint's foreign functions and of its fonts."""

from collections.abc import Callable, Mapping
from typing import Protocol


class ForeignFunction(Protocol):
    """A C function."""

    def __call__(self, *values: object) -> object:
        """Call it."""


class Foreign(Protocol):
    """A library of C functions, or something that stands for it."""

    def __getattr__(self, name: str) -> ForeignFunction:
        """Return a function."""


class FontConfiguration(Protocol):
    """WeasyPrint's font configuration."""

    add_font_face: Callable[[Mapping[str, object], object], None]


class ForeignInterface(Protocol):
    """What declares C functions."""

    def cdef(self, source: str) -> None:
        """Declare C functions."""


class ForeignModule(Protocol):
    """WeasyPrint's module of foreign functions."""

    ffi: ForeignInterface
    fontconfig: Foreign


class FontsModule(Protocol):
    """WeasyPrint's module of font configuration."""

    fontconfig: Foreign

    def FontConfiguration(self) -> FontConfiguration:  # noqa: N802 - WeasyPrint's name
        """Return a font configuration."""

    def get_hb_object_data(self, face: object) -> bytes:
        """Return the file of a font."""
