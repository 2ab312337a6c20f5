"""What was read, as the same thing and no other: what is made of it is made once."""

from briefgen.schema.node import Node


class Same:
    """A node, equal to itself alone.

    Where one file was saved, the nodes of all others are those of the check before:
    what is remembered by them is found at once, and nothing is compared.

    Args:
        node: The node.
    """

    __slots__ = ("node",)

    def __init__(self, node: Node) -> None:
        self.node = node

    def __eq__(self, other: object) -> bool:
        """Tell whether it is the very same node."""
        return isinstance(other, Same) and self.node is other.node

    def __hash__(self) -> int:
        """Return the hash of its identity."""
        return id(self.node)
