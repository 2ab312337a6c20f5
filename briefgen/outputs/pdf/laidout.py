"""The types of what WeasyPrint parses and lays out, which it does not declare."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Protocol

from briefgen.outputs.pdf.pdfbuilding import Pdf

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
