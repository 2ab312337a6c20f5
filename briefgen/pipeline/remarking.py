"""What a record says of itself that no part of a brief prints."""

from collections.abc import Iterator

from briefgen.schema.actor import Term
from briefgen.schema.analysis import Assumption, Judgement
from briefgen.schema.node import Record


def remarks(record: Record) -> Iterator[str]:
    """Yield how solid a judgement is, why an assumption holds, what a term stands for.

    Facts have none: their passages speak for them.
    """
    match record:
        case Judgement():
            yield _with(f"confidence: {record.confidence}", record.why_confidence)
            yield from _told("likelihood", record.likelihood)
        case Assumption():
            yield from _told("also because", record.basis_note)
            yield from _told("if it is wrong", record.if_wrong)
        case Term():
            yield from _told("stands for", record.expansion)
            yield _with(f"decision: {_one_line(record.decision)}", record.rationale)
        case _:
            return


def _with(told: str, why: str | None) -> str:
    return f"{told.removesuffix('.')}. {_one_line(why)}" if why else told


def _told(lead: str, words: str | None) -> Iterator[str]:
    if words:
        yield f"{lead}: {_one_line(words)}"


def _one_line(words: str) -> str:
    return " ".join(words.split())
