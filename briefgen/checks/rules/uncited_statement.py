"""A sentence or cell of a brief cites nothing.

Each sentence that a reader may act on leads to its evidence. Judgements, options,
scenarios and recommendations are labelled as the drafters' own and carry their basis
in their record; parts that the template marks `cited: false`, such as method, are
exempt. A malformed citation is left to REL09.

Bad: `Washington will not wait.`
Good: `Washington is "ready to step back" [@F053].`
"""

from collections.abc import Iterator

from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.dossier.printed import Printed
from briefgen.dossier.statement import Statement
from briefgen.schema.brief import Brief
from briefgen.schema.node import Record


def _uncited(printed: Printed) -> Iterator[Statement]:
    for one in printed.statements:
        if one.heading or not printed.template.parts[one.part].cited:
            continue
        if one.kind == "labelled" or one.backing:
            continue
        if not one.citations:
            yield one


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every statement without a citation, each once for all briefs."""
    seen = set()
    for printed in dossier.printed.values():
        for one in _uncited(printed):
            span = dossier.words_at(one.owner, one.path, one.start, one.end)
            if span in seen:
                continue
            seen.add(span)
            owner = one.owner if isinstance(one.owner, Record | Brief) else None
            what = "cell" if one.kind == "cell" else "sentence"
            yield Problem(
                f"this {what} of `{one.part}` cites nothing",
                span,
                owner,
                hint="cite the facts or judgements that it rests on: `[@F006; @J2]`",
                subject=one.text,
            )


RULE = Rule("BRF01", "uncited-statement", "A sentence or cell cites nothing.", find)
