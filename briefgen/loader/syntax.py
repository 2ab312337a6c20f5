"""Syntax errors of the YAML parser in plain words, told from the text at the mark.

The parser's own words are not looked at: they differ between its two builds and may
change. What stands in the file at the mark says more.
"""

import re

import yaml

from briefgen.base.diagnostic import Diagnostic, Label
from briefgen.base.span import Span
from briefgen.base.textfile import TextFile
from briefgen.loader.linefaults import (
    QUOTE_HINT,
    RESERVED,
    Fault,
    likely_fault,
    neighbours_fault,
)
from briefgen.loader.rules import SYNTAX

_SURROGATE = re.compile(r"\\u[dD][89a-fA-F][0-9a-fA-F]{2}")
"""An escape of JSON that YAML has not: two of them write one character."""
_PLAIN_END = re.compile(r'(?<!\\)"')
_FAR = 100_000


def syntax_error(text: TextFile, error: yaml.YAMLError) -> Diagnostic:
    """Return the one diagnostic of a file that is not YAML."""
    length = len(text.content)
    at = min(_offset(error, "problem_mark", length), length)
    context = _offset(error, "context_mark", at)
    fault = (
        likely_fault(text, at)
        or _unclosed(text, at, context)
        or neighbours_fault(text, at)
        or _reserved(text, at)
        or _unknown(at)
    )
    opened = fault.opened
    related = () if opened is None else (_label(text, opened, "opened here"),)
    span = _label(text, fault.at, "").span
    return SYNTAX.found(fault.message, span, hint=fault.hint, related=related)


def _offset(error: yaml.YAMLError, mark: str, default: int) -> int:
    index = getattr(getattr(error, mark, None), "index", default)
    return index if isinstance(index, int) else default


def _label(text: TextFile, at: int, message: str) -> Label:
    inside = text.content[at : at + 1] not in {"", "\n", "\r"}
    return Label(Span(text.path, at, at + inside), message)


def _unclosed(text: TextFile, at: int, context: int) -> Fault | None:
    opener = text.content[context : context + 1]
    if opener in {'"', "'"}:
        return _open_quotation(text, at, context)
    if opener not in {"[", "{"}:
        return None
    message = f"the `{opener}` is not closed, or a comma is missing before this"
    closer = "]" if opener == "[" else "}"
    hint = f"close it with `{closer}` or put texts with commas in quotes"
    reserved = _reserved(text, at)
    return reserved or Fault(message, hint, at, context)


def _open_quotation(text: TextFile, at: int, context: int) -> Fault:
    mark = text.content[context]
    if text.content[at : at + 1] == "\\":
        message = "the backslash begins no escape that YAML knows"
        return Fault(message, "write `\\\\`, or use single quotes or `>-`", at)
    half = _SURROGATE.search(text.content, context, context + _FAR)
    if half and not _PLAIN_END.search(text.content, context + 1, half.start()):
        message = f"the escape `{half.group()}` is half of a character"
        return Fault(message, "write the character itself", half.start())
    message = f"the text opened with `{mark}` is not closed"
    return Fault(message, f"close it with `{mark}` at its end, or use `>-`", context)


def _reserved(text: TextFile, at: int) -> Fault | None:
    character = text.content[at : at + 1]
    if not character or character not in RESERVED:
        return None
    return Fault(f"a text cannot begin with `{character}`", QUOTE_HINT, at)


def _unknown(at: int) -> Fault:
    message = "this is not YAML: the line fits no mapping, list or text around it"
    hint = (
        "indent with spaces like the lines around it; for a text with `: ` or ` #` "
        f"{QUOTE_HINT}"
    )
    return Fault(message, hint, at)
