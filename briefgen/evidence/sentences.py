"""Sentences of policy prose, with exact offsets.

A break needs a mark that ends a sentence and a next word that can begin one. A
semicolon is no break; nor is any mark inside closed quotation marks. Marks, footnotes
and citations that follow the full stop stay with their sentence.
"""

import re
from bisect import bisect_right
from functools import lru_cache
from itertools import pairwise

from briefgen.evidence.blocks import blocks, trimmed
from briefgen.evidence.piece import Piece
from briefgen.evidence.quotations import quotations
from briefgen.evidence.sentence_words import (
    BEFORE_NUMBER,
    CLOSED_BY_CAPITAL,
    MAY_BE_LAST,
    MONTHS_AND_DAYS,
    NEVER_LAST,
    SAID,
    STARTERS,
)

_CITED = r"\s{0,3}\[[^\[\]]{0,200}@[^\[\]]{1,500}\]"
_TAIL = rf"(?:[\"'”’“»«›)\]*_¹²³⁴-⁹⁰]|\s?\[\^[^\[\]\s]{{1,80}}\]|{_CITED})*"
_END = re.compile(
    rf"(?<![.!?…])(?P<mark>[.!?…]+)(?P<tail>{_TAIL})(?=\s)|(?P<wide>[。！？]+)[」』”’）]*"
)
_WORD_BEFORE = re.compile(r"(?:[^\W\d_](?:[\w.]|['’](?=\w)){0,40}|\d{1,40})$")
_NEXT = re.compile(r"\s*[\"'“”‘„«»(\[*_–—-]*\s?(?P<word>[\w.'’-]+)?")
_LARGEST_DAY = 31


@lru_cache(maxsize=4096)
def split_sentences(text: str) -> tuple[Piece, ...]:
    """Return the sentences of a text, Markdown or plain, in its order.

    A heading, a list item and a table cell begin anew; the piece tells which it is.
    Every piece is trimmed; `piece.of(text)` are its words.
    """
    quoted = _closed(text)
    starts = [one.start for one in quoted]
    found: list[Piece] = []
    for block in blocks(text):
        ends = [
            match.end()
            for match in _END.finditer(text, block.start, block.end)
            if not _inside(quoted, starts, match) and _breaks(text, match, block.end)
        ]
        for start, end in pairwise([block.start, *ends, block.end]):
            piece = trimmed(text, start, end, block.kind)
            if piece:
                found.append(piece)
    return tuple(found)


def _closed(text: str) -> list[Piece]:
    """Return what stands between the outermost pairs of quotation marks."""
    found = quotations(text)
    return [one.inner for one in found if one.fault is None and one.depth == 0]


def _inside(quoted: list[Piece], starts: list[int], match: re.Match[str]) -> bool:
    """Tell whether quoted words go on after the mark that was found."""
    near = bisect_right(starts, match.start()) - 1
    if near < 0:
        return False
    mark_end = match.end("mark") if match["mark"] else match.end("wide")
    return mark_end < quoted[near].end


def _breaks(text: str, match: re.Match[str], limit: int) -> bool:
    """Tell whether a sentence ends with the mark that was found."""
    if match["wide"]:
        return True
    after = _NEXT.match(text, match.end(), limit)
    word = after["word"] if after else None
    if not word:
        return text[match.end() : limit].lstrip()[:1] not in {".", "…", ",", ";", ":"}
    if word[0].islower():
        return False
    return "@" in match["tail"] or _ends(text, match, word, limit)


def _ends(text: str, match: re.Match[str], following: str, limit: int) -> bool:
    """Tell whether a mark before a word that can begin a sentence ends one."""
    if match["mark"] == ".":
        return not _shortens(text, match.start(), following)
    if match["mark"] in {"…", "..."}:
        return not text[match.start() - 1 : match.start()].isspace()
    return not (match["tail"] and SAID.match(text, match.end() + 1, limit))


def _shortens(text: str, at: int, following: str) -> bool:
    """Tell whether the full stop at an offset only shortens the word before it."""
    found = _WORD_BEFORE.search(text, max(0, at - 42), at)
    word = found.group().lower() if found else ""
    if word.isdigit():
        day = len(word) <= 2 and int(word) <= _LARGEST_DAY
        return day and bool(MONTHS_AND_DAYS.match(following))
    if following[0].isdigit():
        return word in NEVER_LAST | BEFORE_NUMBER | MAY_BE_LAST
    if word in CLOSED_BY_CAPITAL:
        return bool(MONTHS_AND_DAYS.match(following))
    if word in MAY_BE_LAST or len(word) == 1:
        return following.lower() not in STARTERS
    return word in NEVER_LAST
