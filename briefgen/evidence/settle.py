"""Which of several places is meant, and whether that is the place that was given."""

from collections.abc import Sequence

from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.fold import fold
from briefgen.evidence.model import Finding, Quote, Remark, Verdict
from briefgen.evidence.standing import Match

_SHOWN = 20


def settle(quote: Quote, text: ArchivedText, matches: Sequence[Match]) -> Finding:
    """Return the finding for a quote that stands at one or more places."""
    beside = [match for match in matches if _in_context(quote, text, match)]
    if not beside:
        return _finding(text, matches, matches[0], Verdict.AMBIGUOUS, Remark.CONTEXT)
    if quote.para is None:
        inside = beside
    else:
        inside = [
            match for match in beside if text.paragraph_at(match.start) == quote.para
        ]
    if not inside:
        return _finding(text, matches, beside[0], Verdict.OTHER_PARAGRAPH)
    if len(inside) > 1:
        return _finding(text, inside, inside[0], Verdict.AMBIGUOUS)
    return _finding(text, matches, inside[0], inside[0].verdict)


def _finding(
    text: ArchivedText,
    matches: Sequence[Match],
    match: Match,
    verdict: Verdict,
    *remarks: Remark,
) -> Finding:
    return Finding(
        verdict=verdict,
        start=match.start,
        end=match.end,
        para=text.paragraph_at(match.start),
        passage=text.content[match.start : match.end],
        source=text.name,
        omitted=match.omitted,
        inserted=match.inserted,
        remarks=(*match.remarks, *remarks),
        count=len(matches),
        places=tuple((one.start, one.end) for one in matches[:_SHOWN]),
        similarity=1.0,
    )


def placed(text: ArchivedText, match: Match) -> Finding:
    """Return the finding for one place of a quote, whatever other places it has."""
    return _finding(text, (match,), match, match.verdict)


def _in_context(quote: Quote, text: ArchivedText, match: Match) -> bool:
    """Tell whether the given prefix and suffix stand directly beside a match."""
    return _follows(quote.prefix, text, match) and _precedes(quote.suffix, text, match)


def _follows(prefix: str | None, text: ArchivedText, match: Match) -> bool:
    if prefix is None:
        return True
    words = fold(prefix).text.strip(" ")
    at = text.folded.offset(match.start)
    before = text.folded.text[max(0, at - len(words) - 1) : at]
    return before.rstrip(" ").endswith(words)


def _precedes(suffix: str | None, text: ArchivedText, match: Match) -> bool:
    if suffix is None:
        return True
    words = fold(suffix).text.strip(" ")
    at = text.folded.offset(match.end)
    after = text.folded.text[at : at + len(words) + 1]
    return after.lstrip(" ").startswith(words)
