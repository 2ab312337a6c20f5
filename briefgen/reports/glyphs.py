"""What a text looks like on a terminal: nothing hidden, nothing obeyed, its width."""

import re
import unicodedata

WIDTH = 80
HIDDEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u115f\u1160\u180e\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ud800-\udfff\ufeff\uffa0\ufff9-\ufffb"
    "\ufffe\uffff\U000e0000-\U000e007f]"
)
"""Characters that a terminal obeys, hides or turns the text around for."""

_OBEYED = re.compile(
    r"(?P<colour>\x1b\[(?:0|1|2|3[1236])m)|"
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]"
)
"""Characters that a terminal obeys, beside the colours of our own."""

_NO_WIDTH = frozenset(["Mn", "Me", "Cf"])
_BYTE, _SHORT = 0x100, 0x10000


def shown(text: str) -> str:
    """Return a text with hidden characters made visible; line ends are kept."""
    return HIDDEN.sub(_escape, text.replace("\t", " "))


def in_line(text: str) -> str:
    """Return a text as `shown` does, with its line ends made visible too."""
    return shown(text).replace("\n", "\\x0a")


def harmless(text: str) -> str:
    """Return a text that no terminal obeys but in its colours; all else is kept."""
    return _OBEYED.sub(lambda one: one["colour"] or _escape(one), text)


def _escape(match: re.Match[str]) -> str:
    code = ord(match.group())
    if code < _BYTE:
        return f"\\x{code:02x}"
    return f"\\u{code:04x}" if code < _SHORT else f"\\U{code:08x}"


def width(text: str) -> int:
    """Return the columns that a text takes on a terminal."""
    return len(text) if text.isascii() else sum(map(_columns, text))


def _columns(char: str) -> int:
    if unicodedata.category(char) in _NO_WIDTH:
        return 0
    return 2 if unicodedata.east_asian_width(char) in "WF" else 1


def cut(text: str, room: int) -> str:
    """Return a text that takes no more columns than there are; `…` stands for more."""
    if width(text) <= room:
        return text
    taken = 1
    kept = []
    for char in text:
        taken += _columns(char)
        if taken > room:
            break
        kept.append(char)
    return "".join(kept).rstrip() + "…"
