"""The chain under a sentence or a record, down to the passages it rests on."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from briefgen.base.errors import BriefgenError
from briefgen.base.nearest import did_you_mean
from briefgen.base.span import Span
from briefgen.dossier.asking import sentences_meant
from briefgen.dossier.graph import Graph
from briefgen.dossier.model import Dossier
from briefgen.dossier.statement import Statement
from briefgen.evidence.model import Finding
from briefgen.pipeline.checking import Checked
from briefgen.pipeline.remarking import remarks
from briefgen.pipeline.telling import headline
from briefgen.reports.passage import around
from briefgen.reports.tree import Branch


@dataclass(frozen=True, slots=True)
class Chain:
    """What a sentence or record rests on.

    Args:
        dossier: The dossier.
        tree: The chain, from the sentence to the passages.
    """

    dossier: Dossier
    tree: Branch


def _passage(dossier: Dossier, name: str) -> Iterator[Branch]:
    fact = dossier.facts[name]
    finding = dossier.findings[name]
    span = dossier.passage_span(fact)
    if span is None or not finding.stands:
        yield Branch(f"its quote does not stand in {fact.source}: {finding.verdict}")
        return
    text = dossier.texts[span.file]
    line = text.position(span.start).line
    place = f"{fact.source} paragraph {finding.para}, {span.file}:{line}"
    below = (*around(text, span), *_edited(finding))
    yield Branch(place, tuple(Branch(one) for one in below))


def _edited(finding: Finding) -> Iterator[str]:
    """Yield what the gaps of a quote leave out, and what its brackets put in."""
    for gap in finding.omitted:
        words = " ".join(gap.words.split())
        if not gap.instead:
            yield f"the quote leaves out “{words}”"
        elif words:
            yield f"the quote puts [{gap.instead}] for “{words}”"
    used = Counter(gap.instead for gap in finding.omitted if gap.words)
    for words in (Counter(finding.inserted) - used).elements():
        yield f"the quote puts in [{words}]"


def _below(
    dossier: Dossier, graph: Graph, name: str, path: tuple[str, ...]
) -> Iterator[Branch]:
    if name in dossier.facts:
        yield from _passage(dossier, name)
        return
    if name in dossier.records.citable:
        yield from map(Branch, remarks(dossier.records.citable[name][1]))
    for edge in graph.grounds.get(name, ()):
        if edge.on not in path and edge.on not in dossier.sources:
            yield _branch(dossier, graph, edge.on, path, edge.field)


def _branch(
    dossier: Dossier, graph: Graph, name: str, path: tuple[str, ...], field: str
) -> Branch:
    told = headline(dossier, name)
    if name in dossier.facts:
        fact = dossier.facts[name]
        told = f"{told} ({fact.voice}, {fact.confidence})"
    lead = f"{field}: " if field else ""
    below = tuple(_below(dossier, graph, name, (*path, name)))
    return Branch(f"{lead}{told}", below)


def chain_of(dossier: Dossier, name: str) -> Branch:
    """Return the chain under a record."""
    return _branch(dossier, Graph(dossier), name, (name,), "")


def chain_of_sentence(dossier: Dossier, brief: str, one: Statement) -> Branch:
    """Return the chain under a sentence or cell of a brief."""
    graph = Graph(dossier)
    span: Span = dossier.words_at(one.owner, one.path, one.start, one.end)
    line = dossier.texts[span.file].position(span.start).line
    names = dict.fromkeys((*one.cited, *one.backing))
    below = tuple(_branch(dossier, graph, name, (name,), "") for name in names)
    words = " ".join(one.text.split())
    return Branch(f"{brief}, {one.part} ({span.file}:{line}): {words}", below)


def why(checked: Checked, asked: str) -> tuple[Chain, ...]:
    """Return the chain under a record or a sentence.

    Args:
        checked: What was read.
        asked: An id, or words of a sentence; they need not be exact.

    Raises:
        BriefgenError: If there is no such record or sentence.
    """
    found: list[Chain] = []
    for dossier in checked.dossiers.values():
        if asked in dossier.records.citable:
            found.append(Chain(dossier, chain_of(dossier, asked)))
        elif " " in asked.strip():
            meant = sentences_meant(dossier, asked)
            found.extend(
                Chain(dossier, chain_of_sentence(dossier, one.brief, one.statement))
                for one in meant
            )
    if not found:
        raise _unknown(checked, asked)
    several = len({one.dossier.name for one in found}) > 1
    return tuple(map(_named, found)) if several else tuple(found)


def _named(one: Chain) -> Chain:
    """Return a chain that says of which dossier it is."""
    words = f"{one.dossier.name}: {one.tree.words}"
    return Chain(one.dossier, Branch(words, one.tree.below))


def _unknown(checked: Checked, asked: str) -> BriefgenError:
    if asked.endswith(".pdf"):
        hint = f"name a page: `{asked}:1`, or a line: `{asked}:1:12`"
        return BriefgenError(f"`{asked}` is a whole brief", hint=hint)
    known = [name for d in checked.dossiers.values() for name in d.records.citable]
    what = "sentence like" if " " in asked.strip() else "record"
    hint = did_you_mean(asked, known) or "quote a few words of the sentence"
    return BriefgenError(f"no {what} `{asked}`", hint=hint)
