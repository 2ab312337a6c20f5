"""What may stand in a template, and how its loops and sums come to be counted."""

from jinja2 import TemplateSyntaxError, nodes
from jinja2.visitor import NodeTransformer

EACH = " each"
CONCAT = " concat"
SHALLOW = " shallow"
WHOLE = " whole"
WITHIN = " within"
"""Filters that no template can name: a name of Jinja holds no blank."""

DEEPEST = 60
MOST_NODES = 50_000
MOST_CHARACTERS = 400_000

ALLOWED: tuple[type[nodes.Node], ...] = (
    *(nodes.Template, nodes.Output, nodes.TemplateData, nodes.Const, nodes.Name),
    *(nodes.If, nodes.For, nodes.Macro, nodes.Call, nodes.CallBlock, nodes.FilterBlock),
    *(nodes.Import, nodes.FromImport, nodes.Include, nodes.Extends, nodes.Block),
    *(nodes.Assign, nodes.AssignBlock, nodes.With, nodes.Getattr, nodes.Getitem),
    *(nodes.Slice, nodes.Filter, nodes.Test, nodes.CondExpr, nodes.Compare),
    *(nodes.Operand, nodes.And, nodes.Or, nodes.Not, nodes.Neg, nodes.Pos, nodes.Add),
    *(nodes.Sub, nodes.Mul, nodes.Div, nodes.FloorDiv, nodes.Mod, nodes.Concat),
    *(nodes.List, nodes.Tuple, nodes.Dict, nodes.Pair, nodes.Keyword),
)


class Grammar(NodeTransformer):
    """Refuses what a template does not need, and counts the rest when it runs.

    Args:
        name: The name of the template, for messages.
    """

    def __init__(self, name: str | None) -> None:
        self._name = name
        self._nodes = 0
        self._depth = 0

    def visit(self, node: nodes.Node, *args: object, **options: object) -> nodes.Node:
        """Return a node as it may run.

        Raises:
            TemplateSyntaxError: If it may not stand in a template.
        """
        self._nodes += 1
        self._depth += 1
        if type(node) not in ALLOWED:
            self._refuse(node, f"`{type(node).__name__.lower()}` cannot stand here")
        if self._depth > DEEPEST or self._nodes > MOST_NODES:
            self._refuse(node, "the template is nested too deep or too long")
        visited: nodes.Node = super().visit(node, *args, **options)
        self._depth -= 1
        return visited

    def visit_For(self, node: nodes.For) -> nodes.Node:  # noqa: N802 - Jinja's name
        """Return a loop whose turns are counted, with the words that stand in it."""
        if node.recursive:
            self._refuse(node, "a loop cannot call itself")
        written = sum(len(one.data) for one in node.find_all(nodes.TemplateData))
        self.generic_visit(node)
        node.iter = _filtered(_expression(node.iter), EACH, nodes.Const(written))
        return node

    def visit_Concat(self, node: nodes.Concat) -> nodes.Node:  # noqa: N802 - likewise
        """Return words put together, their characters counted."""
        self.generic_visit(node)
        return _filtered(nodes.List(node.nodes, lineno=node.lineno), CONCAT)

    def visit_Compare(self, node: nodes.Compare) -> nodes.Node:  # noqa: N802 - likewise
        """Return a comparison that is charged for what it goes through."""
        self.generic_visit(node)
        node.expr = _looked_at(node.expr, WHOLE)
        for one in node.ops:
            within = one.op in ("in", "notin")
            one.expr = _looked_at(one.expr, WITHIN if within else WHOLE)
        return node

    def visit_Getitem(self, node: nodes.Getitem) -> nodes.Node:  # noqa: N802 - likewise
        """Return a part of something; a slice is charged for the whole."""
        self.generic_visit(node)
        if isinstance(node.arg, nodes.Slice):
            node.node = _looked_at(node.node, WHOLE)
        return node

    def visit_Call(self, node: nodes.Call) -> nodes.Node:  # noqa: N802 - likewise
        """Return a call; lists that are laid out into arguments are charged."""
        self.generic_visit(node)
        if node.dyn_args is not None:
            node.dyn_args = _looked_at(node.dyn_args, WHOLE)
        if node.dyn_kwargs is not None:
            node.dyn_kwargs = _looked_at(node.dyn_kwargs, WHOLE)
        return node

    def visit_List(self, node: nodes.List) -> nodes.Node:  # noqa: N802 - likewise
        """Return a list that is looked at before it is used."""
        return self._container(node)

    def visit_Dict(self, node: nodes.Dict) -> nodes.Node:  # noqa: N802 - likewise
        """Return a mapping that is looked at before it is used."""
        return self._container(node)

    def visit_Tuple(self, node: nodes.Tuple) -> nodes.Node:  # noqa: N802 - likewise
        """Return a tuple that is looked at before it is used; names may be bound."""
        if node.ctx == "load":
            return self._container(node)
        self.generic_visit(node)
        return node

    def _container(self, node: nodes.Expr) -> nodes.Node:
        named = node.find(nodes.Name) is not None
        self.generic_visit(node)
        return _filtered(node, SHALLOW) if named else node

    def _refuse(self, node: nodes.Node, message: str) -> None:
        raise TemplateSyntaxError(message, _line(node), self._name, self._name)


def _line(node: nodes.Node) -> int:
    """Return the line of a node, or of what stands in one that has none."""
    lines = (one.lineno for one in (node, *node.find_all(nodes.Node)))
    return next((line for line in lines if line), 1)


def _expression(node: nodes.Node) -> nodes.Expr:
    if not isinstance(node, nodes.Expr):
        raise TypeError
    return node


def _looked_at(node: nodes.Expr, name: str) -> nodes.Expr:
    """Return an expression whose value is charged for; what is written out is small."""
    return node if isinstance(node, nodes.Const) else _filtered(node, name)


def _filtered(node: nodes.Expr, name: str, *arguments: nodes.Expr) -> nodes.Filter:
    return nodes.Filter(node, name, list(arguments), [], None, None, lineno=node.lineno)
