"""The same statement twice, or two texts of one origin, count as corroboration.

A statement repeated proves nothing more, and two papers that print one agency's report
are one report. Looked at are corroborations that are not said to be dependent, and
judgements of more than low confidence whose facts are all one statement.

Bad: `independent: "yes"` for two facts that one source holds, or that `duplicates:`
says are the same.
Good: `independent: "no"`, or facts from sources of different `origin:`.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Label, Severity
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.support import facts_behind, origin_of, origins_of, separate
from briefgen.dossier.model import Dossier
from briefgen.schema.analysis import Judgement
from briefgen.schema.fact import Fact
from briefgen.schema.relation import Corroboration, Duplicate


def _twice(dossier: Dossier, one: Corroboration) -> Iterator[Problem]:
    """Yield each fact of a corroboration that repeats another of its facts."""
    for duplicate in dossier.records.file.duplicates.values():
        same = [name for name in one.facts if name in duplicate.facts]
        for name in same[1:]:
            yield Problem(
                f"`{one.id}` counts `{name}` and `{same[0]}`, which say the same "
                f"(`{duplicate.id}`)",
                one.at("facts", one.facts.index(name)),
                one,
                related=(Label(duplicate.at("facts"), "recorded as duplicates"),),
                hint="keep one of them, and name the other in `limit:`",
                subject=name,
            )


def _one_origin(dossier: Dossier, one: Corroboration) -> Iterator[Problem]:
    facts = [dossier.facts[name] for name in one.facts if name in dossier.facts]
    origins = origins_of(dossier, facts)
    if len(facts) < len(one.facts) or len(origins) != 1:
        return
    sources = {fact.source for fact in facts}
    what = "one source" if len(sources) == 1 else "texts of one origin"
    yield Problem(
        f"the facts of `{one.id}` all come from {what} (`{origins[0]}`), so that they "
        f"are not independent",
        one.at("independent"),
        one,
        hint='write `independent: "no"`, or add a fact of another origin',
        subject="origin",
    )


def _shared_origin(dossier: Dossier, one: Corroboration) -> Iterator[Problem]:
    """Yield a claim of independence between two texts that share an origin."""
    by_origin: dict[str, Fact] = {}
    for index, name in enumerate(one.facts):
        fact = dossier.facts.get(name)
        if fact is None:
            continue
        first = by_origin.setdefault(origin_of(dossier, fact), fact)
        if first.source != fact.source:
            yield Problem(
                f"`{one.id}` calls `{first.id}` and `{fact.id}` independent, but their "
                f"sources share the origin `{origin_of(dossier, fact)}`",
                one.at("facts", index),
                one,
                related=(
                    Label(dossier.sources[fact.source].at("origin"), "the origin"),
                ),
                hint="texts of one origin count once",
                subject=name,
            )


def _judgement(dossier: Dossier, one: Judgement) -> Iterator[Problem]:
    facts = facts_behind(dossier, one.basis)
    if one.confidence == "low" or len(facts) <= 1:
        return
    if len(separate(dossier, facts)) > 1:
        return
    yield Problem(
        f"the {len(facts)} facts of `{one.id}` are one statement "
        f"(`{_group(dossier, facts[0]).id}`), and its confidence is {one.confidence}",
        one.at("basis"),
        one,
        related=(Label(_group(dossier, facts[0]).at("facts"), "they count once"),),
        hint="lower the confidence, or name further facts",
        subject="basis",
    )


def _group(dossier: Dossier, fact: Fact) -> Duplicate:
    groups = dossier.records.file.duplicates.values()
    return next(one for one in reversed(groups) if fact.id in one.facts)


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every support that is counted more than once."""
    file = dossier.records.file
    for one in file.corroborations.values():
        if one.independent == "no":
            continue
        yield from _twice(dossier, one)
        single = tuple(_one_origin(dossier, one))
        yield from single
        if not single and one.independent == "yes":
            yield from _shared_origin(dossier, one)
    for judgement in file.judgements.values():
        yield from _judgement(dossier, judgement)


RULE = Rule(
    "REL05",
    "false-corroboration",
    "One statement or one origin counts as several.",
    find,
    severity=Severity.WARNING,
)
