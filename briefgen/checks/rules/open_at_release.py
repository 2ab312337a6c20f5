"""A final brief rests on a major conflict or an urgent gap that is still open.

At release somebody must have decided, or own up in a waiver. A conflict concerns a
brief that uses, prints or cites one of its facts; a gap with `before_release: true`
concerns it where what it affects is used. Release means `status: final`.

Bad: `status: final` while C08, severity major, has `status: open`.
Good: C08 with `status: resolved` and its rationale, or a waiver of this rule on C08.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Label, Severity
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.wording import printed_ids
from briefgen.dossier.model import Dossier
from briefgen.dossier.printed import Printed
from briefgen.schema.analysis import Gap
from briefgen.schema.relation import Conflict

RELEASED = "final"


def _concerned(dossier: Dossier, printed: Printed) -> frozenset[str]:
    """Return the ids that a brief uses, the sources of its facts included."""
    sources = (dossier.facts[name].source for name in printed.facts)
    return frozenset({*printed_ids(printed), *printed.cited, *sources})


def _open(dossier: Dossier, used: frozenset[str]) -> Iterator[Conflict | Gap]:
    file = dossier.records.file
    for conflict in file.conflicts.values():
        major = conflict.severity == "major" and conflict.status == "open"
        if major and used.intersection((conflict.id, *conflict.facts)):
            yield conflict
    for gap in file.gaps.values():
        due = gap.before_release and gap.status == "open"
        if due and used.intersection((gap.id, *gap.affects)):
            yield gap


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield what is still open in final briefs, each once."""
    seen = set()
    for slug, printed in dossier.printed.items():
        if printed.brief.status != RELEASED:
            continue
        for one in _open(dossier, _concerned(dossier, printed)):
            if one.id in seen:
                continue
            seen.add(one.id)
            gap = isinstance(one, Gap)
            what = (
                "the gap to be closed before release" if gap else "the major conflict"
            )
            field = "status" if one.written("status") else "before_release"
            yield Problem(
                f"{what}, `{one.id}`, is open, and `{slug}` is final",
                one.at(field),
                one,
                related=(Label(printed.brief.at("status"), "the brief is final"),),
                hint="settle it, or waive it with the reason why the brief may go out",
                subject=slug,
            )


RULE = Rule(
    "REL04",
    "open-at-release",
    "A final brief rests on what was to be settled before.",
    find,
    severity=Severity.WARNING,
)
