"""Words of ours, in statements and sentences, with the facts that back them."""

import re
from collections.abc import Iterable, Iterator, Mapping

from briefgen.base.place import Step
from briefgen.base.value import dataclass
from briefgen.dossier.printed import Printed
from briefgen.dossier.records import Records
from briefgen.dossier.statement import Statement
from briefgen.evidence.prose import plain
from briefgen.schema.fact import Fact
from briefgen.schema.node import Node, Record

_APOSTROPHES = str.maketrans(dict.fromkeys("\u00b4\u02b9\u02bc\uff07", "\u2019"))
"""Marks that are typed for an apostrophe, each in the place of one."""
_ENTITY = re.compile(r"&(?:#\d{1,7}|#x[0-9A-Fa-f]{1,6}|[A-Za-z]{2,31});(?=(\w)?)")


def _printed(text: str) -> str:
    """Return words with the marks that print for `&ldquo;` and the like.

    Each stands beside the words that it belongs to, and spaces keep the offsets.
    """
    text = text.translate(_APOSTROPHES)
    return _ENTITY.sub(_mark, text) if "&" in text else text


def _mark(match: re.Match[str]) -> str:
    from html import unescape  # noqa: PLC0415 - brings all names of marks with it

    mark, size = unescape(match.group()), len(match.group())
    if len(mark) != 1 or mark.isalnum():
        return match.group()
    return mark.rjust(size) if match.group(1) else mark.ljust(size)


@dataclass(frozen=True, slots=True)
class Claim:
    """A stretch of our own words, with the facts whose passages must back it.

    Args:
        owner: The record or brief that holds it.
        owner_id: Its id, or the brief's slug.
        path: The field that holds it.
        start: Where it begins in the field's value, in code points.
        text: Its words, with Markdown and citations blanked: offsets are kept.
        facts: The facts that it cites, those behind judgements and other records too.
        sources: The sources that it cites as a whole.
        kind: `fact` for the statement of a fact, else what a brief makes of it.
        part: The part of the brief, empty for a fact.
        cited: The ids that the words themselves cite.
        lacking: The ids behind it that no record has.
    """

    owner: Node
    owner_id: str
    path: tuple[Step, ...]
    start: int
    text: str
    facts: tuple[Fact, ...]
    sources: tuple[str, ...] = ()
    kind: str = "fact"
    part: str = ""
    cited: tuple[str, ...] = ()
    lacking: frozenset[str] = frozenset()

    @property
    def record(self) -> Record | None:
        """The record that holds it, if it is one."""
        return self.owner if isinstance(self.owner, Record) else None


def facts_behind(records: Records, ids: Iterable[str]) -> tuple[Fact, ...]:
    """Return the facts that some records rest on, through other records too."""
    behind = _names_behind(records, ids)
    return tuple(records.facts[name] for name in behind if name in records.facts)


def _names_behind(records: Records, ids: Iterable[str]) -> Mapping[str, None]:
    """Return all ids that lie behind some ids, those ids too, in order."""
    behind = records.behind
    waiting = list(ids)[::-1]
    seen: dict[str, None] = {}
    while waiting:
        name = waiting.pop()
        if name in seen:
            continue
        seen[name] = None
        waiting.extend(behind.get(name, ()))
    return seen


def fact_claims(records: Records) -> Iterator[Claim]:
    """Yield the statements of the facts that are not withdrawn."""
    for fact in records.facts.values():
        if fact.status == "active":
            yield Claim(fact, fact.id, ("statement",), 0, fact.statement, (fact,))


def brief_claims(printed: Iterable[Printed]) -> Iterator[Claim]:
    """Yield the sentences and cells of briefs, each once for all briefs.

    Headings and parts that need not cite, such as method, are left out.
    """
    seen: set[tuple[str, tuple[Step, ...], int]] = set()
    for one in printed:
        for statement in one.statements:
            key = statement.owner_id, statement.path, statement.start
            exempt = statement.heading or not one.template.parts[statement.part].cited
            if not exempt and key not in seen:
                seen.add(key)
                yield _claim(one.records, statement)


def _claim(records: Records, statement: Statement) -> Claim:
    ids = (*statement.cited, *statement.backing)
    behind = _names_behind(records, ids)
    facts, sources, citable = records.facts, records.file.sources, records.citable
    return Claim(
        owner=statement.owner,
        owner_id=statement.owner_id,
        path=statement.path,
        start=statement.start,
        text=_printed(plain(statement.text)),
        facts=tuple(facts[name] for name in behind if name in facts),
        sources=tuple(one for one in ids if one in sources),
        kind=statement.kind,
        part=statement.part,
        cited=statement.cited,
        lacking=frozenset(one for one in behind if one not in citable),
    )
