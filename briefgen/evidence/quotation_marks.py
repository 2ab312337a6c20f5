"""The marks that quotations are written with, and which way each of them points."""

import re

PAIRS = {
    "“": "”",
    "„": "“”",
    "”": "”",
    '"': '"',
    "«": "»",
    "»": "«",
    "‹": "›",
    "›": "‹",
    "‘": "’",
    "‚": "‘’",
    "'": "'",
    "「": "」",
    "『": "』",
}
"""Each opening mark with the marks that can close it."""

SINGLE = frozenset("‘‚'’")
"""The marks that are also apostrophes, or easily taken for one."""

MARK = re.compile("[“”„\"«»‹›‘’‚'「」『』]")
"""Any mark that can open or close a quotation."""

NO_APOSTROPHE = re.compile(
    "[“”„\"«»‹›「」『』]|(?<![^\\W_])[‘‚'’]|[‘‚'’](?![A-Za-zÀ-ÖØ-öø-ÿ])"
)
"""Any of the marks, unless it stands between letters as in `don’t`."""

_OPENS_AFTER = frozenset(" \t\n\r\u00a0\u202f\u2009([{<-–—―/|:“‘„«\"'*_")
_SHORTENED = re.compile(
    r"['‘](?:\d\ds?\b|(?:em|til|tis|twas|cause|n|bout|round|cos)\b)", re.IGNORECASE
)
_POSSESSIVE = re.compile(r"[sz][’']\s+[a-z]")


def may_open(text: str, at: int) -> bool:
    """Tell whether the mark at an offset stands where a quotation can open."""
    if at + 1 >= len(text) or text[at + 1].isspace():
        return (
            at + 2 < len(text) and text[at] == "«" and text[at + 1] in "\u00a0\u202f "
        )
    if text[at] in "「『":
        return True
    return at == 0 or text[at - 1] in _OPENS_AFTER or text[at] in "“„«"


def may_close(text: str, at: int) -> bool:
    """Tell whether the mark at an offset stands where a quotation can close."""
    if text[at] in "”“»«›‹」』":
        return True
    if at == 0 or text[at - 1].isspace():
        return False
    return at + 1 >= len(text) or not text[at + 1].isalnum()


def is_apostrophe(text: str, at: int) -> bool:
    """Tell whether a single mark shortens a word: `don’t`, `’90s`."""
    before = text[at - 1] if at else ""
    after = text[at + 1] if at + 1 < len(text) else ""
    if before.isalnum() and after.isalpha():
        return True
    return bool(_SHORTENED.match(text, at)) and not before.isalnum()


def is_possessive(text: str, at: int, limit: int) -> bool:
    """Tell whether a single mark after an s is `parties’ views` inside a quotation.

    It is, where words go on in lower case and another mark that could close the
    quotation comes later, before one that opens another.
    """
    if at == 0 or not _POSSESSIVE.match(text, at - 1):
        return False
    for match in re.finditer("[‘’']", text[at + 1 : min(limit, at + 300)]):
        later = at + 1 + match.start()
        if is_apostrophe(text, later):
            continue
        return text[later] != "‘" and may_close(text, later)
    return False
