"""Put each note behind its reference; WeasyPrint leaves it at the end of the page."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from itertools import pairwise

from briefgen.outputs.pdf.laidout import Element
from briefgen.outputs.pdf.tags.tree import Kid, Node, rewrite_kids


@dataclass(frozen=True, slots=True)
class Taken:
    """A tree without its notes, and the notes by their elements' identity."""

    document: Node
    notes: Mapping[int, Node]


def is_note(node: Node) -> bool:
    """Return whether a node is a note itself, not its mark in the text."""
    marked = node.attribute("role") == "doc-footnote" or node.has_class("fn")
    return marked and not node.generated


def is_reference(node: Node) -> bool:
    """Return whether a node is the mark of a note in the text."""
    if node.tag.endswith("::footnote-call"):
        return True
    return node.role == "Link" and (
        node.attribute("role") == "doc-noteref" or node.has_class("ref")
    )


def take_notes(document: Node) -> Taken:
    """Return a tree without its notes, and the notes."""
    notes: dict[int, Node] = {}

    def take(node: Node) -> Iterator[Node]:
        if node.element is None or not is_note(node):
            yield node
            return
        known = notes.get(id(node.element))
        kids = (*known.kids, *node.kids) if known else node.kids
        ident = node.attribute("id") or f"note-{len(notes) + 1}"
        notes[id(node.element)] = replace(node, role="Note", kids=kids, ident=ident)

    return Taken(rewrite_kids(document, take), notes)


def place_notes(document: Node, notes: Mapping[int, Node], root: Element) -> Node:
    """Return a tree in which each note follows its reference.

    The reference is the mark that CSS generates for the note, or else the link that
    stands just before the note in the HTML. A note without either ends the document.
    """
    left = dict(notes)
    followers = {
        id(before): id(note)
        for parent in root.iter()
        for before, note in pairwise(parent)
        if id(note) in left
    }

    def place(node: Node) -> Iterator[Kid]:
        if not is_reference(node):
            yield node
            return
        yield refer(node)
        key = id(node.element)
        note = left.pop(key, None) or left.pop(followers.get(key, 0), None)
        if note is not None:
            yield note

    placed = rewrite_kids(document, place)
    return placed.holding((*placed.kids, *left.values()))


def refer(node: Node) -> Node:
    """Return the mark of a note as a reference, around the link if it is one."""
    if node.role == "Link":
        return Node("Reference", (node,), inline=True)
    return replace(node, role="Reference")
