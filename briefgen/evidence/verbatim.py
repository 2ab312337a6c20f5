"""Where a quote stands but for line ends, told without folding its paragraph.

So stand most quotes of a sound dossier in the paragraph that is given. The answer is
the one that folding gives, or none where that is not plain at once.
"""

import re
from unicodedata import is_normalized

from briefgen.evidence.fold import UNLIKE

_UNLIKE = re.compile(f"[{UNLIKE}]")
_OPENING = '("\u201c'
_CLOSING = ',;:!?)"\u201d'
_DOTS = ".\u2026"


def stands_once(words: str, paragraph: str) -> int | None:
    """Return where words stand in a paragraph; None where folding has to tell.

    Two places would both have the longest word, which folding neither makes nor breaks
    where it leaves all letters of the paragraph alone. White space stands on either
    side of a paragraph.
    """
    spaced = f" {paragraph} ".replace("\n", " ")
    words = words.replace("\n", " ")
    at = spaced.find(words)
    if at < 0 or not _is_plain(words, spaced, at):
        return None
    telling = max(filter(str.isalpha, words.split()), key=len, default="")
    if not telling or spaced.count(telling) > 1:
        return None
    return at - 1 if _folds_plainly(spaced) else None


def _is_plain(words: str, spaced: str, at: int) -> bool:
    """Tell whether words begin and end where any quote may, and fold by themselves."""
    past, first, last = at + len(words), words[:1], words[-1:]
    if not (first.isalpha() or first in _OPENING) or spaced[at - 1] != " ":
        return False
    after, later = spaced[past : past + 1], spaced[past + 1 : past + 2]
    if after == " ":
        return last.isalpha() or last in _CLOSING or (last == "." != later)
    return last.isalpha() and last.isascii() and (after == "." or after in _CLOSING)


def _folds_plainly(spaced: str) -> bool:
    """Tell whether folding leaves the letters of a paragraph, and its ends, alone."""
    bare = spaced.strip()
    if bare[0] in _DOTS or bare[0].isdigit() or bare[-1].isdigit():
        return False
    return spaced.isascii() or (
        is_normalized("NFC", spaced) and not _UNLIKE.search(spaced)
    )
