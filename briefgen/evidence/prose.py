"""Markdown blanked out of a text, so that only its words remain, at their offsets."""

import re
from functools import lru_cache

_CODE = re.compile(r"(?<!`)(`{1,8})(?!`)[^\n]{0,2000}?(?<!`)\1(?!`)")
_FENCED = re.compile(
    r"^[ \t]{0,3}(```|~~~)[^\n]*$.*?(?:^[ \t]{0,3}\1[ \t]*$|\Z)",
    re.MULTILINE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?=[\\`*_{}\[\]()#+.!|>~-])")
_COMMENT = re.compile(r"<!--.{0,5000}?-->", re.DOTALL)
_ADDRESS = re.compile(
    r"<(?:https?|mailto):[^<>\s]{1,2000}>|\bhttps?://[^\s<>()\[\]\"“”]+"
)
_LINK = re.compile(
    r"!?\[(?!-?@)(?P<words>[^\[\]\n]{0,1000})\]"
    r"(?P<tail>\((?:[^()\s]|\([^()\s]{0,200}\)){0,2000}(?:\s+\"[^\"\n]{0,500}\")?\)"
    r"|\[(?!-?@)[^\[\]\n]{0,200}\])"
)
_FOOTNOTE = re.compile(r"\[\^[^\[\]\s]{1,80}\]:?")
_ATTRIBUTES = re.compile(r"\{:?[ ]?[.#][^{}\n]{0,200}\}")
_EMPHASIS = re.compile(
    r"(?<![\w*\\])\*{1,3}(?=[^\s*])|(?<=[^\s*\\])\*{1,3}(?![\w*])"
    r"|(?<![\w_\\])_{1,3}(?=[^\s_])|(?<=[^\s_\\])_{1,3}(?![\w_])"
    r"|(?<=\w)\*{2,3}(?=\w)|~~"
)
_CITATION = re.compile(r"\[[^\[\]\n]{0,200}?@[^\[\]]{1,1000}\]")


def _spaces(match: re.Match[str]) -> str:
    return re.sub(r"[^\n]", " ", match.group())


def _link(match: re.Match[str]) -> str:
    """Keep the words of a link and blank the rest."""
    start, end = match.span("words")
    before, after = start - match.start(), match.end() - end
    return (
        " " * before
        + match["words"]
        + re.sub(r"[^\n]", " ", match["tail"]).rjust(after)
    )


def blank_code(text: str) -> str:
    """Return the text with code and comments blanked, every offset kept."""
    if "```" in text or "~~~" in text:
        text = _FENCED.sub(_spaces, text)
    if "<!--" in text:
        text = _COMMENT.sub(_spaces, text)
    return _CODE.sub(_spaces, text) if "`" in text else text


def blank_markdown(text: str) -> str:
    """Return the text with Markdown's inline marks blanked, every offset kept.

    Code, addresses, footnote marks and attributes go; the words of a link stay.
    Marks at the head of a line (headings, lists, tables) and citations stay.
    """
    text = blank_code(text)
    if "[" in text:
        text = _FOOTNOTE.sub(_spaces, _LINK.sub(_link, text))
    if "://" in text or "mailto:" in text:
        text = _ADDRESS.sub(_spaces, text)
    if "{" in text:
        text = _ATTRIBUTES.sub(_spaces, text)
    if "*" in text or "_" in text or "~" in text:
        text = _EMPHASIS.sub(_spaces, text)
    return _ESCAPE.sub(" ", text) if "\\" in text else text


def blank_citations(text: str) -> str:
    """Return the text with its citations `[@F006]` blanked, every offset kept."""
    return _CITATION.sub(_spaces, text) if "@" in text else text


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    """Return the words of a Markdown text alone, every offset kept."""
    return blank_markdown(blank_citations(text))
