"""Scenarios of which only one can come about cannot have these likelihoods together.

Such scenarios (`exclusive:` with one name) cover every case between them, so that some
choice of values inside their bands must add up to 100 per cent; and it must be the same
span of time that they are about.

Bad: three scenarios of one set, each `unlikely` (20 to 45 per cent), where a fourth is
`very likely`: the lowest values alone add up to 140.
Good: one `likely`, one `unlikely`, one `very unlikely`, all within 3 months.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Label
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.schema.analysis import Scenario

WHOLE = 100


def _sets(dossier: Dossier) -> dict[str, list[Scenario]]:
    """Return the sets of two and more scenarios that exclude one another."""
    sets: dict[str, list[Scenario]] = {}
    for one in dossier.records.file.scenarios.values():
        if one.exclusive is not None:
            sets.setdefault(one.exclusive, []).append(one)
    return {name: found for name, found in sets.items() if len(found) > 1}


def _others(found: list[Scenario]) -> tuple[Label, ...]:
    return tuple(Label(one.at("likelihood"), one.likelihood) for one in found[1:])


def _sum(dossier: Dossier, name: str, found: list[Scenario]) -> Iterator[Problem]:
    bands = [dossier.likelihood_bands.get(one.likelihood) for one in found]
    known = [band for band in bands if band is not None]
    if len(known) < len(found):
        return
    low, high = sum(band[0] for band in known), sum(band[1] for band in known)
    if low <= WHOLE <= high:
        return
    yield Problem(
        f"the likelihoods of the {len(found)} scenarios of `{name}` add up to {low} to "
        f"{high} %, so never to 100 %",
        found[0].at("likelihood"),
        found[0],
        related=_others(found),
        hint="lower one of them"
        if low > WHOLE
        else "raise one, or add the case that is missing",
        subject=name,
    )


def _horizon(name: str, found: list[Scenario]) -> Iterator[Problem]:
    first = found[0]
    for one in found[1:]:
        if one.horizon.casefold().split() != first.horizon.casefold().split():
            yield Problem(
                f"`{one.id}` and `{first.id}` exclude one another in `{name}` and have "
                "different horizons",
                one.at("horizon"),
                one,
                related=(Label(first.at("horizon"), f"the horizon of `{first.id}`"),),
                hint="give all scenarios of a set one horizon",
                subject=one.id,
            )


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every set of scenarios that cannot hold together."""
    for name, found in _sets(dossier).items():
        yield from _sum(dossier, name, found)
        yield from _horizon(name, found)


RULE = Rule(
    "ANA05",
    "scenarios-do-not-add-up",
    "Exclusive scenarios cannot add up to 100 %, or differ in horizon.",
    find,
)
