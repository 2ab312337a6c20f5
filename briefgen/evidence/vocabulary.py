"""The telling words of a text, so that a search that cannot succeed is not begun."""

import re
from functools import lru_cache

from briefgen.evidence.dates.calendar_words import DATING
from briefgen.evidence.figures.in_words import TELLTALE
from briefgen.evidence.hedges.scope_words import DEALINGS

_WORD = re.compile(r"[^\W\d_]+")
_TELLING = DATING.union(TELLTALE, DEALINGS)
DIGITS = re.compile(r"\d+|[½¼¾⅓⅔⅛]")


@lru_cache(maxsize=32768)
def vocabulary(text: str) -> frozenset[str]:
    """Return the words of a text, in lower case, that a search asks for.

    They are the words of dates, of figures and of what one does to another.
    """
    return _TELLING.intersection(_WORD.findall(text.lower()))


def has_digit(text: str) -> bool:
    """Tell whether a text has a digit or a fraction sign."""
    return DIGITS.search(text) is not None
