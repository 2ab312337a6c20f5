"""A quote does not stand in its source.

This is the promise that the rest hangs on: after folding of typography and white space,
each letter, digit, word and mark counts. The nearest passage only explains; it never
passes.

Bad: `quote: a huge gulf` where the source has “a big gulf”.
Good: `quote: a big gulf`.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Label
from briefgen.base.span import Span
from briefgen.checks.quoting import joined, nearest_passage
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.evidence.explain import differences
from briefgen.evidence.model import Finding, Remark, Verdict
from briefgen.schema.fact import Fact

WORDS = {
    Verdict.MINOR: "these words stand in `{source}` only with other letters or marks",
    Verdict.ALTERED: "these words do not stand in `{source}`: they were altered",
    Verdict.MISATTRIBUTED: "these words do not stand in `{source}` but in `{other}`",
    Verdict.ABSENT: "these words do not stand in `{source}`, nor does anything near",
    Verdict.TOO_SHORT: "the quote is too short to mean anything by itself",
    Verdict.CANNOT_CHECK: "the quote was not looked for: `{source}` cannot be read",
}


SPLICED = {Remark.PARTS_ORDER, Remark.PARTS_APART, Remark.PART_TOO_SHORT}
"""What `splice-turns-sense` reports: all parts stand, but not as one quote."""


def _hint(finding: Finding, ours: str) -> str:
    match finding.verdict:
        case Verdict.TOO_SHORT:
            return "quote more of the sentence, or insist with `short: true`"
        case Verdict.CANNOT_CHECK:
            return "mend the source first; until then the quote counts as not found"
        case Verdict.MISATTRIBUTED:
            return f"write `source: {finding.source}` if that is the text you mean"
        case Verdict.ABSENT:
            return 'look for the words with `briefgen find "…"`'
        case _:
            words = " ".join(joined(finding.passage, ours).split())
            return f"the source has: {words}" if words else ""


def _where(dossier: Dossier, fact: Fact, finding: Finding) -> tuple[Label, ...]:
    if finding.verdict is Verdict.MISATTRIBUTED and finding.start is not None:
        file = dossier.sources[finding.source].file
        end = finding.end or finding.start
        return (Label(Span(file, finding.start, end), "they stand here"),)
    return nearest_passage(dossier, fact, "the nearest passage")


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every quote that does not stand in its source."""
    for name, finding in dossier.findings.items():
        words = WORDS.get(finding.verdict)
        fact = dossier.facts[name]
        if words is None or fact.source not in dossier.sources:
            continue
        if SPLICED.intersection(finding.remarks):
            continue
        message = words.format(source=fact.source, other=finding.source)
        told = differences(finding)
        yield Problem(
            f"{message} ({told})" if told else message,
            fact.at("quote"),
            fact,
            hint=_hint(finding, fact.quote) or None,
            related=_where(dossier, fact, finding),
            subject=fact.quote,
        )


RULE = Rule(
    "PAS01",
    "quote-not-found",
    "A quote does not stand in its source.",
    find,
    waivable=False,
)
