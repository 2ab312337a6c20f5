"""A judgement or scenario is of high confidence on one source, or on unrated ones.

Confidence says how solid the basis is. One source, or several texts of one origin,
cannot confirm itself; a source whose reliability cannot be judged (F) or is nil (E)
gives no ground to rely on. A finding on the text itself may well be certain: waive it
with that reason.

Bad: `confidence: high` with facts from one unsigned text of reliability F.
Good: `confidence: moderate`, or a second source of other origin, known to be reliable.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Label, Severity
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.support import facts_behind, origins_of
from briefgen.dossier.model import Dossier
from briefgen.schema.analysis import Judgement, Scenario
from briefgen.schema.fact import Fact

DOUBTFUL = frozenset({"E", "F"})


def _drawback(dossier: Dossier, facts: tuple[Fact, ...]) -> str | None:
    """Return why facts do not carry high confidence."""
    names = dict.fromkeys(fact.source for fact in facts)
    sources = [dossier.sources[name] for name in names if name in dossier.sources]
    if not sources:
        return None
    listed = ", ".join(f"`{source.id}`" for source in sources)
    if all(source.reliability in DOUBTFUL for source in sources):
        marks = "/".join(sorted({source.reliability or "" for source in sources}))
        return f"only on sources of reliability {marks} ({listed})"
    if len(origins_of(dossier, facts)) == 1:
        return f"on one source only ({listed})"
    return None


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every finding of high confidence that its sources do not carry."""
    file = dossier.records.file
    rated: list[tuple[Judgement | Scenario, tuple[str, ...]]] = [
        *((one, one.basis) for one in file.judgements.values()),
        *((one, one.drivers) for one in file.scenarios.values()),
    ]
    for one, basis in rated:
        if one.confidence != "high":
            continue
        facts = facts_behind(dossier, basis)
        drawback = _drawback(dossier, facts)
        if drawback:
            yield Problem(
                f"the confidence of `{one.id}` is high, and it rests {drawback}",
                one.at("confidence"),
                one,
                related=(Label(facts[0].at("source"), "one of its facts"),),
                hint="lower the confidence, add an independent source, or waive it "
                "with the reason why the source does not matter here",
            )


RULE = Rule(
    "ANA06",
    "overconfident-finding",
    "High confidence on one source or on sources that cannot be judged.",
    find,
    severity=Severity.WARNING,
)
