"""A sentence states both how likely something is and how confident the drafters are.

The two are different things: likelihood is of the event, confidence is in the evidence.
In one sentence readers take one for the other (ICD 203).

Bad: `We have high confidence that talks are likely.`
Good: `Talks are likely.` with `confidence: high` on the judgement.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Severity
from briefgen.checks.grounds import owner_of
from briefgen.checks.own_words import own_words
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.wording import own_statements
from briefgen.dossier.model import Dossier
from briefgen.evidence.likelihood import both_in_one


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every sentence that has a likelihood and a confidence."""
    for one in own_statements(dossier):
        both = both_in_one(own_words(one.text))
        if both is None:
            continue
        likelihood, confidence = both
        start = one.start + min(likelihood.start, confidence.start)
        end = one.start + max(likelihood.end, confidence.end)
        yield Problem(
            f"this sentence states a likelihood (“{likelihood.term}”) and a confidence "
            f"(“{confidence.words}”)",
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
