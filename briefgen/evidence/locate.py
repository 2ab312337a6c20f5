"""Does this quote stand in this text, and if not, what happened to it."""

import re
from dataclasses import replace

from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.boundary import divides
from briefgen.evidence.chain import chained, chained_loosely
from briefgen.evidence.explain import explain
from briefgen.evidence.fold import BIDI
from briefgen.evidence.model import Finding, Quote, Remark, Verdict
from briefgen.evidence.needle import Needle
from briefgen.evidence.settle import placed, settle
from briefgen.evidence.standing import (
    Match,
    standing,
    standing_anyhow,
    standing_in,
    standing_loosely,
    standing_plainly,
)

_BIDI = re.compile(f"[{BIDI}]")


def locate(quote: Quote, text: ArchivedText | None) -> Finding:
    """Look for a quote in the text of its source.

    It stands there word for word, or after folding, or with marked gaps and brackets;
    else the finding shows what is nearest, and nothing near ever passes.
    """
    if text is None:
        return cannot_check(Remark.NO_SOURCE)
    if not text.content or text.content.isspace():
        return cannot_check(Remark.EMPTY_TEXT, text.name)
    needle = Needle(quote.words)
    match = _plainly(quote, needle, text)
    finding = placed(text, match) if match else _looked_for(quote, needle, text)
    return _remarked(quote, needle, finding)


def _plainly(quote: Quote, needle: Needle, text: ArchivedText) -> Match | None:
    """Return the place of a quote that stands as it is in its paragraph, and once.

    So do most quotes of a sound dossier.
    """
    paragraph = _paragraph(quote)
    match = standing_plainly(paragraph, needle, text) if paragraph else None
    if match is None or divides(text.content, match.start, match.end):
        return None
    return match


def _looked_for(quote: Quote, needle: Needle, text: ArchivedText) -> Finding:
    """Return the finding for a quote that folding and all other readings look for."""
    matches = _in_paragraph(quote, needle, text)
    if not matches and not needle.folded.text:
        return Finding(Verdict.TOO_SHORT, source=text.name)
    matches = matches or places(quote, needle, text)
    if not matches:
        return explain(needle, text)
    return _settled(quote, needle, text, matches)


def _paragraph(quote: Quote) -> int | None:
    """Return the paragraph of a quote, if nothing else tells its place."""
    beside = quote.prefix is None and quote.suffix is None
    return quote.para if beside else None


def _in_paragraph(
    quote: Quote, needle: Needle, text: ArchivedText
) -> tuple[Match, ...]:
    """Return the place of a quote in its paragraph, if it stands there just once.

    Then no other place matters, and the rest of the text need not even be folded.
    """
    paragraph = _paragraph(quote)
    if paragraph is None:
        return ()
    matches = _uncut(standing_in(paragraph, needle, text), text)
    return matches if len(matches) == 1 else ()


def places(quote: Quote, needle: Needle, text: ArchivedText) -> tuple[Match, ...]:
    """Return where a quote stands, by the strictest reading that gives any place."""
    return (
        _uncut(standing(needle, text), text)
        or _uncut(chained(quote, needle, text), text)
        or _uncut(standing_loosely(needle, text), text)
        or _uncut(chained_loosely(quote, needle, text), text)
    )


def _settled(
    quote: Quote, needle: Needle, text: ArchivedText, matches: tuple[Match, ...]
) -> Finding:
    """Return the finding for a quote that stands; its paragraph may have it looser."""
    finding = settle(quote, text, matches)
    if finding.verdict is Verdict.OTHER_PARAGRAPH:
        looser = _uncut(standing_anyhow(needle, text), text)
        there = settle(quote, text, looser) if looser else finding
        return there if there.stands else finding
    return finding


def _uncut(matches: tuple[Match, ...], text: ArchivedText) -> tuple[Match, ...]:
    """Leave out the places that cut a word which a line end divides."""
    content = text.content
    return tuple(one for one in matches if not divides(content, one.start, one.end))


def cannot_check(why: Remark, source: str = "") -> Finding:
    """Return the finding for a quote whose source cannot be read; it is a failure."""
    return Finding(Verdict.CANNOT_CHECK, source=source, remarks=(why,))


def _remarked(quote: Quote, needle: Needle, finding: Finding) -> Finding:
    """Add what holds of the quote wherever it stands."""
    if not quote.words.isascii() and _BIDI.search(quote.words):
        finding = replace(finding, remarks=(*finding.remarks, Remark.BIDI))
    if finding.stands and not quote.short and not needle.meaningful:
        finding = replace(finding, verdict=Verdict.TOO_SHORT)
    return finding
