"""Folding: what may differ between a quote and its source, and nothing else.

Typography and white space fold; letters, case, digits, signs, decimal points and
punctuation never do. `docs/reference/matching.md` has the same table in words.
"""

import re
import unicodedata
from functools import partial
from re import Match, Pattern
from types import MappingProxyType

from briefgen.evidence.folded import Edit, Folded, edited, rewrite

_SINGLE = "\u2018\u2019\u201a\u201b\u2032\u02bc\u02b9\uff07\u00b4`\u2039\u203a"
_DOUBLE = "\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb\uff02\u301d\u301e\u301f"
_DASH = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d\u2043"
_SPACE = (
    "\t\n\r\x0b\x0c\x1c\x1d\x1e\x1f\u0085\u00a0\u1680\u2000\u2001\u2002\u2003\u2004"
    "\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
)
_ONE = MappingProxyType(
    dict.fromkeys(_SINGLE, "'")
    | dict.fromkeys(_DOUBLE, '"')
    | dict.fromkeys(_DASH, "-")
    | dict.fromkeys(_SPACE, " ")
)
"""By each mark that one other stands for: that other."""

BIDI = "\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069"
"""Marks that steer the direction of writing: removed, remarked on in a quote."""

SOFT = "\u00ad"
"""A hyphen that is only seen at a line end, where it may join two paragraphs."""

_LINE_END = re.compile(r"[\n\r\f]")
_UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff\ufe0e\ufe0f" + BIDI
_UNSEEN_RUN = f"\u00ad +|[{_UNSEEN}]+"

LIGATURES = MappingProxyType(
    {
        "\ufb00": "ff",
        "\ufb01": "fi",
        "\ufb02": "fl",
        "\ufb03": "ffi",
        "\ufb04": "ffl",
        "\ufb05": "st",
        "\ufb06": "st",
    }
)
"""What stands for several letters, and the letters."""

_WIDE = {**LIGATURES, "\u2026": "..."}
_MARKED = re.compile(f"[{''.join(_ONE)}{''.join(_WIDE)}{_UNSEEN}]")
"""Whatever single character folding changes."""
_WIDE_MARK = re.compile(f"[{''.join(_WIDE)}]")
_NO_MARKS: frozenset[str] = frozenset()

UNLIKE = "".join(LIGATURES) + "\u02bc\u02b9" + _UNSEEN
"""What folds to letters, to nothing or, being a letter, to a mark."""

JOINED = _SINGLE + _DASH + _UNSEEN + "'-."
"""Marks that may be folded as one with another beside them."""

_SPELT = {"''": '"', ". . .": "..."}
_REPLACE = {**_WIDE, **_SPELT, "--": "-", "---": "-"}
_RUNS = (
    ("  ", re.compile("  +"), " "),
    ("--", re.compile("-{2,3}"), "-"),
    *((words, re.compile(re.escape(words)), _REPLACE[words]) for words in _SPELT),
)
"""How each stretch that folding shortens or widens begins, and what becomes of it."""

_FIRST_ACCENT, _LAST_ACCENT = "\u0300", "\u036f"
_ACCENTS = f"{_FIRST_ACCENT}-{_LAST_ACCENT}"
# Characters without a combining class that nevertheless join the one before them:
# vowel signs of Indic scripts, and the second and third letters of a Hangul syllable.
_JOINING = re.compile(
    "[\u09be\u09d7\u0b3e\u0b56\u0b57\u0bbe\u0bd7\u0cc2\u0cd5\u0cd6\u0d3e\u0d57\u0dcf"
    "\u0ddf\u102e\u1161-\u1175\u11a8-\u11c2\u1b35\U0001133e\U00011357\U000114b0"
    "\U000114ba\U000114bd\U000115af\U00011930]"
)


def fold(text: str) -> Folded:
    """Fold the typography and the white space of a text."""
    written, marks = text, _marks(text)
    for mark in marks:
        if mark in _ONE:
            text = text.replace(mark, _ONE[mark])
    pattern = None if text.isascii() else _pattern(text, marks)
    if pattern is None:
        return edited(text, _edits(text, marks))
    if SOFT in marks:
        return rewrite(text, pattern, partial(_replacement, written))
    return edited(text, _plain_edits(text, pattern))


def _marks(text: str) -> frozenset[str]:
    """Return the characters of a text that folding changes."""
    if text.isascii() and text.isprintable() and "`" not in text:
        return _NO_MARKS
    return frozenset(_MARKED.findall(text))


def _plain_edits(text: str, pattern: Pattern[str]) -> list[Edit]:
    """Return what a pattern finds where no soft hyphen asks what stands around it."""
    found = list(pattern.finditer(text))
    new = {one: _plain(one) for one in set(map(Match.group, found))}
    return [
        (*match.span(), plain)
        for match in found
        if (plain := new[match.group()]) is not None
    ]


def _edits(text: str, marks: frozenset[str]) -> list[Edit]:
    """Return what changes a length where nothing joins, in order."""
    found: list[Edit] = []
    for begins, run, new in _RUNS:
        if begins in text:
            found += [(*match.span(), new) for match in run.finditer(text)]
    if not marks.isdisjoint(_WIDE):
        wide = _WIDE_MARK.finditer(text)
        found += [(*match.span(), _WIDE[match.group()]) for match in wide]
    return sorted(found)


def _replacement(written: str, match: Match[str]) -> str | None:
    """Return what folding makes of a find; `written` still has its line ends."""
    found = match.group()
    if found[0] == SOFT and found[-1] == " ":
        line_end = _LINE_END.search(written, match.start(), match.end())
        return "" if line_end else " "
    return _plain(found)


def _plain(found: str) -> str | None:
    """Return what folding makes of a find, wherever it stands."""
    if found[0] == " ":
        return " "
    new = _REPLACE.get(found)
    if new is not None:
        return new
    if found[0] in _UNSEEN:
        return ""
    composed = unicodedata.normalize("NFC", found)
    return None if composed == found else composed


def _pattern(text: str, marks: frozenset[str]) -> Pattern[str] | None:
    """Return what must be looked for where marks are unseen or not composed."""
    unseen = not marks.isdisjoint(_UNSEEN)
    composed = unicodedata.is_normalized("NFC", text)
    if composed and not unseen:
        return None
    parts = [
        f" [{_UNSEEN} ]+|{_UNSEEN_RUN}" if unseen else "  +",
        "" if marks.isdisjoint(_WIDE) else _WIDE_MARK.pattern,
        "" if composed else _uncomposed(text),
        "''" if "''" in text else "",
        re.escape(". . .") if ". . ." in text else "",
        "-{2,3}" if "--" in text else "",
    ]
    return re.compile("|".join(filter(None, parts)))


def _uncomposed(text: str) -> str:
    """Return a pattern for the stretches of this text that composing may change.

    It is the same one for all texts in Latin script, so that it is compiled once.
    """
    present = sorted(mark for mark in set(text) if mark >= _FIRST_ACCENT)
    found = [
        mark for mark in present if unicodedata.combining(mark) or _JOINING.match(mark)
    ]
    accents = found and found[-1] <= _LAST_ACCENT
    joining = _ACCENTS if accents else "".join(map(re.escape, found))
    alone = "".join(
        mark for mark in present if not unicodedata.is_normalized("NFC", mark)
    )
    parts = [f"[^{_UNSEEN} {joining}]?[{joining}]+"] if joining else []
    if alone:
        parts.append(f"[{alone}]")
    return "|".join(parts)
