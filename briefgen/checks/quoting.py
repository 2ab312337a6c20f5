"""What rules on quotes share: the passage as a related place, the words of a diff."""

import re

from briefgen.base.diagnostic import Label
from briefgen.base.span import Span
from briefgen.dossier.model import Dossier
from briefgen.evidence.model import Finding
from briefgen.schema.fact import Fact

_LINE_END = r"[^\S\n\r]*[\n\r]\s*"
_SOFT = f"\u00ad{_LINE_END}"
_DIVIDED = f"([^\\W_]+)([-\u2010]){_LINE_END}([^\\W_]+)"
_UNSPACED = (
    f"(?<=[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff]){_LINE_END}"
    "(?=[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff])"
)
"""Few dossiers need these patterns, and whole scripts take long to compile."""


def nearest_passage(dossier: Dossier, fact: Fact, message: str) -> tuple[Label, ...]:
    """Return the passage that a finding points at, as a related place."""
    span = dossier.passage_span(fact)
    return (Label(span, message),) if span else ()


def places(dossier: Dossier, fact: Fact, finding: Finding) -> tuple[Label, ...]:
    """Return every place where a quote stands, as related places."""
    file = dossier.sources[fact.source].file
    paragraph_at = dossier.passages[fact.source].paragraph_at
    return tuple(
        Label(Span(file, start, end), f"it stands in paragraph {paragraph_at(start)}")
        for start, end in finding.places
    )


def joined(passage: str, ours: str) -> str:
    """Return a passage with the words whole that its line ends divide.

    Whether a hyphen there belongs to the word, the quote tells.
    """

    def whole(found: re.Match[str]) -> str:
        first, hyphen, last = found.groups()
        apart = first + last not in ours
        return f"{first}{hyphen if apart else ''}{last}"

    passage = re.sub(_DIVIDED, whole, re.sub(_SOFT, "", passage))
    return re.sub(_UNSPACED, "", passage)
