"""Mend the tags of a PDF: the passes, in the order in which they must run."""

from briefgen.outputs.pdf.job import PdfProblem
from briefgen.outputs.pdf.laidout import Element
from briefgen.outputs.pdf.library import Library
from briefgen.outputs.pdf.pdfbuilding import Pdf
from briefgen.outputs.pdf.tags.artifacts import drop_clickable, mark_artifacts
from briefgen.outputs.pdf.tags.flatten import flatten
from briefgen.outputs.pdf.tags.joining import join_boxes, join_parts
from briefgen.outputs.pdf.tags.lift import lift
from briefgen.outputs.pdf.tags.links import mend_links
from briefgen.outputs.pdf.tags.lower import lower
from briefgen.outputs.pdf.tags.notes import place_notes, take_notes
from briefgen.outputs.pdf.tags.origin import Origins
from briefgen.outputs.pdf.tags.roles import name_roles
from briefgen.outputs.pdf.tags.slots import Slots
from briefgen.outputs.pdf.tags.tree import Annotation, Content, Node

UNTAGGED = "text on page {} is drawn transparent, so that it cannot be read aloud"
"""What happens to text in an element with `opacity`."""


def mended(document: Node, root: Element) -> Node:
    """Return a tree as a reader expects it, of the tree as WeasyPrint made it."""
    joined = join_boxes(mend_links(document))
    taken = take_notes(joined)
    notes = {key: join_parts(note) for key, note in taken.notes.items()}
    whole = place_notes(join_parts(taken.document), notes, root)
    return flatten(name_roles(whole))


def repair_tags(
    pdf: Pdf, library: Library, origins: Origins, root: Element
) -> tuple[PdfProblem, ...]:
    """Replace the structure of a PDF by its mended form; return what has no tags."""
    lifted = lift(pdf, origins)
    document = mended(lifted.document, root)
    leaves = set(document.leaves())
    content = {leaf for leaf in leaves if isinstance(leaf, Content)}
    clickable = {leaf.number for leaf in leaves if isinstance(leaf, Annotation)}
    found = mark_artifacts(pdf, library.objects, content, origins.margins)
    dropped = drop_clickable(pdf, clickable)
    slots = Slots(pdf, (*lifted.numbers, *dropped))
    lower(document, pdf, library.objects, slots)
    slots.close(library.objects)
    pages = sorted({leaf.page + 1 for leaf in content - found})
    return tuple(PdfProblem("tags", UNTAGGED.format(page)) for page in pages)
