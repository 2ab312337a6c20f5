"""The parts of WeasyPrint that the engine uses, with the types it lacks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from briefgen.base.errors import BriefgenError
from briefgen.outputs.pdf.fastimport import import_weasyprint
from briefgen.outputs.pdf.foreign import FontsModule, ForeignModule
from briefgen.outputs.pdf.laidout import Box, HtmlFactory
from briefgen.outputs.pdf.pdfbuilding import PdfFactory, PdfObject


class AttachmentFactory(Protocol):
    """What makes an attachment."""

    def __call__(  # noqa: PLR0913 - WeasyPrint's signature
        self,
        *,
        string: bytes,
        url_fetcher: object,
        name: str,
        description: str,
        created: datetime,
        modified: datetime,
        relationship: str,
    ) -> object:
        """Return an attachment."""


class ResponseFactory(Protocol):
    """What wraps the bytes of an asset for WeasyPrint."""

    def __call__(self, url: str, body: bytes, headers: Mapping[str, str]) -> object:
        """Return an answer."""


class BoxClasses(Protocol):
    """WeasyPrint's classes of boxes."""

    MarginBox: type
    TextBox: type
    LineBox: type
    InlineBox: type
    InlineLevelBox: type
    FootnoteAreaBox: type
    ReplacedBox: type


FirstLine = tuple[object, int, int | None, float, float, float]
"""What fits on a line: its layout, its length, where the next line begins, sizes."""


class Splitter(Protocol):
    """WeasyPrint's function that fits text on a line."""

    def __call__(self, text: str, *rest: object, **more: object) -> FirstLine:
        """Return what fits."""


class InlineModule(Protocol):
    """WeasyPrint's module of inline layout."""

    split_first_line: Splitter


class TagBuilder(Protocol):
    """WeasyPrint's function that makes structure elements of a box."""

    def __call__(self, box: Box, *rest: object) -> Iterator[PdfObject]:
        """Yield the elements."""


@dataclass(frozen=True, slots=True)
class Library:
    """WeasyPrint, imported.

    Args:
        version: Its version.
        html: What parses HTML.
        attachment: What makes an attachment.
        response: What wraps the bytes of an asset.
        fonts: Its module of font configuration.
        ffi: Its module of foreign functions.
        tags: Its module of PDF tags.
        inline: Its module of inline layout.
        block: Its module of block layout.
        boxes: Its classes of boxes.
        objects: What makes the objects of a PDF.
        notes: What was noticed at import: a slower way taken, a library missing.
    """

    version: str
    html: HtmlFactory
    attachment: AttachmentFactory
    response: ResponseFactory
    fonts: FontsModule
    ffi: ForeignModule
    tags: object
    inline: InlineModule
    block: object
    boxes: BoxClasses
    objects: PdfFactory
    notes: tuple[str, ...]


def load_library() -> Library:
    """Import WeasyPrint, the fast way where that is possible.

    Raises:
        BriefgenError: WeasyPrint or a system library that it needs is missing.
    """
    try:
        root, notes = import_weasyprint()
    except (ImportError, OSError) as error:
        raise BriefgenError(
            f"the PDF engine cannot be loaded: {str(error).splitlines()[0]}",
            hint="install Pango and HarfBuzz; `briefgen doctor` names the command",
            exit_code=3,
        ) from error
    return Library(
        version=root.VERSION,
        html=root.HTML,
        attachment=root.Attachment,
        response=root.urls.URLFetcherResponse,
        fonts=root.text.fonts,
        ffi=root.text.ffi,
        tags=root.pdf.tags,
        inline=root.layout.inline,
        block=root.layout.block,
        boxes=root.formatting_structure.boxes,
        objects=root.pdf.pydyf,
        notes=notes,
    )
