"""The words of likelihood that a brief uses as its own, in fields and in prose."""

from collections.abc import Iterator

from briefgen.dossier.own_words import own_words
from briefgen.dossier.printed import Printed
from briefgen.dossier.records import Records
from briefgen.dossier.statement import Statement
from briefgen.evidence.likelihood import LikelihoodWord, likelihood_words
from briefgen.schema.analysis import Judgement, Scenario


def own_likelihood(records: Records, statement: Statement) -> Iterator[LikelihoodWord]:
    """Yield the words of likelihood of a sentence that are the drafters' own.

    Words inside quotation marks, and those that a cited passage has too, are its own.
    """
    found = likelihood_words(own_words(statement.text))
    if not found:
        return
    quotes = (
        records.facts[one].quote for one in statement.cited if one in records.facts
    )
    reported = {word.term for quote in quotes for word in likelihood_words(quote)}
    yield from (one for one in found if one.term not in reported)


def terms_used(printed: Printed) -> frozenset[str]:
    """Return the terms of likelihood that a brief prints as its own."""
    return frozenset(_in_fields(printed)) | frozenset(_in_prose(printed))


def _in_fields(printed: Printed) -> Iterator[str]:
    kinds = {part.source for part in printed.template.parts.values()}
    for kind in kinds & {"judgements", "scenarios"}:
        for record in printed.chosen(kind):
            if isinstance(record, Judgement | Scenario) and record.likelihood:
                yield record.likelihood


def _in_prose(printed: Printed) -> Iterator[str]:
    parts = printed.template.parts
    for statement in printed.statements:
        if parts[statement.part].cited:
            for word in own_likelihood(printed.records, statement):
                yield word.term
