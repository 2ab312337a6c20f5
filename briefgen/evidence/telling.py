"""The words that tell whether a text can have a date, a figure or a dealing at all."""

from briefgen.evidence.dates.calendar_words import DATING
from briefgen.evidence.figures.in_words import TELLTALE
from briefgen.evidence.hedges.scope_words import DEALINGS

_TELLING = DATING.union(TELLTALE, DEALINGS)


def telling(word: str) -> frozenset[str]:
    """Return what tells of a word in lower case: `year` of `year's`, mostly nothing."""
    return _TELLING.intersection(word.replace("\u2019", "'").split("'"))
