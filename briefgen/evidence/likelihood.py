"""Likelihood scales, and the words of likelihood and of confidence in a text.

The bands are those of ICD 203 (United States) and of the PHIA yardstick (United
Kingdom), in per cent.
"""

import re
from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from briefgen.base.value import dataclass


@dataclass(frozen=True, slots=True)
class Band:
    """One step of a scale: its words, and from how many per cent to how many."""

    terms: tuple[str, ...]
    low: int
    high: int


@dataclass(frozen=True, slots=True)
class Scale:
    """A likelihood scale; its bands rise, and PHIA's leave gaps on purpose."""

    title: str
    """Its name in print."""
    bands: tuple[Band, ...]


ICD203 = Scale(
    "Intelligence Community Directive 203",
    (
        Band(("almost no chance", "remote"), 1, 5),
        Band(("very unlikely", "highly improbable"), 5, 20),
        Band(("unlikely", "improbable"), 20, 45),
        Band(("roughly even chance", "roughly even odds", "even chance"), 45, 55),
        Band(("likely", "probable"), 55, 80),
        Band(("very likely", "highly probable"), 80, 95),
        Band(("almost certain", "nearly certain"), 95, 99),
    ),
)
"""The words of Intelligence Community Directive 203."""

PHIA = Scale(
    "PHIA probability yardstick",
    (
        Band(("remote chance",), 0, 5),
        Band(("highly unlikely",), 10, 20),
        Band(("unlikely",), 25, 35),
        Band(("realistic possibility",), 40, 50),
        Band(("likely", "probable"), 55, 75),
        Band(("highly likely",), 80, 90),
        Band(("almost certain",), 95, 100),
    ),
)
"""The words of the Professional Head of Intelligence Assessment."""

SCALES: Mapping[str, Scale] = MappingProxyType({"icd203": ICD203, "phia": PHIA})
"""The scales by the name that a workspace declares."""

_OTHER_TERMS = (
    "virtually certain",
    "extremely likely",
    "extremely unlikely",
    "exceptionally unlikely",
    "about as likely as not",
    "quite likely",
    "fairly likely",
    "more likely than not",
    "good chance",
    "fair chance",
    "slim chance",
    "small chance",
    "real possibility",
    "distinct possibility",
    "even odds",
    "highly possible",
    "very probable",
    "very improbable",
)
_ADVERBS = MappingProxyType(
    {"probably": "probable", "almost certainly": "almost certain"}
    | {"nearly certainly": "nearly certain", "very probably": "very probable"}
    | {"roughly even chances": "roughly even chance", "improbably": "improbable"}
)
_TERMS = sorted(
    {
        term for scale in SCALES.values() for band in scale.bands for term in band.terms
    }.union(_OTHER_TERMS, _ADVERBS).difference(["remote"]),
    key=lambda term: (-len(term), term),
)
_EITHER = "|".join(_TERMS).replace(" ", r"\s+")
_LIKELIHOOD = re.compile(
    rf"(?<![\w-])(?:{_EITHER}|remote(?=\s*(?:[.;,)|]|$)))(?![\w-])",
    re.IGNORECASE,
)
_LEVEL = r"(?P<{0}>very high|very low|high|moderate|medium|low|limited)"
_CONFIDENCE = re.compile(
    rf"\b{_LEVEL.format('before')}(?:\s+(?:degree|level)\s+of)?[\s-]+confidence\b"
    rf"|\bconfidence(?:\s+(?:is|was|remains|level|in this judgement is))*[\s:]+"
    rf"{_LEVEL.format('after')}\b"
    r"|\b(?:fairly |highly |very |moderately |not )?confident(?:ly)?\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, order=True)
class LikelihoodWord:
    """A word of likelihood in a text, with its offsets."""

    start: int
    end: int
    term: str
    """The term as scales write it: `probable` for `probably`."""


@dataclass(frozen=True, slots=True, order=True)
class ConfidenceWord:
    """A word of confidence in a text, with its offsets; level "" where not named."""

    start: int
    end: int
    words: str
    level: str


@lru_cache(maxsize=4096)
def likelihood_words(text: str) -> tuple[LikelihoodWord, ...]:
    """Return the words of likelihood of a text, also those that no scale has."""
    found = []
    for match in _LIKELIHOOD.finditer(text):
        words = " ".join(match.group().lower().split())
        found.append(LikelihoodWord(*match.span(), _ADVERBS.get(words, words)))
    return tuple(found)


def confidence_words(text: str) -> tuple[ConfidenceWord, ...]:
    """Return the words of confidence of a text."""
    return tuple(
        ConfidenceWord(
            *match.span(),
            match.group(),
            (match["before"] or match["after"] or "").lower(),
        )
        for match in _CONFIDENCE.finditer(text)
    )
