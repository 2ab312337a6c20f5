"""The passage that a fact rests on, with where it stands."""

import re
from unicodedata import is_normalized

from briefgen.base.diagnostic import Label
from briefgen.base.span import Span
from briefgen.base.value import dataclass
from briefgen.evidence.fold import fold
from briefgen.evidence.model import Finding, Remark, Verdict
from briefgen.schema.fact import Fact

_WHOLE = frozenset([Verdict.VERBATIM, Verdict.TYPOGRAPHIC])
"""The verdicts with which a passage is what the quote has, no more and no less."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that a claim rests on, with where they stand.

    Args:
        words: The words.
        name: What a message calls them.
        span: Where they stand in a file; their offsets are the file's from there on.
        exact: Whether the file has them character for character.
        language: The language of their source, where it has one.
    """

    words: str
    name: str
    span: Span | None = None
    exact: bool = False
    language: str = ""

    def label(self, start: int = 0, end: int | None = None) -> Label | None:
        """Return the place of a stretch of the words, of all where it is not known."""
        if self.span is None:
            return None
        if not self.exact:
            return Label(self.span, f"the passage of {self.name}")
        first = self.span.start + start
        past = self.span.end if end is None else self.span.start + end
        return Label(Span(self.span.file, first, past), f"the passage of {self.name}")


_ODD = (
    *map(chr, range(0xFB00, 0xFB07)),
    *"\u00ad\u200b\u2060\ufeff`\u00b4\u02b9\u02bc\uff07",
)
"""What nobody types: ligatures, characters unseen, and marks for an apostrophe."""
_DIVIDED = re.compile(r"[-\u2010](?<=[^\W\d_].)\s*[\n\r]")


def passage_of(
    fact: Fact, finding: Finding | None, span: Span | None, language: str = ""
) -> Passage:
    """Return the passage of a fact: the source's words, or the quote as written."""
    name = f"`{fact.id}`"
    if finding is None or finding.verdict not in _WHOLE:
        return Passage(_typed(fact.quote), name, span, language=language)
    words = finding.passage
    if Remark.LINE_BREAK_HYPHEN in finding.remarks or _DIVIDED.search(words):
        return Passage(_typed(fact.quote), name, span, language=language)
    typed = _typed(words)
    return Passage(typed, name, span, exact=typed == words, language=language)


def _typed(words: str) -> str:
    """Return words as one would type them, where they hold characters nobody types."""
    if words.isascii() and "`" not in words:
        return words
    odd = any(map(words.__contains__, _ODD)) or not is_normalized("NFC", words)
    return fold(words).text if odd else words
