"""A quote stands more than once in its source, and nothing tells which place is meant.

An audit must land on one place: the same words can be said by another person a page on.

Bad: `quote: too much` where the words stand in two paragraphs.
Good: the same with `para: 5`, or with `prefix:` or `suffix:`.
"""

from collections.abc import Iterator

from briefgen.checks.quoting import places
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.evidence.model import Verdict


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every quote that stands at several places."""
    for name, finding in dossier.findings.items():
        if finding.verdict is not Verdict.AMBIGUOUS:
            continue
        fact = dossier.facts[name]
        yield Problem(
            f"these words stand {finding.count} times in `{fact.source}`",
            fact.at("quote"),
            fact,
            hint="say which place with `para:`, `prefix:` or `suffix:`, or quote more",
            related=places(dossier, fact, finding),
            subject=fact.quote,
        )


RULE = Rule("PAS04", "quote-ambiguous", "A quote stands at several places.", find)
