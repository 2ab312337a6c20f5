"""Remember which element of the HTML each of WeasyPrint's structure elements is of."""

import inspect
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field

from briefgen.outputs.pdf.laidout import Box, Element
from briefgen.outputs.pdf.library import BoxClasses, Library, TagBuilder
from briefgen.outputs.pdf.pdfbuilding import PdfObject

BUILDER = "_build_box_tree"
"""The name of the function that is wrapped."""
PARAMETERS = ("box", "parent", "pdf", "page_number", "nums", "annotations", "tags")
"""What the wrapped function takes in the version of WeasyPrint that we know."""


@dataclass(frozen=True, slots=True)
class Origin:
    """The box that a structure element was made of."""

    element: Element | None
    tag: str
    inline: bool


@dataclass(frozen=True, slots=True)
class Origins:
    """Where structure elements come from.

    Args:
        elements: The origin of each structure element by the number of its object.
        margins: The page margin, such as `@top-left`, that a page's content is in.
    """

    elements: dict[int, Origin] = field(default_factory=dict)
    margins: dict[tuple[int, int], str] = field(default_factory=dict)


def can_be_wrapped(library: Library) -> bool:
    """Return whether WeasyPrint's builder of tags is the one that we know."""
    build = getattr(library.tags, BUILDER, None)
    if not library.version.startswith("70.") or build is None:
        return False
    return tuple(inspect.signature(build).parameters) == PARAMETERS


@contextmanager
def origins_recorded(library: Library) -> Iterator[Origins]:
    """Record origins while tags are built within the context."""
    origins = Origins()
    original: TagBuilder = getattr(library.tags, BUILDER)
    setattr(library.tags, BUILDER, recording(original, library.boxes, origins))
    try:
        yield origins
    finally:
        setattr(library.tags, BUILDER, original)


def recording(
    original: TagBuilder, classes: BoxClasses, origins: Origins
) -> TagBuilder:
    """Return a builder of tags that also records where they come from."""

    def build(box: Box, *rest: object) -> Iterator[PdfObject]:
        page_number, nums = rest[2:4]
        if not (isinstance(page_number, int) and isinstance(nums, Mapping)):
            raise TypeError("WeasyPrint builds tags in another way")
        placed: Box = getattr(box, "_box", box)
        before = set(nums)
        for element in original(box, *rest):
            origin = Origin(
                placed.element,
                placed.element_tag or "",
                isinstance(placed, classes.InlineLevelBox),
            )
            # The innermost box counts: those around it pass the element on.
            origins.elements.setdefault(element.number, origin)
            yield element
        if isinstance(placed, classes.MarginBox):
            keyword = str(getattr(placed, "at_keyword", ""))
            for mcid in nums.keys() - before:
                origins.margins[page_number, mcid] = keyword

    return build
