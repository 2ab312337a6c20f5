"""A brief cites a record that it does not print.

The citation becomes a link that leads nowhere: the reader cannot follow the chain.
Facts are always printed, as notes; every other record must stand in a part of the
brief.

Bad: `[@J6]` in a brief whose `include: judgements:` leaves J6 out.
Good: the same with J6 in `include:`, or the facts behind J6 cited instead.
"""

from collections.abc import Iterator

from briefgen.checks.grounds import owner_of
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.dossier.printed import SECTIONS, Printed
from briefgen.dossier.statement import Statement


def _shown(printed: Printed) -> frozenset[str]:
    """Return the ids of the records that the parts of a brief print."""
    sources = {part.source for part in printed.template.parts.values()}
    return frozenset(
        record.id
        for source in sources
        if source in SECTIONS
        for record in printed.chosen(source)
    )


def _lost(printed: Printed) -> Iterator[tuple[Statement, str, int, int]]:
    known = _shown(printed) | printed.records.facts.keys()
    for statement in printed.statements:
        for citation in statement.citations:
            for one in citation.ids:
                if one.id not in known and one.id in printed.records.citable:
                    yield statement, one.id, one.start, one.end


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every citation that leads nowhere in a brief."""
    for slug, printed in dossier.printed.items():
        for statement, name, start, end in _lost(printed):
            section = printed.records.citable[name][0]
            kind = section.replace("_", " ")
            listed = section in printed.brief.include
            yield Problem(
                f"`{slug}` cites `{name}` and does not print it",
                dossier.words_at(statement.owner, statement.path, start, end),
                owner_of(statement.owner),
                hint=f"add `{name}` to `include: {section}:`"
                if listed
                else f"no part of the template `{printed.brief.template}` prints "
                f"{kind}; cite the facts behind it",
                subject=f"{slug}:{name}",
            )


RULE = Rule(
    "BRF10", "citation-not-printed", "A brief cites what it does not print.", find
)
