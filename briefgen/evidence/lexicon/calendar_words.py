"""Names of months and weekdays in English, French and German."""

import re
from types import MappingProxyType

from briefgen.evidence.lexicon.wordlist import wordlist

_MONTHS = (
    "january jan janvier januar jänner",
    "february feb février fevrier februar",
    "march mar mars märz",
    "april apr avril",
    "may mai",
    "june jun juin juni",
    "july jul juillet juli",
    "august aug août aout",
    "september sept sep septembre",
    "october oct octobre oktober okt",
    "november nov novembre",
    "december dec décembre decembre dezember dez",
)
_WEEKDAYS = (
    "monday lundi montag",
    "tuesday mardi dienstag",
    "wednesday mercredi mittwoch",
    "thursday jeudi donnerstag",
    "friday vendredi freitag",
    "saturday samedi samstag sonnabend",
    "sunday dimanche sonntag",
)


def _numbered(names: tuple[str, ...]) -> MappingProxyType[str, int]:
    pairs = enumerate(names, 1)
    return MappingProxyType({word: n for n, line in pairs for word in line.split()})


MONTHS = _numbered(_MONTHS)
"""The number of each month by its names."""

WEEKDAYS = _numbered(_WEEKDAYS)
"""The number of each weekday by its names."""

AMBIGUOUS = frozenset(
    ["may", "march", "mars", "mar", "sep", "dec", "jan", "jun", "mai"]
)
"""Names of months that are other words or names too."""

ANY_WEEKDAY = frozenset(WEEKDAYS).union(f"{name}s" for name in WEEKDAYS)
"""The names of the weekdays, also for several of them."""

_COUNTED = wordlist(
    "hour hours day days week weeks weekend weekends month months quarter quarters",
    "year years decade decades spring summer autumn winter night yesterday today",
    "tomorrow tonight recently soon shortly currently earlier later term",
)

COUNTING = _COUNTED | wordlist("last next this coming previous past following current")
"""The words of which every date that counts from another has one."""

DATING = _COUNTED.union(MONTHS, ANY_WEEKDAY)
"""The words of which every date has one that is not written in digits alone."""


def either(names: MappingProxyType[str, int]) -> str:
    """Return a pattern of any of the names, the longest first."""
    return "|".join(sorted(map(re.escape, names), key=len, reverse=True))
