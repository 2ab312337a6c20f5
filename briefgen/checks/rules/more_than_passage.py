"""A statement says more than its passage: other content words, or another negation.

Reading more into a passage than it says is how a brief goes wrong one word at a time.
A fact's statement may reword its passage; it may not bring in a name, the opposite of
a word or many words of its own. A negation or a condition of the passage must come back
in it, and in each sentence of a brief that uses it, and who does it to whom must stay;
a sentence that cites one passage must not have the opposite of a word in it.
Findings, options, scenarios and recommendations are the drafters' own and are not
looked at.

Bad: `The council approved the budget` on “did not approve the budget”.
Good: `The council did not approve the budget`.
"""

import re
from collections.abc import Iterator, Sequence

from briefgen.base.diagnostic import Severity
from briefgen.checks.grounds import unbacked_problem
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.surroundings import (
    about_sources,
    context_of,
    is_foreign,
    language_of,
    names_of,
)
from briefgen.dossier.claim import Claim
from briefgen.dossier.grounded import Grounded
from briefgen.dossier.model import Dossier
from briefgen.dossier.passage import Passage
from briefgen.evidence.backing import unbacked_turns, unbacked_words
from briefgen.evidence.names import Names
from briefgen.evidence.unbacked import Unbacked
from briefgen.evidence.words.content import foreign_words
from briefgen.evidence.words.stems import stem

_OUR_VOICE = re.compile(
    r"\b(?:we|our|us|should|must|ought|recommend|option)\b", re.IGNORECASE
)
"""Words of a brief that speaks for itself, and may want the opposite."""
WORDS_HINT = "keep to the words of the passage, or quote more of it"
FOREIGN_HINT = (
    "the passage is in another language: give a `translation:`, and keep to its words"
)
TURNS_HINT = "say no more and no less than the passage does"


def _joined(found: Sequence[Unbacked]) -> Unbacked:
    """Return several foreign words of one statement as one."""
    if len(found) == 1:
        return found[0]
    words = "”, “".join(one.words for one in found)
    why = "the passage has no such words"
    return Unbacked(found[0].start, found[-1].end, words, why)


def _opposites(text: str, found: Sequence[Unbacked]) -> tuple[Unbacked, ...]:
    """Return the foreign words whose opposite the passage has, and the text has not."""
    words = frozenset(map(stem, re.findall(r"\w+", text)))
    return tuple(
        one for one in found if one.nearest and stem(one.nearest.words) not in words
    )


def _foreign(dossier: Dossier, one: Grounded, names: Names) -> tuple[Unbacked, ...]:
    """Return the words of a claim that its passages do not have, as far as told.

    Of a sentence of a brief, only the opposite of what its one passage says is.
    """
    claim, words = one.claim, one.words
    told = claim.kind != "fact"
    if told and (len(words) > 1 or _OUR_VOICE.search(claim.text)):
        return ()
    if not foreign_words(claim.text, words):
        return ()
    language = language_of(dossier, claim)
    around = (*context_of(dossier, claim), *about_sources(dossier, claim))
    found = unbacked_words(claim.text, words, around, names, language)
    return _opposites(claim.text, found) if told else found


def _hint(dossier: Dossier, claim: Claim, passages: Sequence[Passage]) -> str:
    """Return what to do about foreign words; a passage may be of another language."""
    ours = language_of(dossier, claim)
    other = any(is_foreign(one.language, ours) for one in passages)
    return FOREIGN_HINT if other else WORDS_HINT


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield what statements say beyond their passages."""
    names = names_of(dossier)
    for one in dossier.grounded:
        claim, passages, words = one
        if not passages or claim.kind == "labelled":
            continue
        for turn in unbacked_turns(claim.text, words):
            yield unbacked_problem(dossier, claim, turn, passages, TURNS_HINT)
        found = _foreign(dossier, one, names)
        if found:
            hint = _hint(dossier, claim, passages)
            yield unbacked_problem(dossier, claim, _joined(found), passages, hint)


RULE = Rule(
    "FCT06",
    "more-than-passage",
    "A statement says more than its passage.",
    find,
    Severity.WARNING,
)
