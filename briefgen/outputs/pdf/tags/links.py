"""One link for each link of the HTML: no link in a link, none without a place to go."""

from collections.abc import Iterator
from dataclasses import replace

from briefgen.outputs.pdf.tags.tree import Annotation, Kid, Node


def mend_links(node: Node, *, inside: bool = False) -> Node:
    """Return a node whose links hold their own clickable areas and no other link.

    Every box inside a link gets a clickable area of its own from WeasyPrint, over the
    one that the link has already.
    """
    clickable = any(isinstance(kid, Annotation) for kid in node.kids)
    is_link = node.role == "Link" and clickable and not inside
    role = "Span" if node.role == "Link" and not is_link else node.role
    mended = node.holding(mended_kids(node, inside=inside or is_link, keep=is_link))
    return mended if role == node.role else replace(mended, role=role)


def mended_kids(node: Node, *, inside: bool, keep: bool) -> Iterator[Kid]:
    """Yield the kids of a node, clickable areas only where they are to be kept."""
    for kid in node.kids:
        if isinstance(kid, Node):
            yield mend_links(kid, inside=inside)
        elif keep or not isinstance(kid, Annotation):
            yield kid


def link_text(link: Node) -> str:
    """Return the words that say where a link leads."""
    if link.element is None:
        return ""
    said = link.attribute("title") or link.attribute("aria-label")
    return said or " ".join("".join(link.element.itertext()).split())
