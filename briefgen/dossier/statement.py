"""The sentences and cells of a brief, with what they cite and quote."""

from collections.abc import Iterator
from dataclasses import field
from functools import lru_cache

from briefgen.base.place import Step
from briefgen.base.value import dataclass
from briefgen.dossier.same import Same
from briefgen.evidence.citations import Citation, citations, cited_ids
from briefgen.evidence.sentences import split_sentences
from briefgen.schema.node import Node

_REMEMBERED = 4096


@dataclass(frozen=True, slots=True)
class Statement:
    """One sentence or cell that a brief prints.

    Args:
        part: The part of the brief it stands in, by the template's name.
        owner: The record or brief that holds it.
        owner_id: The record's id, or the brief's slug.
        path: The field that holds it.
        start: Where it begins in the field's value, in code points.
        end: One past its last character.
        text: Its words, citations included.
        citations: What it cites, with offsets in the field's value.
        backing: The ids that the record itself gives as its evidence.
        cited: The ids that it cites, in order, each once.
        kind: `sentence` of prose, `cell` of a table, or `labelled` for a judgement,
            option, scenario or recommendation, which is marked as the drafters' own.
        heading: Whether it is a heading, which states nothing.
    """

    part: str
    owner: Node
    owner_id: str
    path: tuple[Step, ...]
    start: int
    end: int
    text: str
    citations: tuple[Citation, ...]
    backing: tuple[str, ...] = ()
    cited: tuple[str, ...] = ()
    kind: str = "sentence"
    heading: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """A field that holds prose, with what a brief makes of it."""

    part: str
    owner: Node = field(compare=False)
    owner_id: str
    path: tuple[Step, ...]
    value: str
    backing: tuple[str, ...] = ()
    kind: str = "sentence"


def statements_in(one: Field) -> tuple[Statement, ...]:
    """Return the sentences of a field of prose, each with its own citations."""
    return _statements(Same(one.owner), one)


@lru_cache(maxsize=_REMEMBERED)
def _statements(_owner: Same, one: Field) -> tuple[Statement, ...]:
    return tuple(_sentences(one))


def _sentences(one: Field) -> Iterator[Statement]:
    found = citations(one.value)
    for piece in split_sentences(one.value):
        own = tuple(c for c in found if piece.start <= c.start < piece.end)
        yield Statement(
            one.part,
            one.owner,
            one.owner_id,
            one.path,
            piece.start,
            piece.end,
            one.value[piece.start : piece.end],
            own,
            one.backing,
            tuple(dict.fromkeys(each.id for c in own for each in c.ids)),
            one.kind,
            piece.kind == "heading",
        )


def cited_in(text: str) -> tuple[str, ...]:
    """Return the ids that a text cites, each once."""
    return cited_ids(text)
