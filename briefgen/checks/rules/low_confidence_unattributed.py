"""A sentence rests on facts of low confidence alone, and does not say who says so.

What is contested or undated may be reported, as somebody's words; printed bare, it
becomes the brief's own claim.

Bad: `The US is moving closer to Russia's viewpoints [@F043].`
Good: `According to the commentary, the US is moving closer [@F043].`
"""

import re
from collections.abc import Iterator

from briefgen.base.diagnostic import Label, Severity
from briefgen.checks.grounds import owner_of, span_of
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.surroundings import names_of
from briefgen.dossier.claim import Claim
from briefgen.dossier.model import Dossier
from briefgen.evidence.names import Names, mentioned
from briefgen.evidence.quotations import quotations
from briefgen.schema.fact import Fact
from briefgen.schema.relation import Conflict

ATTRIBUTED = re.compile(
    r"\b(?:according to|report(?:s|ed|edly)?|sa(?:y|ys|id)|tells?|told|state[sd]?"
    r"|claim(?:s|ed)?|alleg\w+|hint(?:s|ed)?|commentary|sources?|account|version"
    r"|describe[sd]?|calls?|called|puts?|gives?|writes?|wrote|argue[sd]?|names?|named"
    r"|presents?|in the words of|dateline[sd]?|text|article|letter|headline"
    r"|unconfirmed|contested|disputed)\b",
    re.IGNORECASE,
)
"""Words that tell whose account something is."""


def _attributed(claim: Claim, facts: tuple[Fact, ...], names: Names) -> bool:
    """Tell whether a sentence says whose words it gives."""
    if ATTRIBUTED.search(claim.text) or quotations(claim.text):
        return True
    speakers = {fact.speaker for fact in facts}
    return None not in speakers and speakers <= mentioned([claim.text], names)


def _low(dossier: Dossier, claim: Claim) -> tuple[Fact, ...]:
    """Return the facts that a sentence cites where all have low confidence."""
    cited = [dossier.facts[one] for one in claim.cited if one in dossier.facts]
    if not cited and claim.kind == "cell":
        cited = list(claim.facts)
    low = tuple(fact for fact in cited if fact.confidence == "low")
    return low if len(low) == len(cited) else ()


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every sentence that states what is of low confidence as its own."""
    names = names_of(dossier)
    for claim in dossier.claims:
        shown = claim.kind in ("sentence", "cell")
        if not shown or isinstance(claim.owner, Conflict):
            continue
        facts = _low(dossier, claim)
        if not facts or _attributed(claim, facts, names):
            continue
        told = ", ".join(f"`{fact.id}`" for fact in facts)
        yield Problem(
            f"this rests on low confidence alone, {told}, and names nobody who says so",
            span_of(dossier, claim, 0, len(claim.text)),
            owner_of(claim.owner),
            hint="say whose words they are: `according to …`",
            related=tuple(Label(one.at("confidence"), "rated low") for one in facts),
            subject=claim.text,
        )


RULE = Rule(
    "FCT09",
    "low-confidence-unattributed",
    "What is of low confidence is stated without attribution.",
    find,
    Severity.WARNING,
)
