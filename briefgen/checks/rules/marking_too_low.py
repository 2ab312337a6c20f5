"""A brief is marked lower than a source whose passages it prints.

The annex prints the passages word for word, so that the brief may go no further than
the most closed of its sources.

Bad: `marking: public` on a brief that cites a fact from a source marked `restricted`.
Good: `marking: restricted`, or the fact left out.
"""

from collections.abc import Iterator
from typing import get_args

from briefgen.base.diagnostic import Label
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.schema.source import Marking

ORDER: tuple[str, ...] = get_args(Marking)


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every source that is more closed than a brief that uses it."""
    for slug, printed in dossier.printed.items():
        brief = printed.brief
        used = dict.fromkeys(dossier.facts[name].source for name in printed.facts)
        for name in used:
            source = dossier.sources.get(name)
            if source is None:
                continue
            if ORDER.index(source.marking) > ORDER.index(brief.marking):
                yield Problem(
                    f"`{slug}` is marked {brief.marking} and prints passages of "
                    f"`{name}`, which is marked {source.marking}",
                    brief.at("marking"),
                    brief,
                    related=(Label(source.at("marking"), "the marking of the source"),),
                    hint=f"write `marking: {source.marking}`, or leave out its facts",
                    subject=name,
                )


RULE = Rule(
    "PUB02",
    "marking-too-low",
    "A brief is marked lower than one of its sources.",
    find,
)
