"""How files of the usual form are written: what may be read without the YAML parser.

The usual form is a small part of YAML: mappings and lists by indentation, plain and
quoted texts on one line, blocks without blank lines, flat flow collections. What
these patterns take, YAML takes for the same; of all else they say nothing.
"""

import re
from functools import cache

ELSEWISE = ("\t", "\r", "\x85", "\u2028", "\u2029")
"""Characters that end a line or part words in YAML in ways that are not looked at."""

NAME = r"(?!(?:null|Null|NULL)[^A-Za-z0-9_.-])[A-Za-z_][A-Za-z0-9_.-]{0,79}"
"""A key."""

_FIRST = "[^\\x00-/:-@\\[-^`{-\\xa0]"
_STRETCH = r"[^\n:#]{0,400}+"
_PLAIN = (
    rf"(?!(?:null|Null|NULL)(?:\n|\Z))(?={_FIRST}){_STRETCH}"
    rf"(?:(?::(?=[^ \n])|(?<! )#){_STRETCH}){{0,8}}+(?<! )(?=\n|\Z)"
)
LONGEST = 4_000
"""A plain text is never longer."""

_SKIPPED = r"(?:\n|#.*\n)*+"
_TEXT = (
    rf"(?!(?:null|Null|NULL)[,\]}}])(?={_FIRST})[^\n:#,\[\]{{}}\"'?]*+(?<! )(?=[,\]}}])"
)
_PAIR = rf"{NAME}: {_TEXT}"

FORM = re.compile(
    r" (?:(?P<block>[>|]-\n(?P<pad> ++)[^ \n].*+(?:\n(?P=pad)[^ \n].*+)*+)"
    rf"|(?P<list>\[(?:{_TEXT}(?:, {_TEXT})*+)?\])"
    rf"|(?P<pairs>\{{{_PAIR}(?:, {_PAIR})*+\}})"
    r"|(?P<single>'[^'\n]*+')"
    r'|(?P<double>"(?:[^"\\\n]++|\\["\\nrt])*+"))'
)
"""What may follow a key and its colon besides plain text and a mapping."""

KEYED = re.compile(rf"{NAME}:(?=[ \n]|\Z)")
"""The key that a mapping begins with."""

TEXT = re.compile(_TEXT)
"""One text of a list on one line."""

PAIR = re.compile(rf"({NAME}): ({_TEXT})")
"""One field of a mapping on one line."""

_ESCAPE = re.compile(r"\\(.)")
_MEANT = {"n": "\n", "r": "\r", "t": "\t"}

_OPENED = re.compile(rf"{_SKIPPED}( *)")


def opening(text: str, start: int) -> tuple[int, int]:
    """Return where the first key of a mapping stands, and how far it is indented."""
    opened = _OPENED.match(text, start)
    return (opened.end(), len(opened[1])) if opened else (start, 0)


def unescaped(text: str) -> str:
    """Return what a text between double quotation marks means."""
    return _ESCAPE.sub(lambda escape: _MEANT.get(escape[1], escape[1]), text)


@cache
def entry(indent: int) -> re.Pattern[str]:
    """Return the pattern of one field of a mapping that is indented so far.

    It begins at the key and ends before the next one. The groups are: the key, its
    plain text, or else all that follows the colon; and, where no field stands, all the
    rest.
    """
    return re.compile(rf"({NAME}):(?: ({_PLAIN})|{_rest(indent)}")


@cache
def item(indent: int) -> re.Pattern[str]:
    """Return the pattern of one entry of a list that is indented so far.

    It begins at the hyphen and ends before the next one. The groups are: a plain text,
    or else all that follows the hyphen; and, where no entry stands, all the rest.
    """
    return re.compile(rf"- (?:({_PLAIN})|{_rest(indent)}")


def _rest(indent: int) -> str:
    """Return what a field or an entry may hold else, and what ends it."""
    deeper = rf"\n{_SKIPPED} {{{indent + 1},}}+[^ \n].*+"
    return (
        rf"(.*+(?:{deeper})*+))(?:\n{_SKIPPED}(?: {{{indent}}}|\Z)|\Z)"
        r"|([\s\S]++)"
    )
