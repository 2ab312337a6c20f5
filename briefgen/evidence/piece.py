"""A stretch of a text, by its offsets."""

from typing import Literal

from briefgen.base.value import dataclass

Kind = Literal["sentence", "heading", "item", "cell"]


@dataclass(frozen=True, slots=True, order=True)
class Piece:
    """A stretch of a text: `start` is its first code point, `end` one past the last."""

    start: int
    end: int
    kind: Kind = "sentence"
    """The block that it stands in: a paragraph, heading, list item or table cell."""

    def of(self, text: str) -> str:
        """Return the words of this piece of a text."""
        return text[self.start : self.end]
