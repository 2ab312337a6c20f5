"""Read WeasyPrint's structure elements into a tree of plain values."""

from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.outputs.pdf.pdfbuilding import Pdf
from briefgen.outputs.pdf.pdfobjects import (
    Dictionary,
    array,
    dictionary,
    dictionary_at,
    number_of,
)
from briefgen.outputs.pdf.tags.origin import Origin, Origins
from briefgen.outputs.pdf.tags.tree import Annotation, Content, Kid, Node

POINTS = 0.75
"""Points in a CSS pixel."""


@dataclass(frozen=True, slots=True)
class Lifted:
    """The structure of a PDF as it was read.

    Args:
        document: The tree.
        numbers: The numbers of the objects that the tree replaces.
    """

    document: Node
    numbers: tuple[int, ...]


class Lifter:
    """Read structure elements one by one, and note the objects they are."""

    def __init__(self, pdf: Pdf, origins: Origins) -> None:
        self._pdf = pdf
        self._origins = origins
        self._pages = {page: number for number, page in enumerate(page_numbers(pdf))}
        self.numbers: list[int] = []

    def node(self, reference: object) -> Node:
        """Return the structure element that a reference names, with all inside."""
        number = number_of(reference)
        self.numbers.append(number)
        element = dictionary_at(self._pdf, reference)
        origin = self._origins.elements.get(number, Origin(None, "", inline=True))
        page = self._pages[number_of(element["Pg"])] if "Pg" in element else 0
        attributes = dictionary(element.get("A", {}))
        return Node(
            role=str(element["S"]).removeprefix("/"),
            kids=tuple(self.kids(element, page)),
            element=origin.element,
            tag=origin.tag,
            inline=origin.inline,
            colspan=int(str(attributes.get("ColSpan", 1))),
            rowspan=int(str(attributes.get("RowSpan", 1))),
            bbox=self.area(attributes, page),
            alt=str(getattr(element.get("Alt"), "string", "")),
        )

    def kids(self, element: Dictionary, page: int) -> Iterator[Kid]:
        """Yield what a structure element holds."""
        for kid in array(element["K"]):
            if isinstance(kid, int):
                yield Content(page, kid)
                continue
            inner = dictionary_at(self._pdf, kid)
            if inner.get("Type") == "/OBJR":
                self.numbers.append(number_of(kid))
                yield Annotation(page, number_of(inner["Obj"]))
            else:
                yield self.node(kid)

    def area(self, attributes: Dictionary, page: int) -> tuple[float, ...]:
        """Return the area of a figure in points, from WeasyPrint's CSS pixels."""
        if "BBox" not in attributes:
            return ()
        left, top, right, bottom = (
            float(str(side)) * POINTS for side in array(attributes["BBox"])
        )
        box = array(
            dictionary(self._pdf.objects[page_numbers(self._pdf)[page]])["MediaBox"]
        )
        height = float(str(box[3]))
        return (left, height - bottom, right, height - top)


def lift(pdf: Pdf, origins: Origins) -> Lifted:
    """Return the structure of a PDF."""
    root = dictionary_at(pdf, pdf.catalog["StructTreeRoot"])
    lifter = Lifter(pdf, origins)
    document = lifter.node(array(root["K"])[0])
    lost = hanging_outside(pdf, set(lifter.numbers))
    return Lifted(document, (*lifter.numbers, *lost))


def hanging_outside(pdf: Pdf, known: set[int]) -> Iterator[int]:
    """Yield the structure elements that no other holds: those of page margins."""
    for number, item in enumerate(pdf.objects):
        kind = item.get("Type") if isinstance(item, dict) else None
        if kind in {"/StructElem", "/OBJR"} and number not in known:
            yield number


def page_numbers(pdf: Pdf) -> list[int]:
    """Return the numbers of the objects that are pages."""
    return [int(str(number)) for number in array(pdf.pages["Kids"])[::3]]
