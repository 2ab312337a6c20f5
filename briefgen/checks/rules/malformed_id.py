"""An id does not have the form of its kind, or two kinds of record share one.

Ids are the contract between prose, facts and annex: `F006` must be a fact wherever it
is cited.

Bad: `facts: {fact-6: …}`, or a gap and a fact that are both called `G01`.
Good: `facts: {F006: …}`.
"""

import re
from collections.abc import Iterator

from briefgen.base.diagnostic import Label
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.dossier.records import UNSHARED
from briefgen.schema.node import Record

PREFIX = {
    "sources": "S",
    "terms": "T",
    "facts": "F",
    "conflicts": "C",
    "corroborations": "K",
    "duplicates": "D",
    "gaps": "G",
    "assumptions": "A",
    "judgements": "J",
    "events": "E",
    "scenarios": "SC",
    "options": "O",
    "source_recommendations": "SR",
    "recommendations": "R",
}
"""By section: the letters that its ids begin with."""


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield ids of the wrong form, and ids that two kinds share."""
    seen: dict[str, tuple[str, Record]] = {}
    for section, record in dossier.records.all():
        if section in UNSHARED:
            continue
        letters, name = PREFIX[section], record.id
        if not re.fullmatch(rf"{letters}\d{{1,6}}", name):
            yield Problem(
                f"`{name}` is not an id of the {section.replace('_', ' ')}",
                record.key(),
                record,
                hint=f"write `{letters}` and a number: `{letters}1`",
                subject=name,
            )
        kind, other = seen.setdefault(name, (section, record))
        if other is not record:
            yield Problem(
                f"`{name}` is used twice: it is also one of the {kind}",
                record.key(),
                record,
                related=(Label(other.key(), "the other one"),),
                hint="ids are never shared between kinds",
                subject=name,
            )


RULE = Rule("FCT01", "malformed-id", "An id is malformed, or two kinds share it.", find)
