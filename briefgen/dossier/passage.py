"""The passage that a fact rests on, with where it stands."""

from briefgen.base.diagnostic import Label
from briefgen.base.span import Span
from briefgen.base.value import dataclass
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
    """

    words: str
    name: str
    span: Span | None = None
    exact: bool = False

    def label(self, start: int = 0, end: int | None = None) -> Label | None:
        """Return the place of a stretch of the words, of all where it is not known."""
        if self.span is None:
            return None
        if not self.exact:
            return Label(self.span, f"the passage of {self.name}")
        first = self.span.start + start
        past = self.span.end if end is None else self.span.start + end
        return Label(Span(self.span.file, first, past), f"the passage of {self.name}")


def passage_of(fact: Fact, finding: Finding | None, span: Span | None) -> Passage:
    """Return the passage of a fact: the source's words, or the quote as written."""
    name = f"`{fact.id}`"
    if finding is None or finding.verdict not in _WHOLE:
        return Passage(fact.quote, name, span)
    if Remark.LINE_BREAK_HYPHEN in finding.remarks:
        return Passage(fact.quote, name, span)
    return Passage(finding.passage, name, span, exact=True)
