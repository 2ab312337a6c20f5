"""Words that turn or weaken what is said: negations and hedges."""

import re
from collections import Counter

_NEGATIONS = (
    r"not|no|never|neither|nor|none|nobody|nothing|nowhere|cannot|without|hardly"
    r"|barely|scarcely|unless|except|\w+n't"
    r"|den(?:y|ies|ied|ying)|reject(?:s|ed|ing)?|refus(?:e|es|ed|ing)"
    r"|fail(?:s|ed|ing)? to"
    r"|ne|pas|jamais|aucune?|sans|nicht|kein(?:e[mnrs]?)?|niemals|ohne|weder"
    r"|nunca|non|senza|\u043d\u0435|\u043d\u0456|\u043d\u0438|\u043d\u0435\u0442"
    r"|\u0431\u0435\u0437|\u043d\u0438\u043a\u043e\u0433\u0434\u0430"
)
_HEDGES = (
    r"might|could|perhaps|possibly|probably|likely|unlikely|maybe|seem(?:s|ed)?"
    r"|appear(?:s|ed)? to|apparently|reportedly|alleged(?:ly)?|suggest(?:s|ed)?"
    r"|only|merely|partly|almost|nearly|about|approximately|roughly|around|if"
    r"|so-called|purported(?:ly)?|claim(?:s|ed)?"
)
_NEGATION = re.compile(rf"\b(?:{_NEGATIONS})\b", re.IGNORECASE)
# `may` in small letters only: `May` is a month.
_HEDGE = re.compile(rf"\b(?:(?i:{_HEDGES})|may)\b")


def negations(text: str) -> Counter[str]:
    """Return the negations of a folded text, in small letters, with their numbers."""
    return Counter(found.lower() for found in _NEGATION.findall(text))


def hedges(text: str) -> Counter[str]:
    """Return the hedges of a folded text, in small letters, with their numbers."""
    return Counter(found.lower() for found in _HEDGE.findall(text))
