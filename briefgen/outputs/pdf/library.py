"""The parts of WeasyPrint that the engine uses, with the types it lacks."""

from collections.abc import Callable, Iterator, Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from briefgen.base.errors import BriefgenError
from briefgen.outputs.pdf.fastimport import import_weasyprint

Link = tuple[str, str, object, object]
"""A link of a page: its kind, its target, its rectangle and its box."""


class Element(Protocol):
    """An element of the parsed HTML."""

    tag: str
    text: str | None
    attrib: Mapping[str, str]

    def itertext(self) -> Iterator[str]:
        """Yield the texts within."""

    def iter(self, tag: str | None = None) -> Iterator["Element"]:
        """Yield it and the elements within, or those that have a tag."""

    def __iter__(self) -> Iterator["Element"]:
        """Yield the elements directly within."""

    def get(self, key: str, default: str = ...) -> str:
        """Return an attribute."""


class Box(Protocol):
    """A laid-out box: what is common to all kinds."""

    element: Element | None
    element_tag: str | None
    style: Mapping[str, object]
    children: Sequence["Box"]
    text: str
    position_x: float
    position_y: float
    width: float
    height: float

    def is_in_normal_flow(self) -> bool:
        """Return whether it is neither floated nor positioned nor a note."""

    def border_box_x(self) -> float:
        """Return where its border begins."""

    def border_box_y(self) -> float:
        """Return where its upper border is."""

    def border_width(self) -> float:
        """Return its width with padding and border."""

    def border_height(self) -> float:
        """Return its height with padding and border."""


class Page(Protocol):
    """A laid-out page."""

    width: float
    height: float
    anchors: Mapping[str, tuple[float, float, float, float]]
    links: list[Link]
    _page_box: Box


class DocumentMetadata(Protocol):
    """What the PDF will say of itself."""

    title: str | None
    authors: list[str]
    description: str | None
    keywords: list[str]
    generator: str | None
    created: str | None
    modified: str | None
    lang: str | None
    generate_rdf_metadata: Callable[[str, int, str | None], bytes]


class Font(Protocol):
    """A font that the pages use."""

    family: str
    hb_face: object
    missing: Mapping[int, int]


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


Finisher = Callable[["Document", Pdf], None]


class Document(Protocol):
    """The laid-out pages."""

    pages: Sequence[Page]
    metadata: DocumentMetadata
    fonts: Mapping[object, Font]

    def write_pdf(
        self,
        *,
        finisher: Finisher,
        pdf_variant: str,
        pdf_identifier: bytes,
        attachments: Sequence[object],
    ) -> bytes:
        """Return the PDF."""


class HtmlPage(Protocol):
    """The parsed HTML."""

    etree_element: Element

    def render(self, *, font_config: object, pdf_variant: str) -> Document:
        """Lay the page out."""


class HtmlFactory(Protocol):
    """What parses HTML."""

    def __call__(self, *, string: str, base_url: str, url_fetcher: object) -> HtmlPage:
        """Return the parsed HTML."""


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
