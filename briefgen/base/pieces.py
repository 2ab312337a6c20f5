"""Pieces of a YAML value, and what line breaks between them become."""

import re
from typing import NamedTuple

BREAK = "(?:\\r\\n|[\\n\\r\\x85\\u2028\\u2029])"
"""A line break of YAML 1.1, as libyaml reads it."""

_ONE = re.compile(BREAK)
_KEPT = "\u2028\u2029"


class Piece(NamedTuple):
    """A piece of a value.

    Args:
        text: What the value has; it may be nothing.
        start: The offset in the file of what it was read from.
        end: One past its last character.
    """

    text: str
    start: int
    end: int


def normal(line_break: str) -> str:
    """Return what a kept line break is in the value."""
    return line_break if line_break in _KEPT else "\n"


def folded(blank: str, *, joined: bool = False) -> str:
    """Return what blanks and line breaks inside a text become.

    Args:
        blank: Blanks and at least one line break.
        joined: Whether the first break is escaped and leaves nothing behind.
    """
    first, *rest = [normal(one) for one in _ONE.findall(blank)]
    more = "".join(rest)
    if joined:
        return more
    if first == "\n":
        return more or " "
    return first + more
