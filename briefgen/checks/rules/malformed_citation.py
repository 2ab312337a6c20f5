"""A citation is not written as citations are.

What is not read as a citation is printed as it stands, and the sentence loses its
evidence without a word.

Bad: `Washington is ready to step back [F053].`
Good: `Washington is ready to step back [@F053].`
"""

from collections.abc import Iterator

from briefgen.checks.grounds import owner_of
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every citation that is malformed."""
    for field in dossier.prose:
        for citation in field.citations:
            if citation.problem is None:
                continue
            words = field.value[citation.start : citation.end]
            ids = "; ".join(f"@{one.id}" for one in citation.ids) or "@F006; @J2"
            yield Problem(
                f"`{words}` is no citation: {citation.problem}",
                dossier.words_at(field.owner, field.path, citation.start, citation.end),
                owner_of(field.owner),
                hint=f"write `[{ids}]`",
                subject=words,
            )


RULE = Rule("REL09", "malformed-citation", "A citation is malformed.", find)
