"""Faults of lines: one that stops too early, more of them than allowed."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefgen.outputs.pdf.job import LayoutFinding, LayoutLimits
from briefgen.outputs.pdf.layout.pieces import Kind, Piece
from briefgen.outputs.pdf.layout.places import Place, Sheet

SHORT = 0.55
"""The share of the measure below which a line that is not the last is short."""
SPACE = 6.0
"""What is left for a space between words, in CSS pixels."""


def stub_lines(sheets: Sequence[Sheet], _: LayoutLimits) -> Iterator[LayoutFinding]:
    """Yield each line that stops early although the next word would have fitted."""
    for sheet in sheets:
        found = sheet.places
        aside = [p.piece for p in found if not p.piece.in_flow and not p.in_margin]
        for place in found:
            for line in early_ends(place.piece, aside):
                message = "the line stops early though the next word would fit"
                yield Place(line, place.page, place.record, place.element).finding(
                    "stub-line", message
                )


def early_ends(block: Piece, aside: Sequence[Piece]) -> Iterator[Piece]:
    """Yield the lines of a block that stop early."""
    lines = [kid for kid in block.kids if kid.kind is Kind.LINE]
    for line, following in pairwise(lines):
        used = used_width(line)
        room = block.measure - used
        needed = first_word(following) + SPACE
        ends_early = used < block.measure * SHORT and room > needed
        if ends_early and not is_broken(line) and not is_narrowed(line, block, aside):
            yield line


def used_width(line: Piece) -> float:
    """Return how much of a line its text uses."""
    texts = [text for kid in line.kids if kid.in_flow for text in kid.texts()]
    if not texts:
        return line.width
    return max(text.right for text in texts) - min(text.left for text in texts)


def first_word(line: Piece) -> float:
    """Return the width of what cannot be broken at the beginning of a line."""
    width = 0.0
    for text in line.texts():
        word, space, _ = text.text.lstrip().partition(" ")
        if space and text.wraps:
            return width + text.width * len(word) / len(text.text)
        width += text.width
    return width


def is_broken(line: Piece) -> bool:
    """Return whether a line is broken on purpose."""
    return any(
        piece.tag.startswith("br") or "\n" in piece.text for piece in line.walk()
    )


def is_narrowed(line: Piece, block: Piece, aside: Sequence[Piece]) -> bool:
    """Return whether something that floats beside a line takes its room."""
    return any(
        piece.top < line.bottom
        and piece.bottom > line.top
        and piece.left < block.right
        and piece.right > block.left
        and piece.width > 0
        for piece in aside
    )


def too_many_lines(sheets: Sequence[Sheet], _: LayoutLimits) -> Iterator[LayoutFinding]:
    """Yield each element with more lines than its `data-max-lines` allows."""
    counts: dict[int, int] = {}
    firsts: dict[int, Place] = {}
    for sheet in sheets:
        for place in sheet.places:
            if is_limited(place):
                key = id(place.piece.element)
                firsts.setdefault(key, place)
                counts[key] = counts.get(key, 0) + len(lines_of(place.piece))
    for key, place in firsts.items():
        most = allowed_lines(place.piece)
        if most is not None and counts[key] > most:
            message = f"{counts[key]} lines, and {most} are allowed"
            yield place.finding("too-many-lines", message)


def is_limited(place: Place) -> bool:
    """Return whether a place is the outermost of an element with a limit of lines."""
    element = place.piece.element
    if element is None or "data-max-lines" not in element.attrib:
        return False
    return all(around is not element for around in place.around[:-1])


def allowed_lines(piece: Piece) -> int | None:
    """Return how many lines an element may have."""
    value = "" if piece.element is None else piece.element.attrib["data-max-lines"]
    return int(value) if value.isdecimal() else None


def lines_of(piece: Piece) -> set[int]:
    """Return the heights at which the lines of text inside a piece stand."""
    return {
        round(line.top)
        for line in piece.walk()
        if line.kind is Kind.LINE and any(line.texts())
    }
