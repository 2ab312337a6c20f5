"""The words and signs that tell that a text may have a date, a figure or a dealing."""

from functools import lru_cache

from briefgen.evidence.lexicon.calendar_words import COUNTING, DATING
from briefgen.evidence.lexicon.dealings import DEALINGS
from briefgen.evidence.lexicon.number_words import TELLTALE
from briefgen.evidence.lexicon.telltales import SIGN, Telltales

_OF_QUANTITIES = DATING | TELLTALE | {SIGN}
_TELLTALES = Telltales((*COUNTING, *DATING, *TELLTALE, *DEALINGS), r"[\d½¼¾⅓⅔⅛]")


@lru_cache(maxsize=32768)
def telling_words(text: str) -> frozenset[str]:
    """Return what a text has of these words, and `SIGN` for digits.

    They are the words of dates, of figures in English and of what one does to another;
    one look finds them all.
    """
    return _TELLTALES.found(text)


def tells_quantities(text: str) -> bool:
    """Tell whether a text has a digit, or a word of dates and figures."""
    return not _OF_QUANTITIES.isdisjoint(telling_words(text))
