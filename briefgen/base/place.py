"""Where a value of a YAML file stands: a tree beside the data."""

from collections.abc import Mapping

from briefgen.base.span import Span

Step = str | int


class Place:
    """The place of one value, with the places of its parts.

    Args:
        file: The path of the file.
        start: The offset at which the value begins, its quotation mark included.
        end: One past its last character.
        key: The span of the key that leads to the value, as two offsets, or None.
        style: How a scalar is written: `'` `"` `|` `>` or empty for plain; `{` and `[`
            for flow collections, `-` for block collections.
        parts: The places of a mapping's values by key, or of a sequence's by index.
    """

    __slots__ = ("end", "file", "key", "parts", "start", "style")

    def __init__(  # noqa: PLR0913 - one slot each, made in the hot loop of the reader
        self,
        file: str,
        start: int,
        end: int,
        key: tuple[int, int] | None,
        style: str,
        parts: Mapping[Step, "Place"],
    ) -> None:
        self.file = file
        self.start = start
        self.end = end
        self.key = key
        self.style = style
        self.parts = parts

    @property
    def span(self) -> Span:
        """The span of the value."""
        return Span(self.file, self.start, self.end)

    @property
    def key_span(self) -> Span:
        """The span of the key that leads to the value, or else of the value."""
        if self.key is None:
            return self.span
        return Span(self.file, *self.key)

    def part(self, *path: Step) -> "Place":
        """Return the place of a part, or of the last one on the way to it."""
        here = self
        for step in path:
            below = here.parts.get(step)
            if below is None:
                return here
            here = below
        return here

    def has(self, *path: Step) -> bool:
        """Tell whether a part is written in the file."""
        here = self
        for step in path:
            below = here.parts.get(step)
            if below is None:
                return False
            here = below
        return True
