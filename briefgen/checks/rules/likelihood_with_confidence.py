"""A sentence states both how likely something is and how confident the drafters are.

The two are different things: likelihood is of the event, confidence is in the evidence.
In one sentence readers take one for the other (ICD 203).

Bad: `We have high confidence that talks are likely.`
Good: `Talks are likely.` with `confidence: high` on the judgement.
"""

import re
from collections.abc import Iterator

from briefgen.base.diagnostic import Severity
from briefgen.checks.grounds import owner_of
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.wording import own_statements
from briefgen.dossier.model import Dossier
from briefgen.dossier.own_words import own_words
from briefgen.evidence.likelihood import (
    ConfidenceWord,
    confidence_words,
    likelihood_words,
)

OURS = re.compile(r"\b[Ww]e (?:are|remain|feel) $")


def _confidences(words: str) -> tuple[ConfidenceWord, ...]:
    """Return the drafters’ own confidences, not that somebody else is confident."""
    return tuple(
        one
        for one in confidence_words(words)
        if one.level or OURS.search(words[: one.start])
    )


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every sentence that has a likelihood and a confidence."""
    for one in own_statements(dossier, likelihood_words):
        words = own_words(one.text)
        likelihoods, confidences = likelihood_words(words), _confidences(words)
        if not likelihoods or not confidences:
            continue
        likely, confident = likelihoods[0], confidences[0]
        start = one.start + min(likely.start, confident.start)
        end = one.start + max(likely.end, confident.end)
        yield Problem(
            f"this sentence states a likelihood (“{likely.term}”) and a confidence "
            f"(“{confident.words}”)",
            dossier.words_at(one.owner, one.path, start, end),
            owner_of(one.owner),
            hint="say how likely it is here, and give the confidence in its field or "
            "in a sentence of its own",
            subject=one.text,
        )


RULE = Rule(
    "ANA03",
    "likelihood-with-confidence",
    "A sentence states both likelihood and confidence.",
    find,
    severity=Severity.WARNING,
)
