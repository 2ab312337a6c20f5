"""A fact rests on a source that another one supersedes.

A publisher who corrects a text may have taken words back. Each quote of the superseded
source is looked for in the newest one of its line. Where it no longer stands there, the
fact rests on words that were taken back, which is an error; where it still stands, in
the same paragraph or another, it is a note: the fact may name the newer source.

Bad: `source: S1` where S3 has `supersedes: S1` and lacks the words of the quote.
Good: the statement and quote that S3 has, or `status: withdrawn`.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Label, Severity
from briefgen.base.span import Span
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.dossier.succession import Fate, Heir, Succession, successions
from briefgen.evidence.explain import differences

HINT = "mend the statement and the quote by `{new}`, or withdraw the fact"


def _passage(dossier: Dossier, one: Succession, heir: Heir) -> tuple[Label, ...]:
    start = heir.found.start
    if start is None:
        return ()
    span = Span(dossier.sources[one.new].file, start, heir.found.end or start)
    fell = heir.fate is Fate.FELL
    return (Label(span, "the nearest passage" if fell else "they stand here"),)


def _fallen(dossier: Dossier, one: Succession, heir: Heir) -> Problem:
    fact = dossier.facts[heir.fact]
    told = differences(heir.found)
    return Problem(
        f"these words of `{one.old}` do not stand in `{one.new}`, which supersedes it"
        + (f" ({told})" if told else ""),
        fact.at("quote"),
        fact,
        hint=HINT.format(new=one.new),
        related=_passage(dossier, one, heir),
        subject=one.new,
    )


def _kept(dossier: Dossier, one: Succession, heir: Heir) -> Problem:
    fact = dossier.facts[heir.fact]
    still = "still" if heir.fate is Fate.STANDS else "now"
    return Problem(
        f"`{one.old}` is superseded by `{one.new}`, where these words {still} stand in "
        f"paragraph {heir.found.para}",
        fact.at("source"),
        fact,
        hint=f"write `source: {one.new}` and `para: {heir.found.para}`, where the rest "
        "of the fact holds too",
        related=_passage(dossier, one, heir),
        subject=one.new,
        severity=Severity.NOTE,
    )


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every fact that rests on a superseded source."""
    for one in successions(dossier):
        for heir in one.heirs:
            if heir.fate is Fate.FELL:
                yield _fallen(dossier, one, heir)
            elif heir.fate is not Fate.UNKNOWN:
                yield _kept(dossier, one, heir)


RULE = Rule(
    "SRC04",
    "source-superseded",
    "A fact rests on a source that another one supersedes.",
    find,
)
