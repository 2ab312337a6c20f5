"""A statement says more than its passage: other content words, or another negation.

Reading more into a passage than it says is how a brief goes wrong one word at a time.
A fact's statement may reword its passage; it may not bring in a name, the opposite of
a word or many words of its own. A negation or a condition of the passage must come back
in it, and in each sentence of a brief that uses it, and who does it to whom must stay.
Findings, options, scenarios and recommendations are the drafters' own and are not
looked at.

Bad: `The council approved the budget` on “did not approve the budget”.
Good: `The council did not approve the budget`.
"""

from collections.abc import Iterator, Sequence

from briefgen.base.diagnostic import Severity
from briefgen.checks.grounds import unbacked_problem
from briefgen.checks.passages import passages_of
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.surroundings import (
    about_sources,
    context_of,
    language_of,
    names_of,
)
from briefgen.dossier.model import Dossier
from briefgen.evidence.backing import unbacked_turns, unbacked_words
from briefgen.evidence.quantities import base
from briefgen.evidence.unbacked import Unbacked
from briefgen.evidence.words.content import foreign_words

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


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield what statements say beyond their passages."""
    names = names_of(dossier)
    for claim in dossier.claims:
        passages = passages_of(dossier, claim)
        if not passages or claim.kind == "labelled":
            continue
        words = [passage.words for passage in passages]
        for one in unbacked_turns(claim.text, words):
            yield unbacked_problem(dossier, claim, one, passages, TURNS_HINT)
        if claim.kind != "fact" or not foreign_words(claim.text, words):
            continue
        language = language_of(dossier, claim)
        around = (*context_of(dossier, claim), *about_sources(dossier, claim))
        found = unbacked_words(claim.text, words, around, names, language)
        if found:
            hint = WORDS_HINT
            if any(
                one.language and base(one.language) != base(language)
                for one in passages
            ):
                hint = FOREIGN_HINT
            yield unbacked_problem(dossier, claim, _joined(found), passages, hint)


RULE = Rule(
    "FCT06",
    "more-than-passage",
    "A statement says more than its passage.",
    find,
    Severity.WARNING,
)
