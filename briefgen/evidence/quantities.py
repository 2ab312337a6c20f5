"""Whether a text has a date or a figure at all."""

from collections.abc import Iterable
from functools import lru_cache

from briefgen.evidence.dates.find import dates
from briefgen.evidence.figures.find import figures
from briefgen.evidence.figures.foreign_words import LANGUAGES
from briefgen.evidence.lexicon.telling_words import tells_quantities


def may_have_quantities(text: str, languages: Iterable[str]) -> bool:
    """Tell whether a text may have a date or figure in one of some languages.

    It is told by digits and words alone, and only number words of English are known.
    """
    return tells_quantities(text) or not LANGUAGES.isdisjoint(map(base, languages))


def has_quantities(text: str, language: str = "en") -> bool:
    """Tell whether a text has a date, or a figure that needs backing."""
    if dates(text, language):
        return True
    return not all(one.weak for one in figures(text, base(language)))


@lru_cache(maxsize=256)
def base(language: str) -> str:
    """Return the language of a tag such as `en-GB`."""
    return language.partition("-")[0].lower()
