"""A recommendation does not say who should do what by when, why, and on what evidence.

The reader of files already insists that addressee, action, timeframe and rationale are
written. This rule finds the ones that are only filled in (`to be decided`), and those
that rest on no judgement and no fact: the advice of a source under `from:` is where a
recommendation starts, not what it rests on.

Bad: `timeframe: tbd`, or a recommendation with `from: [SR1]` and neither `judgements:`
nor `facts:`.
Good: `timeframe: within 2 weeks of clearance`, `judgements: [J2]`, `facts: [F014]`.
"""

import re
from collections.abc import Iterator

from briefgen.checks.rule import Problem, Rule
from briefgen.checks.support import facts_behind, is_advice
from briefgen.dossier.model import Dossier
from briefgen.evidence.prose import plain
from briefgen.schema.analysis import Recommendation

FIELDS = ("addressee", "action", "timeframe", "rationale")
EMPTY = re.compile(
    r"\W*(?:tb[acds]|n/?a|none|nil|open|unknown|x{2,}|todo"
    r"|(?:still )?to be (?:decided|determined|confirmed|defined|added|agreed|set)"
    r"|as appropriate|in due course|when (?:possible|appropriate)|sometime|someone"
    r"|all stakeholders|everybody|everyone|those concerned)?\W*",
    re.IGNORECASE,
)


def _fields(one: Recommendation) -> Iterator[Problem]:
    for name in FIELDS:
        value: str = getattr(one, name)
        if EMPTY.fullmatch(plain(value)):
            yield Problem(
                f"the {name} of `{one.id}` says nothing: “{value.strip()}”",
                one.at(name),
                one,
                hint="say who acts, what they do, by when and why; a reader must be "
                "able to tell whether it was done",
                subject=name,
            )


def _evidence(dossier: Dossier, one: Recommendation) -> Iterator[Problem]:
    names = (*one.judgements, *one.facts)
    known = {*dossier.facts, *dossier.records.file.judgements}
    if any(name not in known for name in names):
        return
    facts = facts_behind(dossier, names)
    absences = {
        name
        for name, judgement in dossier.records.file.judgements.items()
        if judgement.type == "absence"
    }
    if absences & set(names) or not all(map(is_advice, facts)):
        return
    field = next((name for name in ("facts", "judgements") if one.written(name)), None)
    yield Problem(
        f"`{one.id}` rests only on advice of the sources"
        if facts
        else f"`{one.id}` rests on no judgement and no fact",
        one.key(field) if field else one.key(),
        one,
        hint="name under `judgements:` and `facts:` what it rests on; advice belongs "
        "under `from:`",
        subject="evidence",
    )


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield what recommendations lack."""
    for one in dossier.records.file.recommendations.values():
        yield from _fields(one)
        yield from _evidence(dossier, one)


RULE = Rule(
    "REC01",
    "incomplete-recommendation",
    "A recommendation lacks who, what, when, why or its evidence.",
    find,
)
