"""A word of likelihood is not on the workspace's scale, or its bands are not printed.

A reader can only weigh `likely` if it means the same each time. One scale holds for a
whole workspace (`likelihood_scale:`), ICD 203 or PHIA, and the part `method` prints the
bands of the words that are used, in fields and in prose. Words inside quotation marks,
and hedges that a cited passage has too, are the source's and not looked at.

Bad: `likelihood: highly likely` on the ICD 203 scale, where the word is PHIA's.
Good: `likelihood: very likely`.
"""

from collections.abc import Iterator

from briefgen.checks.grounds import owner_of
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.wording import own_statements
from briefgen.dossier import scale
from briefgen.dossier.likelihood import own_likelihood, terms_used
from briefgen.dossier.model import Dossier
from briefgen.evidence.likelihood import likelihood_words
from briefgen.schema.analysis import Judgement, Scenario

METHOD = "method"
AMBIGUOUS = "remote"
"""A word of likelihood that a house may also be; on a scale without it, it is none."""


def _elsewhere(dossier: Dossier, word: str) -> tuple[str, float] | None:
    """Return the other scale that has a word, and the middle of its band."""
    for name, bands in scale.BANDS.items():
        if name != dossier.settings.likelihood_scale and word in bands:
            return scale.NAMES[name], sum(bands[word]) / 2
    return None


def _message(dossier: Dossier, word: str) -> str:
    other = _elsewhere(dossier, word)
    mixed = f"; it is a word of the {other[0]}" if other else ""
    return f"`{word}` is not on the scale of the {dossier.scale_name}{mixed}"


def _hint(dossier: Dossier, word: str) -> str:
    bands = dossier.likelihood_bands
    if word.lower() in bands:
        return f"write `{word.lower()}`"
    other = _elsewhere(dossier, word)
    if other:
        for near, (low, high) in bands.items():
            if low <= other[1] < high:
                return f"nearest to it is `{near}`, {low} to {high} %"
    return f"use one of: {', '.join(bands)}"


def _fields(dossier: Dossier) -> Iterator[Problem]:
    file = dossier.records.file
    rated: tuple[Judgement | Scenario, ...] = (
        *file.judgements.values(),
        *file.scenarios.values(),
    )
    for one in rated:
        word = one.likelihood
        if word is not None and word not in dossier.likelihood_bands:
            yield Problem(
                _message(dossier, word),
                one.at("likelihood"),
                one,
                hint=_hint(dossier, word),
                subject=word,
            )


def _prose(dossier: Dossier) -> Iterator[Problem]:
    for one in own_statements(dossier, likelihood_words):
        for word in own_likelihood(dossier.records, one):
            if word.term in dossier.likelihood_bands or word.term == AMBIGUOUS:
                continue
            start = one.start + word.start
            yield Problem(
                _message(dossier, word.term),
                dossier.words_at(one.owner, one.path, start, one.start + word.end),
                owner_of(one.owner),
                hint=_hint(dossier, word.term),
                subject=word.term,
            )


def _unprinted(dossier: Dossier) -> Iterator[Problem]:
    for slug, printed in dossier.printed.items():
        explained = METHOD in printed.template.parts and printed.has(METHOD)
        if not explained and terms_used(printed) & dossier.likelihood_bands.keys():
            yield Problem(
                f"`{slug}` uses words of likelihood and has no part `{METHOD}` that "
                "prints their bands",
                printed.brief.key("prose"),
                printed.brief,
                hint=f"write `{METHOD}:` under `prose:`; the template prints the bands "
                "there",
                subject=METHOD,
            )


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every word of likelihood that the scale does not explain."""
    yield from _fields(dossier)
    yield from _prose(dossier)
    yield from _unprinted(dossier)


RULE = Rule(
    "ANA02", "likelihood-off-scale", "A word of likelihood is off the scale.", find
)
