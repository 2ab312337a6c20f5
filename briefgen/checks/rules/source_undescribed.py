"""A source has no date, author or publisher, and nothing says why.

Who says so, and when, is the first question of every reader who has to clear a brief.
A source that truly has none keeps its reason, in words that the brief can print.

Bad: a source without `published:` and without `missing: {published: …}`.
Good: `published: 2025-05-07`, or `missing: {published: the text carries no date}`.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Severity
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier

WORDS = {
    "published": "date of publication",
    "author": "author",
    "publisher": "publisher",
}


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield each line of a source's description that lacks without a reason."""
    for name, source in dossier.sources.items():
        for field, words in WORDS.items():
            if getattr(source, field) or getattr(source.missing, field, None):
                continue
            yield Problem(
                f"source `{name}` has no {words}, and no reason is given",
                source.key(),
                source,
                hint=f"add `{field}:`, or say why it is not known: "
                f"`missing: {{{field}: …}}`",
                subject=field,
            )


RULE = Rule(
    "SRC02",
    "source-undescribed",
    "A source has no date, author or publisher, and no stated reason.",
    find,
    Severity.WARNING,
)
