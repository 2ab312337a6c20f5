"""A number, unit or date of ours does not stand in the passages that are cited for it.

A wrong figure is the most embarrassing of errors. Figures are compared by value and
unit, however they are written: `24 hours` is `twenty-four hours`, `€5bn` is `5 billion
euros`, and `1.5` is never `15`.

Bad: `The war has cost €50bn` where the passage says “5 billion euros”.
Good: `The war has cost €5bn`.
"""

from collections.abc import Iterator

from briefgen.checks.grounds import unbacked_problem
from briefgen.checks.passages import own_words, passages_of
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.surroundings import language_of
from briefgen.dossier.claim import Claim
from briefgen.dossier.model import Dossier
from briefgen.dossier.passage import Passage
from briefgen.evidence.backing import (
    has_quantities,
    unbacked_dates,
    unbacked_figures,
)
from briefgen.evidence.dates.find import dates
from briefgen.schema.analysis import Judgement
from briefgen.schema.source import StatedDate

HINT = "write what the passage has, or cite the passage that has it"


def _is_ours(claim: Claim) -> bool:
    """Tell whether a claim sets dates and figures of its own: advice and scenarios."""
    return claim.kind == "labelled" and not isinstance(claim.owner, Judgement)


def _declared(dossier: Dossier, claim: Claim) -> Iterator[Passage]:
    """Yield the dates that the records of facts and sources give."""
    for fact in claim.facts:
        yield from _dates(fact.date, f"`{fact.id}`")
        source = dossier.sources.get(fact.source)
        if source is not None:
            yield from _dates(source.event_date, f"`{source.id}`")
            yield Passage(source.published or "", f"`{source.id}`")


def _dates(date: StatedDate | None, name: str) -> Iterator[Passage]:
    if date is not None:
        yield Passage(date.stated or "", name)
        yield Passage(date.resolved or "", name)


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every figure and date that no cited passage has."""
    for claim in dossier.claims:
        language = language_of(dossier, claim)
        if _is_ours(claim) or not has_quantities(claim.text, language):
            continue
        passages = passages_of(dossier, claim)
        if not passages:
            continue
        passages = (*passages, *own_words(dossier, claim))
        words = [passage.words for passage in passages]
        for one in unbacked_figures(claim.text, words, language):
            yield unbacked_problem(dossier, claim, one, passages, HINT)
        if not dates(claim.text, language):
            continue
        dated = [*passages, *_declared(dossier, claim)]
        words = [passage.words for passage in dated]
        for one in unbacked_dates(claim.text, words, language):
            yield unbacked_problem(dossier, claim, one, dated, HINT)


RULE = Rule(
    "FCT02",
    "figure-not-in-passage",
    "A number, unit or date stands in no cited passage.",
    find,
)
