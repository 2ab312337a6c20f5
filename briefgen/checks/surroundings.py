"""What stands around the passages of a claim: paragraphs, sources, names, language."""

from briefgen.dossier.claim import Claim
from briefgen.dossier.model import Dossier
from briefgen.evidence.names import Names
from briefgen.evidence.quantities import base
from briefgen.schema.actor import Actor
from briefgen.schema.fact import Fact

REACH = (0, -1, 1, -2, 2)
"""The paragraphs that count as context: that of the passage, then the nearest ones."""


def neighbours(dossier: Dossier, fact: Fact) -> tuple[str, ...]:
    """Return the paragraph of a passage and those around it, the nearest first."""
    text = dossier.passages.get(fact.source)
    finding = dossier.findings.get(fact.id)
    if text is None or finding is None or finding.para is None:
        return ()
    paragraphs = text.paragraphs
    places = [finding.para - 1 + step for step in REACH]
    found = [paragraphs[at] for at in places if 0 <= at < len(paragraphs)]
    return tuple(text.words(one.start, one.end) for one in found)


def context_of(dossier: Dossier, claim: Claim, *, own: bool = False) -> tuple[str, ...]:
    """Return the paragraphs around the passages behind a claim, each once.

    Args:
        dossier: The dossier.
        claim: The claim.
        own: Whether to leave it at the paragraphs that the passages stand in.
    """
    around = (neighbours(dossier, fact) for fact in claim.facts)
    found = (words for one in around for words in (one[:1] if own else one))
    return tuple(dict.fromkeys(found))


def about_sources(dossier: Dossier, claim: Claim) -> tuple[str, ...]:
    """Return how the sources behind a claim are named: title, author, genre."""
    names = dict.fromkeys(fact.source for fact in claim.facts)
    sources = [dossier.sources[name] for name in names if name in dossier.sources]
    return tuple(
        words
        for one in sources
        for words in (one.title, one.label, one.genre, one.publisher, one.author)
        if words
    )


def names_of(dossier: Dossier) -> Names:
    """Return the names of the declared actors, ready to be looked for."""
    actors = dossier.records.file.actors
    people = [name for name, actor in actors.items() if actor.type == "person"]
    return Names.of({name: _spellings(one) for name, one in actors.items()}, people)


def _spellings(actor: Actor) -> tuple[str, ...]:
    """Return the names of an actor, with a capital article where a sentence begins."""
    names = (actor.name, *actor.aka)
    begun = (f"The {one[4:]}" for one in names if one.startswith("the "))
    return (*names, *begun)


def is_foreign(language: str, ours: str) -> bool:
    """Tell whether a language is known, and another one and no other form of ours."""
    return bool(language) and language != ours and base(language) != base(ours)


def languages_of(dossier: Dossier) -> frozenset[str]:
    """Return the languages of a dossier: that of its prose and those of its sources."""
    theirs = (source.language for source in dossier.sources.values())
    return frozenset([dossier.settings.language, *theirs])


def language_of(dossier: Dossier, claim: Claim) -> str:
    """Return the language that figures and dates of a claim are read in.

    It is that of the sources where they share the language of our prose, as `en-US`
    for `en-GB`, so that days and months are not taken for one another.
    """
    ours = dossier.settings.language
    sources = dossier.sources
    named = {fact.source for fact in claim.facts}
    known = {sources[name].language for name in named if name in sources}
    theirs = known.pop() if len(known) == 1 else ours
    return ours if is_foreign(theirs, ours) else theirs
