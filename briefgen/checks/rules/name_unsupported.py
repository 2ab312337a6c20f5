"""A sentence names an actor that neither the cited passages nor their context name.

The wrong person is the second most embarrassing error. A name counts in any spelling
that the actor's record has under `aka:`. For the statement of a fact, the context is
the paragraph of the passage with the two before and the two after it; for a sentence of
a brief, it is that paragraph alone and the statements of the facts that are cited.

Bad: `Rubio is not yet a pessimist` where only Vance is named around the passage.
Good: `Vance is not yet a pessimist`.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Severity
from briefgen.checks.grounds import unbacked_problem
from briefgen.checks.ownwords import own_words
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.surroundings import about_sources, context_of, names_of
from briefgen.dossier.claim import Claim
from briefgen.dossier.model import Dossier
from briefgen.evidence.backing import unbacked_names
from briefgen.evidence.names import Names, mentions
from briefgen.evidence.speakers import spoken_for

HINT = "name the actor that the passage names, or add the spelling to its `aka:`"


def _known(dossier: Dossier, claim: Claim, names: Names) -> frozenset[str]:
    """Return the actors that are established otherwise: speakers, and who `we` are."""
    actors = dossier.records.file.actors
    known: set[str] = set()
    for fact in claim.facts:
        speaker = actors.get(fact.speaker or "")
        if speaker is not None:
            known.add(speaker.id)
            known |= spoken_for(fact.quote, speaker.role or "", names)
    return frozenset(known)


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every name that nothing cited supports."""
    names = names_of(dossier)
    for claim, passages, words in dossier.grounded:
        if claim.kind == "labelled" or not passages:
            continue
        if not mentions(claim.text, names):
            continue
        texts = list(words)
        known = _known(dossier, claim, names)
        if not unbacked_names(claim.text, texts, names, known):
            continue
        if claim.kind == "fact":
            texts.extend(context_of(dossier, claim))
        else:
            texts.extend(context_of(dossier, claim, own=True))
            texts.extend(fact.statement for fact in claim.facts)
        texts.extend(one.words for one in own_words(dossier, claim))
        texts.extend(about_sources(dossier, claim))
        for one in unbacked_names(claim.text, texts, names, known):
            yield unbacked_problem(dossier, claim, one, passages, HINT)


RULE = Rule(
    "FCT03",
    "name-unsupported",
    "A name stands neither in the cited passages nor around them.",
    find,
    Severity.WARNING,
)
