"""A line that the house demands in every brief has no words, or no part to stand in.

The house profile lists under `requires:` the lines on responsibility, territory, tools
or contact that each brief must print. Their words stand in `house:`; the part `method`
prints them.

Bad: `requires: [territory]` without `territory:`.
Good: `territory: Its wording is without prejudice to the status of any territory.`
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Severity
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier

PART = "method"


def _worded(dossier: Dossier) -> Iterator[Problem]:
    house = dossier.settings.house
    for index, name in enumerate(house.requires):
        words: str | None = getattr(house, name)
        if not (words or "").strip():
            yield Problem(
                f"the house requires a line `{name}` and has no words for it",
                house.at("requires", index),
                hint=f"write `{name}:` under `house:`",
                subject=name,
            )


def _printed(dossier: Dossier) -> Iterator[Problem]:
    required = ", ".join(f"`{name}`" for name in dossier.settings.house.requires)
    for slug, printed in dossier.printed.items():
        if required and not (PART in printed.template.parts and printed.has(PART)):
            yield Problem(
                f"`{slug}` has no part `{PART}`, which prints the lines that the house "
                f"requires: {required}",
                printed.brief.key("prose"),
                printed.brief,
                hint=f"write `{PART}:` under `prose:`, or use a template that has it",
                subject=PART,
            )


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every line of the house that is not there."""
    yield from _worded(dossier)
    yield from _printed(dossier)


RULE = Rule(
    "PUB04",
    "house-line-missing",
    "A line that the house requires is missing.",
    find,
    severity=Severity.WARNING,
)
