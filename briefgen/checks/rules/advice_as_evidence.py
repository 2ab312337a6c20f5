"""Advice of a source is used as evidence that something is so.

What somebody recommends says what they want, not what is. A finding on the sources
themselves (`type: editorial`, or `absence` for their silence) may rest on it, and a
sentence may report it as advice.

Bad: `basis: [F058]` where F058 has `kind: recommendation`.
Good: a fact for the basis, and the advice under `source_recommendations`.
"""

import re
from collections.abc import Iterator

from briefgen.base.diagnostic import Label
from briefgen.checks.grounds import owner_of, span_of
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.support import is_advice
from briefgen.dossier.claim import Claim, facts_behind
from briefgen.dossier.model import Dossier
from briefgen.dossier.reference import named_in
from briefgen.schema.analysis import Judgement, Recommendation
from briefgen.schema.fact import Fact
from briefgen.schema.node import Record
from briefgen.schema.relation import Conflict

USES = {
    "judgements": "basis",
    "events": "facts",
    "scenarios": "drivers",
    "assumptions": "basis",
    "recommendations": "facts",
}
"""By section: the field that names evidence."""

REPORTED = re.compile(
    r"\b(?:advi[cs]\w+|recommend\w*|suggest\w*|propos\w+|urg\w+|call(?:s|ed|ing)?|should"
    r"|ask(?:s|ed|ing)?|want\w*|demand\w*|argu\w+|according|commentary|author\w*"
    r"|letter|opinion|editorial|think\s+tank|plead\w*|favou?r\w*|support\w*)\b",
    re.IGNORECASE,
)
"""Words that tell readers that something is advice, or somebody's wish."""


def _advises(fact: Fact) -> bool:
    """Tell whether a fact holds advice itself; a premise inside advice may be used."""
    return fact.kind == "recommendation"


def _is_exempt(dossier: Dossier, record: Record) -> bool:
    """Tell whether a record may rest on advice, or another rule reports it.

    Judgements and recommendations that rest on nothing else are left to
    `judgement-without-basis` and `incomplete-recommendation`.
    """
    if isinstance(record, Judgement):
        return record.type != "assessment" or _only_advice(dossier, record.basis)
    if isinstance(record, Recommendation):
        names = (*record.judgements, *record.facts)
        return _only_advice(dossier, names)
    return False


def _only_advice(dossier: Dossier, names: tuple[str, ...]) -> bool:
    facts = facts_behind(dossier.records, names)
    return bool(facts) and all(map(is_advice, facts))


def _in_records(dossier: Dossier) -> Iterator[Problem]:
    for section, field in USES.items():
        for record in dossier.records.section(section).values():
            if _is_exempt(dossier, record):
                continue
            for number, name in enumerate(named_in(record, field)):
                fact = dossier.facts.get(name)
                if fact is not None and _advises(fact):
                    yield Problem(
                        f"`{record.id}` uses advice as evidence: `{name}`",
                        record.at(field, number),
                        record,
                        hint="rest it on facts; advice belongs under "
                        "`source_recommendations`",
                        related=(Label(fact.at("kind"), "it is advice"),),
                        subject=name,
                    )


def _states(dossier: Dossier, claim: Claim) -> tuple[Fact, ...]:
    """Return the advice that a sentence cites as if it were evidence."""
    if claim.kind not in ("sentence", "cell") or isinstance(claim.owner, Conflict):
        return ()
    if REPORTED.search(claim.text):
        return ()
    cited = [dossier.facts[one] for one in claim.cited if one in dossier.facts]
    advice = tuple(fact for fact in cited if _advises(fact))
    return advice if len(advice) == len(cited) else ()


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every use of advice where evidence is called for."""
    yield from _in_records(dossier)
    for claim in dossier.claims:
        advice = _states(dossier, claim)
        if advice:
            names = ", ".join(f"`{fact.id}`" for fact in advice)
            yield Problem(
                f"this sentence cites only advice: {names}",
                span_of(dossier, claim, 0, len(claim.text)),
                owner_of(claim.owner),
                hint="say whose advice it is, or cite a fact",
                related=tuple(Label(one.at("kind"), "it is advice") for one in advice),
                subject=claim.text,
            )


RULE = Rule(
    "FCT08", "advice-as-evidence", "Advice is used as evidence that it is so.", find
)
