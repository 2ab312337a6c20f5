"""What the PDF engine is given and what it returns: plain values, no files."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from briefgen.outputs.pdf.assets import MOST_PIXELS


class Relationship(StrEnum):
    """How an attached file is related to the PDF (ISO 32000-2, 7.11.3)."""

    SOURCE = "Source"
    DATA = "Data"
    SUPPLEMENT = "Supplement"


@dataclass(frozen=True, slots=True)
class Attached:
    """A file that travels inside the PDF.

    Args:
        name: The file's name; unique within a job, without folders.
        data: Its bytes.
        media_type: Such as `text/plain` or `application/yaml`.
        relationship: Whether it is a source of the brief, its data or a supplement.
        description: What it is, for the reader's list of attachments.
        dated: The day that the PDF records as created and modified.
    """

    name: str
    data: bytes
    media_type: str
    relationship: Relationship
    description: str
    dated: date


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the PDF says of itself; an empty field leaves what the HTML says."""

    title: str = ""
    lang: str = ""
    authors: tuple[str, ...] = ()
    description: str = ""
    keywords: tuple[str, ...] = ()
    generator: str = ""
    created: date | None = None
    modified: date | None = None


@dataclass(frozen=True, slots=True)
class LayoutLimits:
    """What the layout lint allows; nothing means no limit.

    Args:
        max_pages: How many pages the PDF may have.
        citations: Ids of elements that must be seen on a page: the citations' marks.
        least_fill: The share of a page's height that text must reach down to, on
            every page but the last.
    """

    max_pages: int | None = None
    citations: tuple[str, ...] = ()
    least_fill: float = 0.5


@dataclass(frozen=True, slots=True)
class PdfJob:
    """One PDF to make.

    Args:
        html: The whole page; it names its assets by `briefgen:///<name>`.
        assets: Style sheets, fonts and images by name; nothing else can be loaded.
        metadata: What the PDF says of itself.
        attachments: The files that travel inside.
        identifier: A digest of all inputs, as text; it becomes the file identifier.
        limits: What the layout lint allows.
        most_pixels: The largest picture that is decoded.
    """

    html: str
    assets: Mapping[str, bytes]
    identifier: str
    metadata: Metadata = field(default_factory=Metadata)
    attachments: tuple[Attached, ...] = ()
    limits: LayoutLimits = field(default_factory=LayoutLimits)
    most_pixels: int = MOST_PIXELS


@dataclass(frozen=True, slots=True)
class PdfProblem:
    """Something that went wrong while the PDF was made.

    Args:
        name: What kind: `asset`, `link`, `glyph`, `font`, `css`, `html`, `metadata`,
            `engine` or `tags`.
        message: The fact, as a diagnostic words it.
        fatal: Whether the PDF must not be published.
    """

    name: str
    message: str
    fatal: bool = True


@dataclass(frozen=True, slots=True)
class LayoutFinding:
    """One fault seen on the laid-out pages.

    Args:
        rule: The rule's name, such as `stub-line`.
        page: The number of the page, from 1.
        record: The `data-record` of the nearest element that has one, or nothing.
        element: The id of the nearest element that has one, or nothing.
        words: The words concerned, cut to a few.
        message: The fact.
    """

    rule: str
    page: int
    record: str
    element: str
    words: str
    message: str


@dataclass(frozen=True, slots=True)
class RenderedPdf:
    """The finished PDF and what is known of its pages.

    Args:
        data: The bytes of the file.
        pages: How many pages it has.
        anchors: For each id of the HTML the page it lands on first, from 1.
        problems: What went wrong; publish only where none is fatal.
        findings: The faults of layout.
    """

    data: bytes
    pages: int
    anchors: Mapping[str, int]
    problems: tuple[PdfProblem, ...]
    findings: tuple[LayoutFinding, ...]
