"""Syntax errors of the YAML parser in plain words, told from the text at the mark.

The parser's own words are not looked at: they differ between its two builds and may
change. What stands in the file at the mark says more.
"""

import re
from dataclasses import dataclass

import yaml

from briefgen.base.diagnostic import Diagnostic, Label
from briefgen.base.span import Span
from briefgen.base.textfile import TextFile
from briefgen.loader.rules import SYNTAX

NO_BREAK_SPACE = "\u00a0"
NO_BREAK_HINT = (
    "a no-break space (U+00A0) stands after the colon: write an ordinary space"
)
_QUOTE_HINT = "put the text in quotes or use `>-`"
_COLON_TWICE = re.compile(
    r"""^\s*(?:- )*[^\s:"'#\[{][^:#]*:\s+[^\s"'>|\[{#].*:(\s|$)"""
)
_CLOSED_EARLY = re.compile(
    r"""[:\-,\[{]\s+("(?:[^"\\]|\\.)*"|'[^']*')\s*[^\s,\]}#:'"]"""
)
_RESERVED = "@`%*&!|>"


@dataclass(frozen=True, slots=True)
class _Words:
    message: str
    hint: str
    at: int
    opened: int | None = None


def syntax_error(text: TextFile, error: yaml.YAMLError) -> Diagnostic:
    """Return the one diagnostic of a file that is not YAML."""
    length = len(text.content)
    at = min(_offset(error, "problem_mark", length), length)
    context = _offset(error, "context_mark", at)
    words = _words(text, at, context)
    opened = words.opened
    related = () if opened is None else (_label(text, opened, "opened here"),)
    span = _label(text, words.at, "").span
    return SYNTAX.found(words.message, span, hint=words.hint, related=related)


def _offset(error: yaml.YAMLError, mark: str, default: int) -> int:
    index = getattr(getattr(error, mark, None), "index", default)
    return index if isinstance(index, int) else default


def _label(text: TextFile, at: int, message: str) -> Label:
    inside = text.content[at : at + 1] not in {"", "\n", "\r"}
    return Label(Span(text.path, at, at + inside), message)


def _words(text: TextFile, at: int, context: int) -> _Words:
    """Say what is wrong by what stands at the mark, the likeliest cause first."""
    near = (
        _no_break(text, at)
        or _tab(text, at)
        or _closed_early(text, at)
        or _colon(text, at)
    )
    if near:
        return near
    opener = text.content[context : context + 1]
    if opener in {'"', "'"}:
        return _open_quotation(text, at, context, opener)
    if opener in {"[", "{"}:
        message = f"the `{opener}` is not closed, or a comma is missing before this"
        closer = "]" if opener == "[" else "}"
        hint = f"close it with `{closer}` or put texts with commas in quotes"
        return _Words(message, hint, at, context)
    return _reserved(text, at) or _Words(
        "this is not YAML: the line fits no mapping, list or text around it",
        f"indent with spaces like the lines around it; a text with `: ` or ` #`: "
        f"{_QUOTE_HINT}",
        at,
    )


def _lines(text: TextFile, at: int) -> tuple[int, ...]:
    number = text.position(at).line
    return tuple(one for one in (number, number - 1) if one >= 1)


def _no_break(text: TextFile, at: int) -> _Words | None:
    for number in _lines(text, at):
        column = text.line(number).find(":" + NO_BREAK_SPACE)
        if column >= 0:
            here = text.line_start(number) + column + 1
            message = "the key and its value are not told apart"
            return _Words(message, NO_BREAK_HINT, here)
    return None


def _tab(text: TextFile, at: int) -> _Words | None:
    number = text.position(at).line
    line = text.line(number)
    indent = line[: len(line) - len(line.lstrip())]
    if "\t" not in indent:
        return None
    here = text.line_start(number) + indent.index("\t")
    return _Words("a tab stands in the indentation", "indent with spaces", here)


def _colon(text: TextFile, at: int) -> _Words | None:
    number = text.position(at).line
    if not _COLON_TWICE.match(text.line(number)[:2000]):
        return None
    return _Words("a text without quotes holds a colon", _QUOTE_HINT, at)


def _closed_early(text: TextFile, at: int) -> _Words | None:
    number = text.position(at).line
    match = _CLOSED_EARLY.search(text.line(number)[:2000])
    if match is None or text.line_start(number) + match.end() - 1 != at:
        return None
    mark = match[1][0]
    inside = "''" if mark == "'" else '\\"'
    message = f"words stand after the closing `{mark}`"
    hint = f"write `{inside}` for a `{mark}` inside the text, or use `>-`"
    return _Words(message, hint, at, text.line_start(number) + match.start(1))


def _open_quotation(text: TextFile, at: int, context: int, mark: str) -> _Words:
    if text.content[at : at + 1] == "\\":
        message = "the backslash begins no escape that YAML knows"
        return _Words(message, "write `\\\\`, or use single quotes or `>-`", at)
    message = f"the text opened with `{mark}` is not closed"
    hint = f"close it with `{mark}` at its end, or use `>-`"
    return _Words(message, hint, context)


def _reserved(text: TextFile, at: int) -> _Words | None:
    character = text.content[at : at + 1]
    if not character or character not in _RESERVED:
        return None
    return _Words(f"a text cannot begin with `{character}`", _QUOTE_HINT, at)
