"""A brief uses one side of a conflict and does not show that the sources differ.

A reader who sees one side takes it for the whole. A conflict counts as disclosed where
the brief prints it among its differences, cites it, or uses only the sides that its
resolution prefers.

Bad: a brief that cites F036 (Munich) without C01 (Washington or Munich).
Good: add C01 to `include: conflicts:`, or cite `[@C01]`.
"""

from collections.abc import Iterator

from briefgen.base.diagnostic import Label
from briefgen.base.span import Span
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.dossier.printed import Printed
from briefgen.schema.relation import Conflict


def _disclosed(printed: Printed, conflict: Conflict) -> bool:
    shown = {
        record.id
        for _, part in printed.parts_from("conflicts")
        for record in printed.chosen(part.source)
    }
    return conflict.id in shown or conflict.id in printed.cited


def _taken(printed: Printed) -> frozenset[str]:
    """Return what a brief rests on; a printed difference shows its sides already."""
    return frozenset(
        one
        for statement in printed.statements
        if printed.template.parts[statement.part].source != "conflicts"
        for one in (*statement.cited, *statement.backing)
    )


def _used(taken: frozenset[str], conflict: Conflict) -> tuple[str, ...]:
    """Return the sides that a brief rests on; preferred ones may stand alone."""
    used = tuple(one for one in conflict.facts if one in taken)
    settled = conflict.status == "resolved" and set(used) <= set(conflict.prefer)
    return () if settled else used


def _where(dossier: Dossier, printed: Printed, side: str) -> Span:
    for one in printed.statements:
        for citation in one.citations:
            for cited in citation.ids:
                if cited.id == side:
                    return dossier.words_at(one.owner, one.path, cited.start, cited.end)
    for one in printed.statements:
        if side in one.backing:
            return one.owner.at()
    return printed.brief.at("template")


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every conflict that a brief takes sides in without showing it."""
    for slug, printed in dossier.printed.items():
        taken = _taken(printed)
        for conflict in dossier.records.file.conflicts.values():
            used = _used(taken, conflict)
            if conflict.severity == "editorial" or not used:
                continue
            if _disclosed(printed, conflict):
                continue
            others = [one for one in conflict.facts if one not in used]
            against = f" against {', '.join(others)}" if others else ""
            yield Problem(
                f"`{slug}` uses {', '.join(used)}{against} and does not disclose "
                f"`{conflict.id}` ({conflict.topic})",
                _where(dossier, printed, used[0]),
                printed.brief,
                related=(Label(conflict.key(), "the sources differ here"),),
                hint=f"add `{conflict.id}` to `include: conflicts:` or cite "
                f"`[@{conflict.id}]`",
                subject=conflict.id,
            )


RULE = Rule(
    "REL02", "conflict-undisclosed", "A brief hides that the sources differ.", find
)
