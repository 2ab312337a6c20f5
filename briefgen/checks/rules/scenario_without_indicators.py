"""A scenario names nothing to watch for.

Without indicators nobody can tell in time that it is coming about, and nobody can say
afterwards that it did.

Bad: a scenario with no `indicators:`.
Good: `indicators: [meetings are cancelled, a US official sets a date]`.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Severity
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every scenario that cannot be monitored."""
    for scenario in dossier.records.file.scenarios.values():
        if not scenario.indicators:
            yield Problem(
                f"`{scenario.id}` has no indicators",
                scenario.key("indicators")
                if scenario.written("indicators")
                else scenario.key(),
                scenario,
                hint="list under `indicators:` what would show that it comes about",
            )


RULE = Rule(
    "ANA07",
    "scenario-without-indicators",
    "A scenario names nothing to watch for.",
    find,
    severity=Severity.WARNING,
)
