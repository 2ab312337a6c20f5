"""What rules on quotes share: the passage as a related place, the words of a diff."""

from briefgen.base.diagnostic import Label
from briefgen.base.span import Span
from briefgen.dossier.model import Dossier
from briefgen.evidence.model import Finding
from briefgen.schema.fact import Fact


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
