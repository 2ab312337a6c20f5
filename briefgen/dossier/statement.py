"""The sentences and cells of a brief, with what they cite and quote."""

from collections.abc import Iterator

from briefgen.base.place import Step
from briefgen.base.value import dataclass
from briefgen.evidence.citations import Citation, citations, cited_ids
from briefgen.evidence.sentences import split_sentences
from briefgen.schema.node import Node


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
    kind: str = "sentence"
    heading: bool = False

    @property
    def cited(self) -> tuple[str, ...]:
        """The ids that it cites, in order, each once."""
        ids = [one.id for citation in self.citations for one in citation.ids]
        return tuple(dict.fromkeys(ids))


@dataclass(frozen=True, slots=True)
class Field:
    """A field that holds prose, with what a brief makes of it."""

    part: str
    owner: Node
    owner_id: str
    path: tuple[Step, ...]
    value: str
    backing: tuple[str, ...] = ()
    kind: str = "sentence"


def statements_in(field: Field) -> Iterator[Statement]:
    """Yield the sentences of a field of prose, each with its own citations."""
    found = citations(field.value)
    for piece in split_sentences(field.value):
        yield Statement(
            field.part,
            field.owner,
            field.owner_id,
            field.path,
            piece.start,
            piece.end,
            field.value[piece.start : piece.end],
            tuple(c for c in found if piece.start <= c.start < piece.end),
            field.backing,
            field.kind,
            piece.kind == "heading",
        )


def cited_in(text: str) -> tuple[str, ...]:
    """Return the ids that a text cites, each once."""
    return cited_ids(text)
