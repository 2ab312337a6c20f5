"""Words for a Markdown text: plain values are escaped, prose keeps its Markdown."""

import re
from functools import lru_cache

from markupsafe import Markup

CONTROLS = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u061c\u180e\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\ud800-\udfff\ufdd0-\ufdef\ufeff\ufff9-\ufffb\ufffe"
    "\uffff\U000e0000-\U000e007f]"
)
"""What acts unseen: controls, bidirectional and zero-width marks, tags."""
BREAKS = re.compile("[ \t\r\n\x85\u2028\u2029]+")
INLINE = re.compile(r"[\\`*_\[\]{}]")
ENTITY = re.compile(r"[&<>~^|$@]")
NUMBERED = re.compile(r"^(\d{1,9})([.)])(?=\s|$)")
LEADING = "#>+-=:!%"


def _entity(match: re.Match[str]) -> str:
    named = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
    return named.get(match.group(), f"&#{ord(match.group())};")


@lru_cache(maxsize=8192)
def escape_markdown(text: str) -> str:
    """Return one line of Markdown that shows a text as it is.

    It holds for Python-Markdown and for CommonMark, at the start of a line and inside
    one. Control, bidirectional and zero-width characters are shown as U+FFFD; runs of
    white space become one space, and none is left at either end.
    """
    line = CONTROLS.sub("\ufffd", BREAKS.sub(" ", text)).strip()
    line = ENTITY.sub(_entity, line)
    line = INLINE.sub(lambda match: "\\" + match.group(), line)
    if not line:
        return line
    if line[0] in LEADING:
        line = f"&#{ord(line[0])};" + line[1:]
    else:
        line = NUMBERED.sub(lambda m: f"{m.group(1)}&#{ord(m.group(2))};", line)
    closing = len(line) - len(line.rstrip("#"))
    return line[: len(line) - closing] + "&#35;" * closing


class Words(str):
    """Plain words that escape themselves wherever a template puts them."""

    __slots__ = ()

    def __html__(self) -> str:
        """Return the words as Markdown, for the engine's automatic escaping."""
        return escape_markdown(str(self))


UNSAFE = re.compile(r"[^A-Za-z0-9:/?#@!$&+,;=%._~-]")


def address(url: str) -> str:
    """Return an address as the target of a Markdown link, its fragment kept.

    Brackets, marks and blanks are encoded; a reader of the page or of the PDF follows
    the same address.
    """
    encoded = UNSAFE.sub(lambda match: _encoded(match.group()), url)
    return encoded.replace("&", "&amp;")


def _encoded(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode("utf-8", "replace"))


LINKED = re.compile(r"\]\((?!(?:https?://|mailto:|#)[^\s<>\\]*[)\s])", re.IGNORECASE)
"""The beginning of a link that leads elsewhere than to the web, mail or the page."""

BRACKETS = re.compile(
    r"(\[[^\[\]]*\](?:(?!\()|(?=\((?:https?://|mailto:|#)[^\s<>\\]*[)\s])))|[\[\]]",
    re.IGNORECASE,
)
"""Brackets around words, of citations and links; and any others, which open nothing."""

TAKEN = (
    ("<", "&lt;"),
    ("`", "&#96;"),
    ("![", "&#33;["),
    ("[^", "&#91;^"),
    ("]:", "]&#58;"),
)
"""What prose does not have: tags, code, images, notes of its own, references."""


QUOTED = re.compile(r"[ ]{0,3}(?:>[ ]?){0,6}")
"""Quotes in quotes, as deep as anyone writes them; pages cannot be laid out deeper."""


LISTED = re.compile(
    r"\A([ \t]*(?:(?:[-+*]|\d{1,9}[.)])[ \t]+){3}\d{0,9})([-+*.)])(?=[ \t])"
)
RULE = re.compile(r"[ ]*([-*_])(?:[ ]*\1)*[ ]*")
"""Lists in lists on one line, and what looks like them but is a line across."""


@lru_cache(maxsize=8192)
def prose(text: str) -> Markup:
    """Return an author's Markdown with everything taken out that is not for authors.

    Tags, structure markers, code, images, notes and references of its own and links
    that lead elsewhere than to the web, mail or the page are shown as they are typed;
    control and bidirectional characters become U+FFFD.
    """
    clean = text.replace("\r\n", "\n").replace("\r", "\n").replace("\x85", " ")
    clean = CONTROLS.sub("\ufffd", clean)
    for typed, shown in TAKEN:
        clean = clean.replace(typed, shown)
    clean = BRACKETS.sub(lambda m: m[1] or f"&#{ord(m[0])};", clean)
    return Markup(_guarded(clean))  # noqa: S704 - its raw HTML has just been taken out


def _guarded(text: str) -> str:
    """Keep marks of quotes and lists as deep as people nest them, and no others."""
    lines = []
    for line in text.split("\n"):
        lead = QUOTED.match(line)
        cut = lead.end() if lead else 0
        rest = line[cut:].replace(">", "&gt;")
        if not RULE.fullmatch(rest):
            rest = LISTED.sub(lambda m: f"{m[1]}&#{ord(m[2])};", rest, count=1)
        lines.append(line[:cut] + rest)
    return "\n".join(lines)


@lru_cache(maxsize=8192, typed=True)
def in_cell(text: str) -> Markup:
    """Return prose, or words, as one line that can stand in a cell or a heading."""
    safe = text if isinstance(text, Markup) else escape_markdown(text)
    line = BREAKS.sub(" ", str(safe)).strip(" ").replace("|", "&#124;")
    closing = len(line) - len(line.rstrip("#"))
    line = line[: len(line) - closing] + "&#35;" * closing
    return Markup(line)  # noqa: S704 - it was safe before


def cite(ids: tuple[str, ...]) -> Markup:
    """Return a citation of records, as prose writes it."""
    if not ids:
        return Markup("")
    return Markup("[" + "; ".join(f"@{one}" for one in ids) + "]")  # noqa: S704 - ids
