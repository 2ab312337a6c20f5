"""A gap or a bracket in a quote turns what its source says, or joins parts at will.

`[…]` may leave words out and brackets may explain, within one paragraph and in the
source's order. A negation or a hedge that a bracket adds puts words into the source's
mouth; one that a gap leaves out may turn the sense, and an editor has to look.

Bad: `[…] approve the budget` where the source has “did not approve the budget”.
Good: `did not approve […] the budget of 12 million euros`.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Label, Severity
from briefgen.base.span import Span
from briefgen.checks.quoting import nearest_passage
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.evidence.model import Finding, Remark
from briefgen.evidence.splice import Spliced, spliced
from briefgen.schema.fact import Fact

JOINED = {
    Remark.PARTS_ORDER: "quote them in the order of the source, or as separate facts",
    Remark.PARTS_APART: "quote them as separate facts, or insist with `gap: long`",
    Remark.PART_TOO_SHORT: "quote at least two words between two gaps",
}
"""By what is wrong with parts that do not stand as one quote: what to do."""


def _joined(dossier: Dossier, fact: Fact, finding: Finding) -> Iterator[Problem]:
    for remark, hint in JOINED.items():
        if remark in finding.remarks:
            yield Problem(
                f"`[…]` joins what the source does not: {remark}",
                fact.at("quote"),
                fact,
                hint=hint,
                related=nearest_passage(dossier, fact, "one part stands here"),
                subject=f"{fact.quote}:{remark.name}",
                firm=True,
            )


def _turned(dossier: Dossier, fact: Fact, one: Spliced) -> Problem:
    words = ", ".join(f"“{word}”" for word in one.turning)
    related: tuple[Label, ...] = ()
    hint = "take the bracket out, or quote what the source says"
    if one.start is not None and one.end is not None:
        file = dossier.sources[fact.source].file
        related = (Label(Span(file, one.start, one.end), "what is left out"),)
        hint = "quote the words too, or waive this once somebody has looked"
    return Problem(
        f"{one.fault}: {words}",
        fact.at("quote"),
        fact,
        hint=hint,
        related=related,
        subject=f"{fact.quote}:{one.fault}:{one.words}",
        severity=None if one.inserted else Severity.WARNING,
    )


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every gap or bracket that turns the sense of a quote."""
    for name, finding in dossier.findings.items():
        fact = dossier.facts[name]
        yield from _joined(dossier, fact, finding)
        if finding.stands:
            yield from (_turned(dossier, fact, one) for one in spliced(finding))


RULE = Rule(
    "PAS05",
    "splice-turns-sense",
    "A gap or a bracket turns the sense of a quote.",
    find,
)
