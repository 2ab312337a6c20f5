"""Write a tree of plain values as the structure of a PDF."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from briefgen.outputs.pdf.pdfbuilding import Pdf, PdfFactory
from briefgen.outputs.pdf.pdfobjects import array, dictionary, dictionary_at
from briefgen.outputs.pdf.tags.lift import page_numbers
from briefgen.outputs.pdf.tags.links import link_text
from briefgen.outputs.pdf.tags.slots import Slots
from briefgen.outputs.pdf.tags.tree import Annotation, Content, Node


@dataclass(slots=True)
class Lowering:
    """What is being written.

    Args:
        pdf: The PDF.
        make: What makes its objects.
        slots: The numbers that new objects get.
        pages: The references to the pages.
        owners: The reference to the element that holds each piece of content.
        clickable: The same for each clickable area, in reading order.
        idents: The reference to each element that has an identifier.
    """

    pdf: Pdf
    make: PdfFactory
    slots: Slots
    pages: tuple[bytes, ...]
    owners: dict[Content, bytes] = field(default_factory=dict)
    clickable: dict[Annotation, bytes] = field(default_factory=dict)
    idents: dict[str, bytes] = field(default_factory=dict)


def lower(document: Node, pdf: Pdf, make: PdfFactory, slots: Slots) -> Lowering:
    """Write a tree as the structure of a PDF, and tell who holds what."""
    pages = tuple(f"{number} 0 R".encode() for number in page_numbers(pdf))
    work = Lowering(pdf, make, slots, pages)
    root = dictionary_at(pdf, pdf.catalog["StructTreeRoot"])
    top = write_node(document, _reference(pdf.catalog["StructTreeRoot"]), work)
    root["K"] = make.Array([top])
    if work.idents:
        root["IDTree"] = make.Dictionary({"Names": make.Array(list(names(work)))})
    write_parents(root, work)
    return work


def _reference(item: object) -> bytes:
    if not isinstance(item, bytes):
        raise TypeError(f"not a reference: {item!r}")
    return item


def names(work: Lowering) -> Iterator[object]:
    """Yield the identifiers and the elements that have them, as a name tree wants."""
    for ident in sorted(work.idents, key=str.encode):
        yield work.make.String(ident)
        yield work.idents[ident]


def write_node(node: Node, parent: bytes, work: Lowering) -> bytes:
    """Write a node and all inside, and return the reference to it."""
    made = work.make.Dictionary(
        {"Type": "/StructElem", "S": f"/{node.role}", "P": parent}
    )
    work.slots.add(made)
    reference = made.reference
    page = next((leaf.page for leaf in node.leaves()), None)
    entries = dictionary(made)
    entries.update(attributes(node, work.make))
    if page is not None:
        entries["Pg"] = work.pages[page]
    if node.ident:
        work.idents[node.ident] = reference
    kids = [write_kid(kid, node, reference, page, work) for kid in node.kids]
    entries["K"] = work.make.Array(kids)
    return reference


def write_kid(
    kid: Node | Content | Annotation,
    node: Node,
    parent: bytes,
    page: int | None,
    work: Lowering,
) -> object:
    """Write what a node holds, and return what stands for it among the kids."""
    if isinstance(kid, Node):
        return write_node(kid, parent, work)
    if isinstance(kid, Content):
        work.owners[kid] = parent
        if kid.page == page:
            return kid.mcid
        return work.make.Dictionary(
            {"Type": "/MCR", "Pg": work.pages[kid.page], "MCID": kid.mcid}
        )
    work.clickable[kid] = parent
    area = work.pdf.objects[kid.number]
    if text := link_text(node):
        dictionary(area)["Contents"] = work.make.String(text)
    return work.make.Dictionary(
        {"Type": "/OBJR", "Obj": area.reference, "Pg": work.pages[kid.page]}
    )


def attributes(node: Node, make: PdfFactory) -> Mapping[str, object]:
    """Return what a structure element says of itself beside its type."""
    found: dict[str, object] = {
        key: make.String(value)
        for key, value in (("Alt", node.alt), ("Lang", node.lang), ("ID", node.ident))
        if value
    }
    table = {
        key: value
        for key, value, default in (
            ("Scope", f"/{node.scope}", "/"),
            ("ColSpan", node.colspan, 1),
            ("RowSpan", node.rowspan, 1),
        )
        if value != default
    }
    if table:
        found["A"] = make.Dictionary({"O": "/Table", **table})
    elif node.bbox:
        found["A"] = make.Dictionary({"O": "/Layout", "BBox": make.Array(node.bbox)})
    return found


def write_parents(root: Mapping[str, object], work: Lowering) -> None:
    """Write which element holds each piece of content and each clickable area."""
    numbers: list[object] = []
    for page in range(len(work.pages)):
        held = {c.mcid: owner for c, owner in work.owners.items() if c.page == page}
        count = max(held, default=-1) + 1
        owners = [held.get(mcid, b"null") for mcid in range(count)]
        numbers += [page, work.make.Array(owners)]
    for key, (area, owner) in enumerate(work.clickable.items(), start=len(work.pages)):
        dictionary(work.pdf.objects[area.number])["StructParent"] = key
        numbers += [key, owner]
    parents = dictionary_at(work.pdf, root["ParentTree"])
    array(parents["Nums"])[:] = numbers
