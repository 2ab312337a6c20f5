"""A known slip of a source is printed without [sic], or corrected without a sign.

Readers must see that the slip is the source's and not ours; a silent correction puts
other words into its mouth.

Bad: `He wants to “stop the end of the destruction” [@F032].`
Good: `He wants to “stop the end [sic] of the destruction” [@F032].`
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Label
from briefgen.checks.grounds import owner_of, span_of
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.claim import Claim
from briefgen.dossier.model import Dossier
from briefgen.evidence.quotations import quotations
from briefgen.evidence.splice import Slip, SlipFault, slip_faults
from briefgen.schema.fact import Fact

HINTS = {
    SlipFault.NO_SIC: "write `[sic]` after it, or quote other words",
    SlipFault.CORRECTED: "quote the words as they are with `[sic]`, or mark the change "
    "with brackets",
}


def _slips(fact: Fact) -> tuple[Slip, ...]:
    return tuple(Slip(one.words, one.meant) for one in fact.sic)


def _recorded(fact: Fact) -> Iterator[Problem]:
    """Yield the slips of a fact's record that its quote does not hold."""
    held = dict(slip_faults(fact.quote, fact.quote, _slips(fact)))
    for number, slip in enumerate(_slips(fact)):
        if held.get(slip) is SlipFault.NO_SLIP:
            yield Problem(
                f"the quote does not hold the slip “{slip.words}”",
                fact.at("sic", number),
                fact,
                hint="write the slip under `sic:` as the quote has it",
                subject=slip.words,
            )


def _quoted(dossier: Dossier, claim: Claim, fact: Fact) -> Iterator[Problem]:
    """Yield the quotations of a claim that mishandle the slips of one passage."""
    for quotation in quotations(claim.text):
        words = quotation.inner.of(claim.text)
        for slip, fault in slip_faults(words, fact.quote, _slips(fact)):
            if fault is SlipFault.NO_SLIP:
                continue
            span = span_of(dossier, claim, quotation.inner.start, quotation.inner.end)
            passage = dossier.passage_span(fact)
            yield Problem(
                f"{fault}: “{slip.words}” in `{fact.id}`",
                span,
                owner_of(claim.owner),
                hint=HINTS[fault],
                related=(Label(passage, "the slip stands here"),) if passage else (),
                subject=words,
            )


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every slip that is not marked as the source's own."""
    for fact in dossier.active_facts():
        if fact.sic:
            yield from _recorded(fact)
    for claim in dossier.claims:
        for fact in claim.facts:
            if fact.sic:
                yield from _quoted(dossier, claim, fact)


RULE = Rule(
    "PAS06", "slip-unmarked", "A slip of the source is printed without [sic].", find
)
