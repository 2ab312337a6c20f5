"""Words between quotation marks stand in no passage that the sentence cites.

Invented quotations and scare quotes look alike. What stands between marks must stand
in a cited passage, or be a house word, a title of a source or the name of a document.

Bad: `Vance spoke of a “huge gulf” [@F012].`
Good: `Vance spoke of a “big gulf” [@F012].`
"""

from collections.abc import Iterator, Sequence

from briefgen.base.diagnostic import Label
from briefgen.checks.grounds import owner_of, span_of
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.claim import Claim
from briefgen.dossier.model import Dossier
from briefgen.dossier.passage import Passage
from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.locate import locate
from briefgen.evidence.model import Finding, Quote
from briefgen.evidence.quotations import Quotation, quotations

HINT = (
    "quote the passage word for word, cite the fact that has the words, or leave the "
    "marks out"
)
_AFTER_WORDS = {"", " ", ",", ".", ";", "”", '"'}
FAULTS = {
    "unclosed": "this quotation is not closed",
    "unopened": "this mark closes no quotation",
}


def _house_words(dossier: Dossier) -> tuple[str, ...]:
    """Return what may stand between marks anywhere: terms, titles, names of sources."""
    file = dossier.records.file
    found = [
        word
        for term in file.terms.values()
        for word in (term.term, *term.variants, *term.deprecated, *term.readings)
    ]
    for source in file.sources.values():
        found.extend(filter(None, (source.title, source.label, source.publisher)))
    return tuple(found)


def _looked_for(words: str, text: str) -> Finding:
    quote = Quote(words, short=True, long_gaps=True)
    return locate(quote, ArchivedText("passage", text, "line"))


def _holds(text: str, words: str) -> bool:
    """Tell at once whether a text plainly has words, between spaces or at an end.

    Where more must be known of what stands beside them, a search has to tell.
    """
    at = text.find(words)
    if at < 0 or not words or words[0].isdigit() or words[-1].isdigit():
        return False
    past = at + len(words)
    before = at == 0 or (text[at - 1] == " " and text[at - 2 : at - 1] != "-")
    return before and text[past : past + 1] in _AFTER_WORDS


def _stands(words: str, texts: Sequence[str]) -> bool:
    """Tell whether a quotation stands in one of some texts, perhaps more than once."""
    bare = words.strip(" ,.;:")
    if any(_holds(text, bare) for text in texts):
        return True
    found = (_looked_for(words, text) for text in texts if text.strip())
    return any(one.stands or one.count > 1 for one in found)


def _nearest(words: str, passages: Sequence[Passage]) -> tuple[Label, ...]:
    """Return the words of the passages that come nearest, as a related place."""
    found = [(_looked_for(words, one.words), one) for one in passages]
    shown = [pair for pair in found if pair[0].placed]
    if not shown:
        return ()
    finding, passage = max(shown, key=lambda pair: pair[0].similarity)
    label = passage.label(finding.start or 0, finding.end)
    return (label,) if label else ()


def _fault(quotation: Quotation) -> str | None:
    return FAULTS.get(quotation.fault or "")


def _judged(
    claim: Claim, passages: Sequence[str], house: Sequence[str]
) -> Iterator[tuple[Quotation, str, str]]:
    """Yield the faulty quotations of a claim with message and hint."""
    found = quotations(claim.text)
    if not found:
        return
    texts = (*passages, *house)
    for one in found:
        words = one.inner.of(claim.text)
        fault = _fault(one)
        if fault:
            yield one, fault, "pair the marks, so that the words can be looked for"
        elif one.fault is None and words.strip() and not _stands(words, texts):
            yield (
                one,
                f"“{words}” stands in no passage that is cited here",
                HINT,
            )


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every quotation that nothing cited has."""
    house = _house_words(dossier)
    for claim, passages, theirs in dossier.grounded:
        for one, message, hint in _judged(claim, theirs, house):
            words = one.inner.of(claim.text)
            yield Problem(
                message,
                span_of(dossier, claim, one.start, one.end),
                owner_of(claim.owner),
                hint=hint,
                related=_nearest(words, passages),
                subject=words,
            )


RULE = Rule(
    "PAS07",
    "quotation-unsupported",
    "Words between quotation marks stand in no cited passage.",
    find,
)
