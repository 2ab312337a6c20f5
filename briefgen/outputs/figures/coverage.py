"""Source coverage: what became of each paragraph of each source."""

from dataclasses import dataclass

from briefgen.outputs.view import View

LEFT, WIDTH = 44, 680
CELL, ROW = 30, 24
A_LINE = (WIDTH - LEFT) // CELL


@dataclass(frozen=True, slots=True)
class Paragraph:
    """One paragraph: its number, its place and what became of it."""

    number: int
    x: int
    y: int
    use: str


@dataclass(frozen=True, slots=True)
class Strip:
    """The paragraphs of one source."""

    source: str
    y: int
    paragraphs: tuple[Paragraph, ...]


@dataclass(frozen=True, slots=True)
class Coverage:
    """The sources of a brief, a strip each."""

    width: int
    height: int
    cell: int
    strips: tuple[Strip, ...]


def coverage(view: View) -> Coverage | None:
    """Return the coverage of a brief's sources, or nothing if none has a paragraph."""
    strips: list[Strip] = []
    y = 0
    for one in view.sources:
        paragraphs = tuple(
            Paragraph(
                number=place + 1,
                x=LEFT + CELL * (place % A_LINE),
                y=y + ROW * (place // A_LINE),
                use=use,
            )
            for place, use in enumerate(one.uses)
        )
        if paragraphs:
            strips.append(Strip(one.id, y, paragraphs))
            y = paragraphs[-1].y + ROW + 4
    if not strips:
        return None
    return Coverage(WIDTH, y, CELL, tuple(strips))
