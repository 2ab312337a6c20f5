"""`find`: every place of some words in many texts, then what is nearest to them."""

from dataclasses import dataclass

from briefgen.evidence.explain import explain
from briefgen.evidence.library import Library
from briefgen.evidence.locate import places
from briefgen.evidence.model import Finding, Quote, Verdict
from briefgen.evidence.needle import Needle
from briefgen.evidence.settle import placed

_LEAST_WORDS = 3


@dataclass(frozen=True, slots=True)
class Found:
    """What a search gives.

    Args:
        exact: Every place at which the words stand, in the order of the texts.
        nearest: The passages nearest to them elsewhere, the nearest first.
    """

    exact: tuple[Finding, ...]
    nearest: tuple[Finding, ...]


def search(words: str, library: Library, limit: int = 5) -> Found:
    """Look for words in all texts: where they stand, and what comes near."""
    needle, quote = Needle(words), Quote(words, short=True)
    if not needle.folded.text:
        return Found((), ())
    exact = tuple(
        placed(text, match)
        for text in library.texts
        for match in places(quote, needle, text)
    )
    standing = {finding.source for finding in exact}
    if len(needle.tokens.words) < _LEAST_WORDS:
        near = (
            explain(needle, text) for text in library.texts if text.name not in standing
        )
        minor = tuple(one for one in near if one.verdict is Verdict.MINOR)
        return Found(exact, minor[:limit])
    nearest = tuple(
        finding
        for finding in library.nearest(words, limit + len(standing))
        if finding.source not in standing
    )
    return Found(exact, nearest[:limit])
