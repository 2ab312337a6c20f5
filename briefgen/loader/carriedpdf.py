"""A PDF that carries its evidence, opened for checking: files, page texts, tags."""

import struct
import zlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path
from typing import TypeVar

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from briefgen.base.errors import BriefgenError

BAD_PDF = (
    PyPdfError,
    ArithmeticError,
    AssertionError,
    AttributeError,
    LookupError,
    NotImplementedError,
    RecursionError,
    TypeError,
    ValueError,
    struct.error,
    zlib.error,
)
"""What reading a damaged PDF may end in."""

Read = TypeVar("Read")
MOST_BYTES = 200 * 1024 * 1024
MOST_FILES = 1000


class TooMuchError(ValueError):
    """A PDF carries more than any brief."""


@dataclass(frozen=True, slots=True)
class CarriedPdf:
    """What a PDF holds of its brief.

    Args:
        path: The path, as given.
        data: The bytes of the file.
        files: The files that it carries, by name.
        pages: The text of each page.
        tagged: Whether it has a tree of tags.
        language: Its language, or nothing.
        title: Its title, or nothing.
    """

    path: str
    data: bytes
    files: Mapping[str, bytes]
    pages: tuple[str, ...]
    tagged: bool
    language: str
    title: str


def files_in(reader: PdfReader) -> Mapping[str, bytes]:
    """Return the files that an opened PDF carries, by name."""
    return dict(_files(reader))


def _files(reader: PdfReader) -> Iterator[tuple[str, bytes]]:
    left = MOST_BYTES
    for number, (name, contents) in enumerate(reader.attachments.items()):
        if number >= MOST_FILES:
            raise TooMuchError
        for data in contents:
            left -= len(data)
            if left < 0:
                raise TooMuchError
            yield name, data


def _opened(path: str, data: bytes) -> CarriedPdf:
    reader = PdfReader(BytesIO(data))
    root = reader.root_object
    metadata = reader.metadata
    return CarriedPdf(
        path=path,
        data=data,
        files=files_in(reader),
        pages=tuple(page.extract_text() for page in reader.pages),
        tagged="/StructTreeRoot" in root and "/MarkInfo" in root,
        language=str(root.get("/Lang", "")),
        title=str(metadata.title or "") if metadata else "",
    )


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a file that may be a PDF.

    Raises:
        BriefgenError: If the file cannot be read, or is too large.
    """
    try:
        with path.open("rb") as file:
            data = file.read(MOST_BYTES + 1)
    except OSError as error:
        message = f"`{path}` cannot be read: {error.strerror or error}"
        raise BriefgenError(message, hint="check the path") from error
    if len(data) > MOST_BYTES:
        raise BriefgenError(f"`{path}` is larger than {MOST_BYTES} bytes")
    return data


def guarded(path: Path, read: Callable[[], Read]) -> Read:
    """Return what reading a PDF gives.

    Args:
        path: The file, for the message.
        read: Reads it; a damaged PDF may make it raise nearly anything.

    Raises:
        BriefgenError: If the file is not a PDF.
    """
    try:
        return read()
    except BAD_PDF as error:
        message = f"`{path}` cannot be read as a PDF"
        raise BriefgenError(message, hint="the file is damaged, or no PDF") from error


def open_pdf(path: Path) -> CarriedPdf:
    """Return what a PDF holds.

    Raises:
        BriefgenError: If the file cannot be read or is not a PDF.
    """
    if path.is_dir():
        inside = next(iter(sorted(path.rglob("*.pdf"))), None)
        raise BriefgenError(
            f"`{path}` is a folder",
            hint=f"name a PDF, such as `{inside or 'build/quay/note.pdf'}`",
        )
    data = read_bytes(path)
    return guarded(path, lambda: _opened(path.as_posix(), data))
