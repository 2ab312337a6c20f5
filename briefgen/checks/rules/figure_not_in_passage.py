"""A number, unit or date of ours does not stand in the passages that are cited for it.

A wrong figure is the most embarrassing of errors. Figures are compared by value and
unit, however they are written: `24 hours` is `twenty-four hours`, `€5bn` is `5 billion
euros`, and `1.5` is never `15`. So is the `quantity` of a fact.

Bad: `The war has cost €50bn` where the passage says “5 billion euros”.
Good: `The war has cost €5bn`.
"""

from collections.abc import Iterator, Sequence

from briefgen.checks.grounds import shown, unbacked_problem
from briefgen.checks.ownwords import own_words
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.surroundings import is_foreign, language_of, languages_of
from briefgen.dossier.claim import Claim
from briefgen.dossier.model import Dossier
from briefgen.dossier.passage import Passage
from briefgen.evidence.backing import (
    has_quantities,
    may_have_quantities,
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
    """Yield a date as stated and as resolved: a day by which stays one."""
    if date is not None:
        stated = date.stated or ""
        relations = {one.relation for one in dates(stated)}
        bound = next((one for one in ("by", "after") if one in relations), "")
        yield Passage(stated, name)
        yield Passage(f"{bound} {date.resolved or ''}".strip(), name)


def _languages(passages: Sequence[Passage], ours: str) -> tuple[str, ...]:
    """Return the language of each passage: ours where it is another form of ours."""
    return tuple(
        one.language if is_foreign(one.language, ours) else ours for one in passages
    )


def _in_words(dossier: Dossier) -> Iterator[Problem]:
    """Yield every figure and date of our own words that no cited passage has."""
    languages = languages_of(dossier)
    for claim, behind, _ in dossier.grounded:
        if not behind or _is_ours(claim):
            continue
        if not may_have_quantities(claim.text, languages):
            continue
        language = language_of(dossier, claim)
        if not has_quantities(claim.text, language):
            continue
        passages = (*behind, *own_words(dossier, claim))
        words = [passage.words for passage in passages]
        theirs = _languages(passages, language)
        for one in unbacked_figures(claim.text, words, language, theirs):
            yield unbacked_problem(dossier, claim, one, passages, HINT)
        if not dates(claim.text, language):
            continue
        dated = [*passages, *_declared(dossier, claim)]
        words = [passage.words for passage in dated]
        theirs = _languages(dated, language)
        for one in unbacked_dates(claim.text, words, language, theirs):
            yield unbacked_problem(dossier, claim, one, dated, HINT)


def _in_records(dossier: Dossier) -> Iterator[Problem]:
    """Yield every `quantity` of a fact that its passage does not have."""
    for claim, passages, words in dossier.grounded:
        fact = claim.facts[0] if claim.kind == "fact" else None
        if fact is None or fact.quantity is None:
            continue
        told = f"{fact.quantity.value} {fact.quantity.unit or ''}".strip()
        language = language_of(dossier, claim)
        theirs = _languages(passages, language)
        for one in unbacked_figures(told, words, language, theirs):
            near = f"; nearest is “{one.nearest.words}”" if one.nearest else ""
            yield Problem(
                f"`quantity` is “{one.words}”: {one.why}{near}",
                fact.at("quantity"),
                fact,
                hint=HINT,
                related=shown(passage.label() for passage in passages),
                subject=told,
            )


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every figure and date that no cited passage has."""
    yield from _in_words(dossier)
    yield from _in_records(dossier)


RULE = Rule(
    "FCT02",
    "figure-not-in-passage",
    "A number, unit or date stands in no cited passage.",
    find,
)
