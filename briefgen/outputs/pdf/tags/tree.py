"""The structure of a PDF as a tree of plain values."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from operator import is_

from briefgen.outputs.pdf.laidout import Element


@dataclass(frozen=True, slots=True)
class Content:
    """A piece of marked content: its page, from 0, and its number on the page."""

    page: int
    mcid: int


@dataclass(frozen=True, slots=True)
class Annotation:
    """A clickable area, by the number of its object."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Node:
    """A structure element.

    Args:
        role: The standard type, such as `P`.
        kids: What it holds, in reading order.
        element: The element of the HTML that it stands for, or nothing.
        tag: That element's tag, with `::before` and the like for generated content.
        inline: Whether it stands in a line of text.
        colspan: How many columns a cell spans.
        rowspan: How many rows a cell spans.
        scope: What a header cell heads: `Row` or `Column`.
        bbox: The area of a figure in points from the page's lower left corner.
        alt: The text that stands for a figure.
        lang: Its language, where it differs.
        ident: Its identifier within the file.
    """

    role: str
    kids: tuple["Kid", ...]
    element: Element | None = None
    tag: str = ""
    inline: bool = False
    colspan: int = 1
    rowspan: int = 1
    scope: str = ""
    bbox: tuple[float, ...] = ()
    alt: str = ""
    lang: str = ""
    ident: str = ""

    def leaves(self) -> Iterator["Content | Annotation"]:
        """Yield the content and the clickable areas inside, in reading order."""
        for kid in self.kids:
            if isinstance(kid, Node):
                yield from kid.leaves()
            else:
                yield kid

    def holding(self, kids: Iterable["Kid"]) -> "Node":
        """Return it with other kids, or as it is if they are the same."""
        others = tuple(kids)
        return self if same(others, self.kids) else replace(self, kids=others)

    def attribute(self, name: str) -> str:
        """Return an attribute of its element, or nothing."""
        return "" if self.element is None else self.element.attrib.get(name, "")

    def has_class(self, name: str) -> bool:
        """Return whether its element has a class."""
        return name in self.attribute("class").split()

    @property
    def generated(self) -> bool:
        """Whether it stands for generated content, not for an element itself."""
        return "::" in self.tag


Kid = Node | Content | Annotation


def same(left: tuple["Kid", ...], right: tuple["Kid", ...]) -> bool:
    """Return whether two tuples hold the very same kids."""
    return len(left) == len(right) and all(map(is_, left, right))


Change = Callable[[Node], Iterable[Kid]]


def rewrite(node: Node, change: Change) -> Iterator[Kid]:
    """Yield what a change makes of a node, the innermost nodes first."""
    kids: list[Kid] = []
    for kid in node.kids:
        if isinstance(kid, Node):
            kids.extend(rewrite(kid, change))
        else:
            kids.append(kid)
    yield from change(node.holding(kids))


def rewrite_kids(root: Node, change: Change) -> Node:
    """Return a root whose kids were rewritten; the root itself stays."""
    kids: list[Kid] = []
    for kid in root.kids:
        if isinstance(kid, Node):
            kids.extend(rewrite(kid, change))
        else:
            kids.append(kid)
    return root.holding(kids)
