"""Give each node the standard type that says what it is."""

from collections.abc import Iterator
from dataclasses import replace

from briefgen.outputs.pdf.tags.tree import Kid, Node, rewrite_kids

BLOCKS = {"nav": "Sect", "aside": "Sect", "figcaption": "P", "address": "P"}
INLINES = {"q": "Quote", "code": "Code", "kbd": "Code", "samp": "Code"}


def name_roles(document: Node) -> Node:
    """Return a tree in which every node has its type, scope and language."""
    return rewrite_kids(name_tables(name_lists(document)), named)


def named(node: Node) -> Iterator[Node]:
    """Yield a node with its type and language."""
    lang = "" if node.generated else node.attribute("lang")
    role = role_of(node)
    if (role, lang) == (node.role, node.lang):
        yield node
    else:
        yield replace(node, role=role, lang=lang)


def role_of(node: Node) -> str:
    """Return the standard type of a node."""
    if node.tag.endswith("::footnote-marker"):
        return "Lbl"
    if node.tag == "figcaption":
        return BLOCKS[node.tag]
    if node.role != "NonStruct":
        return node.role
    if node.inline or node.generated:
        return INLINES.get(node.tag, "Span")
    return BLOCKS.get(node.tag, "Div")


def name_tables(document: Node) -> Node:
    """Return a tree whose header cells say what they head."""
    return rewrite_kids(document, name_table)


def name_table(node: Node) -> Iterator[Node]:
    """Yield a node; the header cells of a group of rows say what they head."""
    if node.role not in {"THead", "TBody", "TFoot", "Table"}:
        yield node
        return
    otherwise = "Column" if node.role == "THead" else "Row"
    yield node.holding(
        scoped_row(kid, otherwise)
        if isinstance(kid, Node) and kid.role == "TR"
        else kid
        for kid in node.kids
    )


def scoped_row(row: Node, otherwise: str) -> Node:
    """Return a row whose header cells have a scope."""
    scopes = {"row": "Row", "rowgroup": "Row", "col": "Column", "colgroup": "Column"}
    return row.holding(
        replace(kid, scope=scopes.get(kid.attribute("scope"), otherwise))
        if isinstance(kid, Node) and kid.role == "TH"
        else kid
        for kid in row.kids
    )


def name_lists(document: Node) -> Node:
    """Return a tree whose contents lists and lists of terms are what they are."""
    return rewrite_kids(document, name_list)


def name_list(node: Node) -> Iterator[Kid]:
    """Yield a node; a list of contents or of terms is named as such."""
    if node.attribute("role") == "doc-toc" or node.has_class("toc"):
        yield rewrite_kids(node, name_contents)
    elif node.role == "L" and node.tag == "dl":
        yield node.holding(term_items(node))
    elif node.role == "LI" and node.tag == "li":
        yield node.holding(item_parts(node))
    else:
        yield node


def item_parts(item: Node) -> Iterator[Kid]:
    """Yield the label of an item, then all else as its body."""
    body: list[Kid] = []
    for kid in bodies(item):
        if isinstance(kid, Node) and kid.role == "Lbl":
            yield kid
        else:
            body.append(kid)
    if body:
        yield Node("LBody", tuple(body))


def name_contents(node: Node) -> Iterator[Kid]:
    """Yield a part of a list of contents; an entry holds its link itself."""
    if node.role == "L":
        yield replace(node, role="TOC")
    elif node.role == "LI":
        yield replace(node, role="TOCI")
    elif node.role == "LBody":
        yield from node.kids
    else:
        yield node


def term_items(terms: Node) -> Iterator[Kid]:
    """Yield the items of a list of terms: each a term and what is said of it."""
    label: tuple[Kid, ...] = ()
    for kid in terms.kids:
        if isinstance(kid, Node) and kid.tag == "dt":
            if label:
                yield Node("LI", label)
            label = (Node("Lbl", tuple(bodies(kid)), kid.element, kid.tag),)
        elif isinstance(kid, Node) and kid.tag == "dd":
            body = Node("LBody", tuple(bodies(kid)), kid.element, kid.tag)
            yield Node("LI", (*label, body))
            label = ()
        else:
            yield kid
    if label:
        yield Node("LI", label)


def bodies(item: Node) -> Iterator[Kid]:
    """Yield what an item holds, without the body that WeasyPrint puts around it."""
    for kid in item.kids:
        if isinstance(kid, Node) and kid.role == "LBody":
            yield from kid.kids
        else:
            yield kid
