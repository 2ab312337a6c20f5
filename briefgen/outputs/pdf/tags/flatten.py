"""Take out what only repeats the layout: runs of text, boxes without a meaning."""

from collections.abc import Iterator

from briefgen.outputs.pdf.tags.tree import Kid, Node, rewrite_kids

GROUPS = frozenset({"Document", "Part", "Art", "Sect", "Div", "BlockQuote", "TOCI"})
"""What holds paragraphs, not text."""
PARAGRAPHS = frozenset({"P", "H1", "H2", "H3", "H4", "H5", "H6", "Caption", "Lbl"})
"""What holds text, not paragraphs."""
INLINE = frozenset({"Span", "Link", "Reference", "Note", "Quote", "Code", "Annot"})
CELLS = frozenset({"TD", "TH"})
"""What stays although it is empty."""


def flatten(document: Node) -> Node:
    """Return a tree without needless nodes, in which all text is in a paragraph."""
    flat = rewrite_kids(document, flattened)
    return flat.holding(paragraphs(flat.kids))


def flattened(node: Node) -> Iterator[Kid]:
    """Yield a node, or what it holds if it says nothing itself, or nothing."""
    kids = node.kids
    if node.role in PARAGRAPHS:
        kids = tuple(without_paragraphs(kids))
    elif node.role in GROUPS:
        kids = tuple(paragraphs(kids))
    if not kids and node.role not in CELLS:
        return
    if node.role in {"Span", "Div"} and not (node.lang or node.alt or node.ident):
        yield from kids
    else:
        yield node.holding(kids)


def without_paragraphs(kids: tuple[Kid, ...]) -> Iterator[Kid]:
    """Yield kids; a paragraph among them gives way to what it holds."""
    for kid in kids:
        if isinstance(kid, Node) and kid.role == "P":
            yield from kid.kids
        else:
            yield kid


def paragraphs(kids: tuple[Kid, ...]) -> Iterator[Kid]:
    """Yield kids; what stands in lines of text is gathered into paragraphs."""
    run: list[Kid] = []
    for kid in kids:
        if not isinstance(kid, Node) or kid.role in INLINE:
            run.append(kid)
            continue
        if run:
            yield Node("P", tuple(run))
            run = []
        yield kid
    if run:
        yield Node("P", tuple(run))
