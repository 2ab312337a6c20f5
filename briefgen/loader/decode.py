"""Bytes of a file to text, strictly: UTF-8, no control characters, offsets kept."""

import re

from briefgen.base.diagnostic import Diagnostic
from briefgen.base.span import Span
from briefgen.base.textfile import TextFile
from briefgen.base.value import dataclass
from briefgen.loader.rules import ALTERED, CONTROL, NOT_UTF8, TOO_MANY_FINDINGS

BYTE_ORDER_MARK = "\ufeff"
REPLACEMENT = "\ufffd"
MOST_FINDINGS = 100
"""After so many findings in one file the reader stops."""

UNSEEN = re.compile(
    "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x84\\x86-\\x9f\\ud800-\\udfff\\ufeff\\ufffe\\uffff]"
)
"""Characters that YAML does not take, and byte-order marks inside a text."""
_BREAKS = "\x85\u2028\u2029"
_BREAK = re.compile(f"[{_BREAKS}]")


@dataclass(frozen=True, slots=True)
class Decoded:
    """The text of a file as it may be shown, and as it may be parsed.

    Args:
        text: The text as written.
        parsable: The same with control characters replaced, so that offsets hold; None
            where the bytes are not text.
        diagnostics: What was found on the way.
    """

    text: TextFile
    parsable: str | None
    diagnostics: tuple[Diagnostic, ...]


def decode(path: str, data: bytes) -> Decoded:
    """Return the text of bytes that should be UTF-8, with what is wrong with it."""
    try:
        content = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _undecodable(path, data, error.start)
    text = TextFile(path, content.removeprefix(BYTE_ORDER_MARK))
    unseen = _unseen(text)
    parsable = UNSEEN.sub(REPLACEMENT, text.content) if unseen else text.content
    return Decoded(text, parsable, (*unseen, *_altered(text)))


def _undecodable(path: str, data: bytes, at: int) -> Decoded:
    shown = data.decode("utf-8", "replace").removeprefix(BYTE_ORDER_MARK)
    before = data[:at].decode("utf-8").removeprefix(BYTE_ORDER_MARK)
    text = TextFile(path, shown)
    line = text.position(len(before)).line
    finding = NOT_UTF8.found(
        f"byte {at} on line {line}, 0x{data[at]:02x}, is not UTF-8",
        Span(path, len(before), len(before) + 1),
        hint="save the file as UTF-8",
    )
    return Decoded(text, None, (finding,))


def _unseen(text: TextFile) -> tuple[Diagnostic, ...]:
    found: list[Diagnostic] = []
    for match in UNSEEN.finditer(text.content):
        span = Span(text.path, match.start(), match.end())
        if len(found) == MOST_FINDINGS:
            found.append(too_many(span))
            break
        message = f"the file holds the character {code_point(match[0])}"
        hint = "remove it; it cannot be seen and has no meaning in text"
        found.append(CONTROL.found(message, span, hint=hint))
    return tuple(found)


def _altered(text: TextFile) -> tuple[Diagnostic, ...]:
    found: list[Diagnostic] = []
    if not any(one in text.content for one in _BREAKS):
        return ()
    for match in _BREAK.finditer(text.content):
        if len(found) == MOST_FINDINGS:
            break
        found.append(
            ALTERED.found(
                f"YAML takes {code_point(match[0])} for a line break",
                Span(text.path, match.start(), match.end()),
                hint="write a plain space or line end, or an escape between double "
                "quotation marks",
            )
        )
    return tuple(found)


def too_many(span: Span) -> Diagnostic:
    """Return the diagnostic that says that the rest of a file was not looked at."""
    return TOO_MANY_FINDINGS.found(
        f"stopped after {MOST_FINDINGS} findings; the rest of the file was not read",
        span,
        hint="mend these and run again",
    )


def code_point(character: str) -> str:
    """Return how a character is named: `U+0085`."""
    return f"U+{ord(character):04X}"
