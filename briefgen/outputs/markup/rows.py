"""Long tables in short ones: each can be converted, and remembered, on its own.

Python-Markdown cuts a text at its empty lines. A block that is a table stands for
itself there, and a row depends on nothing but its own words and the table's head.
"""

import re
from collections.abc import Iterator

_TOGETHER = 2
"""Rows in a piece: few, that an edit costs little; not one, as each needs the head."""
_TABLE = re.compile(
    r"(?P<head>\|[^\n\[\]`<]*\|\n\|[:|-]*-[:|-]*\|)(?P<rows>(?:\n\|[^\n]*\|){9,})"
)
_BEGIN = "<tbody>\n"
_END = "\n</tbody>"
_BLANK = "\n\n"


def in_pieces(text: str) -> Iterator[tuple[str, ...]]:
    """Yield texts that are converted apart: each one alone, or the parts of a table.

    Args:
        text: Markdown without raw HTML.
    """
    if "\n|" not in text:
        yield (text,)
        return
    held: list[str] = []
    for block in text.split(_BLANK):
        table = _TABLE.fullmatch(block)
        if table is None:
            held.append(block)
            continue
        if held:
            yield (_BLANK.join(held),)
        held = []
        yield tuple(_tables(table["head"], table["rows"][1:].split("\n")))
    if held:
        yield (_BLANK.join(held),)


def _tables(head: str, rows: list[str]) -> Iterator[str]:
    for at in range(0, len(rows), _TOGETHER):
        yield "\n".join((head, *rows[at : at + _TOGETHER]))


def one_table(parts: list[str]) -> str:
    """Return the HTML of a table from that of its parts."""
    before, _, _ = parts[0].partition(_BEGIN)
    _, end, after = parts[0].rpartition(_END)
    rows = (one.partition(_BEGIN)[2].rpartition(_END)[0] for one in parts)
    return before + _BEGIN + "\n".join(rows) + end + after
