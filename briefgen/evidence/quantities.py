"""Whether a text has a date or a figure at all."""

from collections.abc import Iterable
from functools import lru_cache

from briefgen.evidence.dates.calendar_words import DATING
from briefgen.evidence.dates.find import dates
from briefgen.evidence.figures.find import figures
from briefgen.evidence.figures.foreign_words import LANGUAGES
from briefgen.evidence.figures.in_words import TELLTALE
from briefgen.evidence.vocabulary import has_any, has_digit

_TELLING = DATING | TELLTALE


def may_have_quantities(text: str, languages: Iterable[str]) -> bool:
    """Tell whether a text may have a date or figure in one of some languages.

    It is told by digits and words alone, and only number words of English are known.
    """
    return _tells(text) or not LANGUAGES.isdisjoint(map(base, languages))


@lru_cache(maxsize=32768)
def _tells(text: str) -> bool:
    """Tell whether a text has a digit, or a word of dates and figures."""
    return has_digit(text) or has_any(text, _TELLING)


def has_quantities(text: str, language: str = "en") -> bool:
    """Tell whether a text has a date, or a figure that needs backing."""
    if dates(text, language):
        return True
    return not all(one.weak for one in figures(text, base(language)))


@lru_cache(maxsize=256)
def base(language: str) -> str:
    """Return the language of a tag such as `en-GB`."""
    return language.partition("-")[0].lower()
