"""Which places of a text are taken already."""

from collections.abc import Iterable, Sequence


def covered(length: int, spans: Iterable[tuple[int, int]]) -> bytearray:
    """Return, for each offset of a text of some length, 1 where a span covers it."""
    cover = bytearray(length)
    for start, end in spans:
        cover[start:end] = b"\x01" * (end - start)
    return cover


def blanked(text: str, spans: Sequence[tuple[int, int]]) -> str:
    """Return a text with some stretches, given in order, blanked by spaces."""
    if not spans:
        return text
    parts, at = [], 0
    for start, end in spans:
        parts += [text[at:start], " " * (end - max(at, start))]
        at = max(at, end)
    return "".join([*parts, text[at:]])
