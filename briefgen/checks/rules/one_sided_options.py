"""Options leave no real choice.

There is only one, none keeps things as they are, or one has nothing against it. A
reader who decides compares. Without the status quo there is nothing to compare with,
and an option that nothing speaks against is not yet thought through.

Bad: `against: []` on the option that is recommended.
Good: `against: [F015]`, and one option with `status_quo: true`.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Severity
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.dossier.printed import Printed
from briefgen.schema.analysis import Option

FEWEST = 2


def _against(dossier: Dossier) -> Iterator[Problem]:
    for one in dossier.records.file.options.values():
        if not one.against:
            yield Problem(
                f"nothing is recorded against `{one.id}`",
                one.key("against") if one.written("against") else one.key(),
                one,
                hint="name under `against:` what speaks against it",
                subject="against",
            )


def _choice(printed: Printed) -> Iterator[Problem]:
    """Yield what is wrong with the options of a brief as a whole."""
    brief = printed.brief
    if not any(printed.parts_from("options")):
        return
    chosen = [one for one in printed.chosen("options") if isinstance(one, Option)]
    if not chosen:
        return
    written = brief.written("include", "options")
    span = brief.at("include", "options") if written else chosen[0].key()
    owner = brief if written else chosen[0]
    if len(chosen) < FEWEST:
        yield Problem(
            f"`{brief.slug}` has only one option, `{chosen[0].id}`",
            span,
            owner,
            hint="give at least two, one of them what happens if nothing is decided",
            subject="few",
        )
    elif not any(one.status_quo for one in chosen):
        yield Problem(
            f"no option of `{brief.slug}` is the status quo",
            span,
            owner,
            hint="add what happens if nothing is decided, with `status_quo: true`",
            subject="status-quo",
        )


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield what keeps options from being a choice."""
    yield from _against(dossier)
    seen = set()
    for printed in dossier.printed.values():
        for problem in _choice(printed):
            if (problem.span, problem.subject) not in seen:
                seen.add((problem.span, problem.subject))
                yield problem


RULE = Rule(
    "REC03",
    "one-sided-options",
    "Options leave no real choice.",
    find,
    severity=Severity.WARNING,
)
