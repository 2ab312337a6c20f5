"""A quote stands in its source, but in another paragraph than the fact says.

Readers look locators up; a wrong one is a wrong citation.

Bad: `para: 4` where the words stand in paragraph 3.
Good: `para: 3`.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Edit, Fix
from briefgen.checks.quoting import nearest_passage
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.evidence.model import Verdict


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every quote whose paragraph is not the one stated."""
    for name, finding in dossier.findings.items():
        if finding.verdict is not Verdict.OTHER_PARAGRAPH:
            continue
        fact = dossier.facts[name]
        found = finding.para
        span = fact.at("para")
        yield Problem(
            f"these words stand in paragraph {found} of `{fact.source}`, not in "
            f"paragraph {fact.para}",
            span,
            fact,
            hint=f"write `para: {found}`",
            related=nearest_passage(dossier, fact, "they stand here"),
            fix=Fix(f"write `para: {found}`", (Edit(span, str(found)),)),
            subject=fact.quote,
        )


RULE = Rule(
    "PAS03", "quote-in-other-paragraph", "A quote stands in another paragraph.", find
)
