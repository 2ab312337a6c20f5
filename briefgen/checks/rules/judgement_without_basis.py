"""A judgement rests on no fact, or on nothing but the advice of a source.

A finding without evidence is an opinion, and advice shows only that somebody gives it.
A judgement on the sources themselves (`type: editorial`) may rest on their advice,
which is what it speaks of; one that they are silent (`type: absence`) may rest on
nothing, for silence has no passage.

Bad: `basis: []`, or `basis: [F061]` where F061 is a recommendation of the source.
Good: `basis: [F007, F014]`, facts that show what the finding says.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Label
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.support import facts_behind, is_advice
from briefgen.dossier.model import Dossier
from briefgen.schema.analysis import Judgement


def _unread(dossier: Dossier, judgement: Judgement) -> bool:
    """Tell whether the basis names ids that another rule reports as unknown."""
    known = {*dossier.facts, *dossier.records.file.judgements}
    return any(name not in known for name in judgement.basis)


def _problem(dossier: Dossier, judgement: Judgement) -> Problem | None:
    facts = facts_behind(dossier, judgement.basis)
    if not facts and not _unread(dossier, judgement):
        return Problem(
            f"`{judgement.id}` rests on no fact",
            judgement.key("basis"),
            judgement,
            hint="name under `basis:` the facts that it rests on",
        )
    if facts and all(map(is_advice, facts)):
        names = ", ".join(f"`{fact.id}`" for fact in facts)
        return Problem(
            f"`{judgement.id}` rests only on advice: {names}",
            judgement.at("basis"),
            judgement,
            related=(Label(facts[0].key(), "advice of a source"),),
            hint="advice shows what a source recommends, not what is so; add facts, or "
            "write `type: editorial` if the finding is on the source itself",
        )
    return None


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every assessment without evidence of its own."""
    for judgement in dossier.records.file.judgements.values():
        if judgement.type == "absence":
            continue
        problem = _problem(dossier, judgement)
        if problem and not (judgement.type == "editorial" and judgement.basis):
            yield problem


RULE = Rule(
    "ANA01", "judgement-without-basis", "A judgement rests on no evidence.", find
)
