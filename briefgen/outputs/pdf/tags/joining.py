"""Make one element again of what layout broke into lines, pages and anonymous boxes."""

from collections.abc import Iterator

from briefgen.outputs.pdf.tags.tree import Kid, Node, rewrite_kids

REPEATED = frozenset({"THead", "TFoot", "Caption"})
"""What stands on each page of a split table but belongs to it once."""


def join_boxes(document: Node) -> Node:
    """Return a tree in which no node is a box within a box for the same element."""
    return rewrite_kids(document, unwrap)


def unwrap(node: Node) -> Iterator[Node]:
    """Yield a node that holds the kids of its anonymous doubles itself."""
    kids: list[Kid] = []
    for kid in node.kids:
        if isinstance(kid, Node) and is_double(kid, node):
            kids.extend(kid.kids)
        else:
            kids.append(kid)
    yield node.holding(kids)


def is_double(kid: Node, node: Node) -> bool:
    """Return whether a node is a box within a box for the same element."""
    same = kid.element is not None and kid.element is node.element
    return same and kid.tag == node.tag and kid.role in {node.role, "NonStruct"}


def join_parts(node: Node) -> Node:
    """Return a node in which no two kids are parts of one element."""
    kids: list[Kid] = []
    places: dict[tuple[int, str, str], int] = {}
    for kid in node.kids:
        if not isinstance(kid, Node) or kid.element is None:
            kids.append(kid)
            continue
        key = (id(kid.element), kid.tag, kid.role)
        if key not in places:
            places[key] = len(kids)
            kids.append(kid)
        elif kid.role not in REPEATED:
            first = kids[places[key]]
            if isinstance(first, Node):
                kids[places[key]] = first.holding((*first.kids, *kid.kids))
    return node.holding(
        join_parts(kid) if isinstance(kid, Node) else kid for kid in kids
    )
