"""Where a quote stands but for line ends, told without folding its paragraph.

So stand most quotes of a sound dossier in the paragraph that is given. The answer is
the one that folding gives, or none where that is not plain at once.
"""

import re
from unicodedata import is_normalized

from briefgen.evidence.fold import UNLIKE

_UNLIKE = re.compile(f"[{UNLIKE}]")
_OPENING = '("\u201c'
_CLOSING = ',;:!?)"\u201d\u2026'
_DOTS = (".", "\u2026")


def stands_once(words: str, paragraph: str) -> int | None:
    """Return where words stand in a paragraph; None where folding has to tell.

    Two places would both have a word that stands there once, and folding neither makes
    nor breaks words where it leaves all letters of the paragraph alone. White space
    stands on either side of a paragraph.
    """
    spaced = f" {paragraph} ".replace("\n", " ")
    words = words.replace("\n", " ")
    at = spaced.find(words)
    if at < 1 or not (_begins(spaced, at) and _ends(spaced, at + len(words))):
        return None
    if not _has_word_of_its_own(words, spaced):
        return None
    return at - 1 if _folds_plainly(spaced) else None


def _has_word_of_its_own(words: str, spaced: str) -> bool:
    """Tell whether a paragraph has one of some words just once: often the longest."""
    plain = list(filter(str.isalpha, words.split()))
    if plain and spaced.count(max(plain, key=len)) == 1:
        return True
    return any(spaced.count(word) == 1 for word in plain)


def _begins(spaced: str, at: int) -> bool:
    """Tell whether any quote may begin here, whatever folding does before it."""
    first, earlier = spaced[at], spaced[at - 2 : at - 1]
    if spaced[at - 1] != " ":
        return False
    plain = first.isalpha() or first in _OPENING
    return plain or (first.isdigit() and earlier.isalpha())


def _ends(spaced: str, past: int) -> bool:
    """Tell whether any quote may end here, whatever folding does behind it."""
    last, after = spaced[past - 1], spaced[past : past + 1]
    later = spaced[past + 1 : past + 2]
    if after != " ":
        return last.isalpha() and last.isascii() and (after == "." or after in _CLOSING)
    if last == ".":
        return later not in _DOTS
    return last.isalpha() or last in _CLOSING or (last.isdigit() and later.isalpha())


def _folds_plainly(spaced: str) -> bool:
    """Tell whether folding leaves the letters of a paragraph, and its ends, alone."""
    bare = spaced.strip()
    if bare[0] in _DOTS or bare[0].isdigit() or bare[-1].isdigit():
        return False
    return spaced.isascii() or (
        is_normalized("NFC", spaced) and not _UNLIKE.search(spaced)
    )
