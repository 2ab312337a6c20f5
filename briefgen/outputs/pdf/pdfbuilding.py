"""The types of the PDF that WeasyPrint is writing, which it does not declare."""

from collections.abc import Mapping, MutableMapping, Sequence
from typing import Protocol


class PdfObject(Protocol):
    """An object of the PDF being written."""

    number: int
    generation: int
    free: str
    offset: int

    @property
    def compressible(self) -> bool:
        """Whether it may be part of a stream of objects."""

    @property
    def data(self) -> bytes:
        """Its bytes."""

    @property
    def reference(self) -> bytes:
        """The reference to it, such as `7 0 R`."""


class Pdf(Protocol):
    """The PDF being written."""

    objects: list[PdfObject]
    pages: MutableMapping[str, object]
    catalog: MutableMapping[str, object]

    def add_object(self, object_: PdfObject) -> None:
        """Append an object and number it."""


class PdfFactory(Protocol):
    """What makes the objects of a PDF."""

    def Dictionary(self, values: Mapping[str, object]) -> PdfObject:  # noqa: N802 - pydyf's name
        """Return a dictionary."""

    def Array(self, values: Sequence[object]) -> PdfObject:  # noqa: N802 - pydyf's name
        """Return an array."""

    def String(self, text: str) -> PdfObject:  # noqa: N802 - pydyf's name
        """Return a string."""

    def name(self, text: str) -> bytes:
        """Return a name."""
