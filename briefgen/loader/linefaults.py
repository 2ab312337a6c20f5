"""What people write that is not YAML, told from the lines at a syntax error."""

import re
from collections.abc import Callable

from briefgen.base.textfile import TextFile
from briefgen.base.value import dataclass

NO_BREAK_SPACE = "\u00a0"
NO_BREAK_HINT = (
    "a no-break space (U+00A0) stands after the colon: write an ordinary space"
)
QUOTE_HINT = "put the text in quotes or use `>-`"
RESERVED = "@`%*&!|>"
"""Marks that no text without quotes can begin with."""

_LONGEST = 2000
_KEY = r"^(?P<head>[ ]*(?:- +)*)(?P<key>[^\s:#\"'\[{-][^:#]*):"
_ITEM = re.compile(rf"{_KEY}[ ]+(?P<mark>[-?])[ ]")
_MARK = re.compile(
    rf"^[ ]*(?:- +)*(?:[^\s:#\"'\[{{-][^:#]*:[ ]+)?(?P<mark>[{RESERVED}])"
    r"(?<![|>](?=[-+0-9]{0,2}[ ]*(?:#|$)))"
)
"""A value that begins with such a mark and is not the head of a block of text."""
_BRACKETED = re.compile(
    r"^[ ]*(?:- +)*(?:[^\s:#\"'\[{-][^:#]*:[ ]+)?(?P<mark>[\[{])"
    r"(?:[^\[\]{}\"']*[\]}])\s*[^\s,\]}#:]"
)
"""A value in brackets with words behind them: `[T]he plan`."""
_COLONS = re.compile(rf"{_KEY}\s+[^\s\"'>|\[{{#].*:(\s|$)")
_VALUED = re.compile(rf"{_KEY}[ ]+[^\s|>#]")
_GLUED = re.compile(r"^[ ]*(?:- +)*(?P<key>[\w.-]+):(?P<value>\S)")
_DASHED = re.compile(r"^[ ]*-(?P<value>[^\s-])")
_HAS_COLON = re.compile(r":(\s|$)")
_CLOSED_EARLY = re.compile(
    r"""[:\-,\[{]\s+("(?:[^"\\]|\\.)*"|'[^']*')\s*[^\s,\]}#:'"]"""
)


@dataclass(frozen=True, slots=True)
class Fault:
    """A likely cause of a syntax error.

    Args:
        message: The fact.
        hint: What to do.
        at: The offset to mend.
        opened: The offset of what is not closed, if that is the matter.
    """

    message: str
    hint: str
    at: int
    opened: int | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """A line at a syntax error, with the last line before it that says something."""

    text: str
    start: int
    before: str
    before_start: int
    at: int


Causes = tuple[Callable[[Line], Fault | None], ...]


def likely_fault(text: TextFile, at: int) -> Fault | None:
    """Return the likeliest cause that the line of an error shows by itself."""
    return _first(line_at(text, at), _OF_THE_LINE)


def neighbours_fault(text: TextFile, at: int) -> Fault | None:
    """Return the likeliest cause that the line before an error shows."""
    return _first(line_at(text, at), _OF_THE_NEIGHBOUR)


def line_at(text: TextFile, at: int) -> Line:
    """Return the line of an offset, cut where it is very long."""
    number = text.position(at).line
    before = number - 1
    while before > 1 and not text.line(before).split("#")[0].strip():
        before -= 1
    return Line(
        text.line(number)[:_LONGEST],
        text.line_start(number),
        text.line(before)[:_LONGEST],
        text.line_start(before),
        at,
    )


def _first(line: Line, causes: Causes) -> Fault | None:
    return next((fault for cause in causes if (fault := cause(line))), None)


def _no_break(line: Line) -> Fault | None:
    pairs = ((line.text, line.start), (line.before, line.before_start))
    for words, start in pairs:
        column = words.find(":" + NO_BREAK_SPACE)
        if column >= 0:
            message = "the key and its value are not told apart"
            return Fault(message, NO_BREAK_HINT, start + column + 1)
    return None


def _tab(line: Line) -> Fault | None:
    indent = line.text[: len(line.text) - len(line.text.lstrip())]
    if "\t" not in indent:
        return None
    at = line.start + indent.index("\t")
    return Fault("a tab stands in the indentation", "indent with spaces", at)


def _mark(line: Line) -> Fault | None:
    match = _MARK.match(line.text)
    if match is None:
        return None
    message = f"a text cannot begin with `{match['mark']}`"
    return Fault(message, QUOTE_HINT, line.start + match.start("mark"))


def _item(line: Line) -> Fault | None:
    match = _ITEM.match(line.text)
    if match is None:
        return None
    message = f"a `{match['mark']}` cannot stand behind `{match['key']}:`"
    hint = "begin a list on the next line; put a text in quotes"
    return Fault(message, hint, line.start + match.start("mark"))


def _closed_early(line: Line) -> Fault | None:
    match = _CLOSED_EARLY.search(line.text)
    if match is None or line.start + match.end() - 1 != line.at:
        return None
    mark = match[1][0]
    inside = "''" if mark == "'" else '\\"'
    message = f"words stand after the closing `{mark}`"
    hint = f"write `{inside}` for a `{mark}` inside the text, or use `>-`"
    return Fault(message, hint, line.at, line.start + match.start(1))


def _bracketed(line: Line) -> Fault | None:
    match = _BRACKETED.match(line.text)
    if match is None or line.start + match.end() - 1 != line.at:
        return None
    message = f"a text cannot begin with `{match['mark']}`"
    return Fault(message, QUOTE_HINT, line.start + match.start("mark"))


def _colons(line: Line) -> Fault | None:
    if not _COLONS.match(line.text):
        return None
    return Fault("a text without quotes holds a colon", QUOTE_HINT, line.at)


def _glued(line: Line) -> Fault | None:
    for words, start in ((line.before, line.before_start), (line.text, line.start)):
        match = _GLUED.match(words) or _DASHED.match(words)
        if match is not None and not _HAS_COLON.search(words):
            mark = words[match.start("value") - 1]
            message = f"a space is missing after the `{mark}`"
            hint = "write a space between them"
            return Fault(message, hint, start + match.start("value"))
    return None


def _no_colon(line: Line) -> Fault | None:
    before = line.before.strip()
    if not before or _HAS_COLON.search(before) or before.startswith(("-", "#")):
        return None
    start = line.before_start + len(line.before) - len(line.before.lstrip())
    message = "the line is neither a key with its colon nor part of a text"
    hint = "write a colon and a space after a key; indent the lines of a text"
    return Fault(message, hint, start)


def _under_a_value(line: Line) -> Fault | None:
    match = _VALUED.match(line.before)
    if match is None or line.start == line.before_start:
        return None
    indent = len(line.text) - len(line.text.lstrip(" "))
    if indent <= len(match["head"]):
        return None
    message = f"the line is indented under `{match['key']}`, which has its value"
    hint = f"indent it like `{match['key']}`; for a longer text {QUOTE_HINT}"
    return Fault(message, hint, line.start + indent)


_OF_THE_LINE = (
    _no_break,
    _tab,
    _closed_early,
    _bracketed,
    _mark,
    _item,
    _colons,
)
_OF_THE_NEIGHBOUR = (_glued, _no_colon, _under_a_value)
