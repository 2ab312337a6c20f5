"""What a judgement or recommendation rests on in the end: facts and their origins."""

from collections.abc import Iterable, Iterator

from briefgen.dossier.model import Dossier
from briefgen.schema.fact import Fact

ADVICE_VOICE = "editorial-recommendation"


def is_advice(fact: Fact) -> bool:
    """Tell whether a fact is a source's advice or a premise stated inside it."""
    return fact.kind == "recommendation" or fact.voice == ADVICE_VOICE


def facts_behind(dossier: Dossier, ids: Iterable[str]) -> tuple[Fact, ...]:
    """Return the facts that are not withdrawn behind ids of facts and judgements."""
    found = dict.fromkeys(_names_behind(dossier, ids))
    facts = (dossier.facts[name] for name in found if name in dossier.facts)
    return tuple(fact for fact in facts if fact.status == "active")


def _names_behind(dossier: Dossier, ids: Iterable[str]) -> Iterator[str]:
    judgements = dossier.records.file.judgements
    seen: set[str] = set()
    waiting = list(ids)
    while waiting:
        name = waiting.pop(0)
        if name in seen:
            continue
        seen.add(name)
        yield name
        if name in judgements:
            waiting.extend(judgements[name].basis)


def origin_of(dossier: Dossier, fact: Fact) -> str:
    """Return what a fact's source derives from; two texts of one origin count once."""
    source = dossier.sources.get(fact.source)
    return (source.origin if source else None) or fact.source


def origins_of(dossier: Dossier, facts: Iterable[Fact]) -> tuple[str, ...]:
    """Return the origins of facts, each once, in order."""
    return tuple(dict.fromkeys(origin_of(dossier, fact) for fact in facts))


def separate(dossier: Dossier, facts: Iterable[Fact]) -> tuple[Fact, ...]:
    """Return facts with each group of duplicates counted once."""
    group_of = {
        name: duplicate.id
        for duplicate in dossier.records.file.duplicates.values()
        for name in duplicate.facts
    }
    kept: dict[str, Fact] = {}
    for fact in facts:
        kept.setdefault(group_of.get(fact.id, fact.id), fact)
    return tuple(kept.values())
