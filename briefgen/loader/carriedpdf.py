"""A PDF that carries its evidence, opened for checking: files, page texts, tags."""

import struct
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from io import BytesIO
from pathlib import Path

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

MOST_BYTES = 200 * 1024 * 1024
MOST_FILES = 1000


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


def _files(reader: PdfReader) -> Iterator[tuple[str, bytes]]:
    for number, (name, contents) in enumerate(reader.attachments.items()):
        if number >= MOST_FILES:
            return
        for data in contents:
            yield name, data


def _opened(path: str, data: bytes) -> CarriedPdf:
    reader = PdfReader(BytesIO(data))
    root = reader.root_object
    metadata = reader.metadata
    return CarriedPdf(
        path=path,
        data=data,
        files=dict(_files(reader)),
        pages=tuple(page.extract_text() for page in reader.pages),
        tagged="/StructTreeRoot" in root and "/MarkInfo" in root,
        language=str(root.get("/Lang", "")),
        title=str(metadata.title or "") if metadata else "",
    )


def open_pdf(path: Path) -> CarriedPdf:
    """Return what a PDF holds.

    Raises:
        BriefgenError: If the file cannot be read or is not a PDF.
    """
    try:
        if path.stat().st_size > MOST_BYTES:
            raise BriefgenError(f"`{path}` is larger than {MOST_BYTES} bytes")
        data = path.read_bytes()
    except OSError as error:
        message = f"`{path}` cannot be read: {error.strerror or error}"
        raise BriefgenError(message, hint="check the path") from error
    try:
        return _opened(path.as_posix(), data)
    except BAD_PDF as error:
        message = f"`{path}` cannot be read as a PDF"
        raise BriefgenError(message, hint="the file is damaged, or no PDF") from error
