"""Quotes that YAML changes before anybody compares them."""

import re
from dataclasses import dataclass
from enum import StrEnum

_FOLDED_HYPHEN = re.compile(r"[^\W\d_]-[ \t]*\r?\n[ \t]*[^\W\d_]")
_FOLDING_STYLES = (">", "", "'", '"')
_CONTROL = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f]")
_COMMENT = re.compile(r"[ \t]+#")


class TrapKind(StrEnum):
    """What YAML did to a quote."""

    CUT_BY_COMMENT = "` #` cuts the words off: the rest is a comment"
    SPACE_AFTER_HYPHEN = "a line that ends in a hyphen gets a space after it"
    CONTROL_CHARACTER = "an escape in double quotation marks makes a control character"


@dataclass(frozen=True, slots=True)
class Trap:
    """One thing that YAML did to a quote.

    Args:
        kind: What was done.
        start: Where it was done in the raw text, counted from the scalar's first
            character; what follows the scalar on its line counts on.
        words: The words concerned, as YAML gives them.
    """

    kind: TrapKind
    start: int
    words: str


def traps(raw: str, style: str, value: str, after: str = "") -> tuple[Trap, ...]:
    """Return what YAML did to a scalar that its author cannot have meant.

    Args:
        raw: The scalar as it stands in the file, with its marks and line ends.
        style: How it is written: `'` `"` `|` `>` or empty for a plain scalar.
        value: The words that YAML makes of it.
        after: What follows the scalar on its last line.
    """
    found = []
    comment = _COMMENT.match(after) if not style else None
    if comment:
        found.append(Trap(TrapKind.CUT_BY_COMMENT, len(raw), after.strip()))
    if style in _FOLDING_STYLES:
        found += _folded_hyphens(raw, value)
    control = _CONTROL.search(value) if style == '"' else None
    if control:
        found.append(Trap(TrapKind.CONTROL_CHARACTER, 0, value))
    return tuple(found)


def _folded_hyphens(raw: str, value: str) -> list[Trap]:
    """Return the hyphens at line ends that the value has with a space after them."""
    found = []
    for match in _FOLDED_HYPHEN.finditer(raw):
        start = raw.rfind(" ", 0, match.start()) + 1
        before = raw[
            max(start, raw.rfind("\n", 0, match.start()) + 1) : match.start() + 2
        ]
        after = re.match(r"\w+", raw[match.end() - 1 :])
        words = f"{before} {after.group() if after else ''}"
        if words in value:
            found.append(Trap(TrapKind.SPACE_AFTER_HYPHEN, match.start() + 1, words))
    return found
