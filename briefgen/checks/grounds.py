"""What rules on our own words share: the passages behind a claim, and places in it."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from briefgen.base.diagnostic import Label
from briefgen.base.span import Span
from briefgen.checks.rule import Owner, Problem
from briefgen.dossier.claim import Claim
from briefgen.dossier.model import Dossier
from briefgen.evidence.model import Remark, Verdict
from briefgen.evidence.names import Names
from briefgen.evidence.unbacked import Unbacked
from briefgen.schema.brief import Brief
from briefgen.schema.fact import Fact
from briefgen.schema.node import Node, Record

REACH = (0, -1, 1, -2, 2)
"""The paragraphs that count as context: that of the passage, then the nearest ones."""


WHOLE = {Verdict.VERBATIM, Verdict.TYPOGRAPHIC}
"""The verdicts with which a passage is what the quote has, no more and no less."""


@dataclass(frozen=True, slots=True)
class Passage:
    """Words that a claim rests on, with where they stand.

    Args:
        words: The words.
        name: What a message calls them.
        span: Where they stand in a file; their offsets are the file's from there on.
        exact: Whether the file has them character for character.
    """

    words: str
    name: str
    span: Span | None = None
    exact: bool = False

    def label(self, start: int = 0, end: int | None = None) -> Label | None:
        """Return the place of a stretch of the words, of all where it is not known."""
        if self.span is None:
            return None
        if not self.exact:
            return Label(self.span, f"the passage of {self.name}")
        first = self.span.start + start
        past = self.span.end if end is None else self.span.start + end
        return Label(Span(self.span.file, first, past), f"the passage of {self.name}")


def owner_of(node: Node) -> Owner | None:
    """Return the record or brief whose waivers count for a node, if it is one."""
    return node if isinstance(node, Record | Brief) else None


def span_of(dossier: Dossier, claim: Claim, start: int, end: int) -> Span:
    """Return where a stretch of a claim stands in its file."""
    first = claim.start + start
    return dossier.words_at(claim.owner, claim.path, first, claim.start + end)


def passage_of(dossier: Dossier, fact: Fact) -> Passage:
    """Return the passage of a fact: the source's words, or the quote as written."""
    finding = dossier.findings.get(fact.id)
    span = dossier.passage_span(fact)
    name = f"`{fact.id}`"
    if finding is None or finding.verdict not in WHOLE:
        return Passage(fact.quote, name, span)
    if Remark.LINE_BREAK_HYPHEN in finding.remarks:
        return Passage(fact.quote, name, span)
    return Passage(finding.passage, name, span, exact=True)


def passages_of(dossier: Dossier, claim: Claim) -> tuple[Passage, ...]:
    """Return what a claim rests on: passages, translations, whole sources."""
    return tuple(_passages(dossier, claim))


def _passages(dossier: Dossier, claim: Claim) -> Iterator[Passage]:
    for fact in claim.facts:
        yield passage_of(dossier, fact)
        if fact.translation:
            yield Passage(fact.translation, f"`{fact.id}`", fact.at("translation"))
    for name in claim.sources:
        text = dossier.passages.get(name)
        if text is not None:
            span = Span(dossier.sources[name].file, 0, len(text.content))
            yield Passage(text.content, f"`{name}`", span, exact=True)


def neighbours(dossier: Dossier, fact: Fact) -> tuple[str, ...]:
    """Return the paragraph of a passage and those around it, the nearest first."""
    text = dossier.passages.get(fact.source)
    finding = dossier.findings.get(fact.id)
    if text is None or finding is None or finding.para is None:
        return ()
    paragraphs = text.paragraphs
    places = [finding.para - 1 + step for step in REACH]
    found = [paragraphs[at] for at in places if 0 <= at < len(paragraphs)]
    return tuple(text.words(one.start, one.end) for one in found)


def context_of(dossier: Dossier, claim: Claim) -> tuple[str, ...]:
    """Return the paragraphs around the passages behind a claim, each once."""
    around = (words for fact in claim.facts for words in neighbours(dossier, fact))
    return tuple(dict.fromkeys(around))


def names_of(dossier: Dossier) -> Names:
    """Return the names of the declared actors, ready to be looked for."""
    actors = dossier.records.file.actors
    people = [name for name, actor in actors.items() if actor.type == "person"]
    return Names.of(
        {name: (actor.name, *actor.aka) for name, actor in actors.items()}, people
    )


def language_of(dossier: Dossier, claim: Claim) -> str:
    """Return the language that figures and dates of a claim are read in.

    It is that of the sources where they share the language of our prose, as `en-US`
    for `en-GB`, so that days and months are not taken for one another.
    """
    ours = dossier.settings.language
    known = {
        dossier.sources[fact.source].language
        for fact in claim.facts
        if fact.source in dossier.sources
    }
    theirs = known.pop() if len(known) == 1 else ours
    same = theirs.partition("-")[0].lower() == ours.partition("-")[0].lower()
    return theirs if same else ours


def unbacked_problem(
    dossier: Dossier,
    claim: Claim,
    one: Unbacked,
    passages: Sequence[Passage],
    hint: str,
) -> Problem:
    """Return the problem of words that the passages of a claim do not back."""
    whole = one.end - one.start >= len(claim.text.strip())
    words = "" if whole else f"“{one.words}”: "
    lead = ": " if whole else "; nearest is "
    near = f"{lead}“{one.nearest.words}”" if one.nearest else ""
    return Problem(
        f"{words}{one.why}{near}",
        span_of(dossier, claim, one.start, one.end),
        owner_of(claim.owner),
        hint=hint,
        related=_related(one, passages),
        subject=f"{one.words}:{one.why}",
    )


def _related(one: Unbacked, passages: Sequence[Passage]) -> tuple[Label, ...]:
    near = one.nearest
    if near is not None and near.passage < len(passages):
        return _shown([passages[near.passage].label(near.start, near.end)])
    return _shown(passage.label() for passage in passages[:2])


def _shown(labels: Iterable[Label | None]) -> tuple[Label, ...]:
    return tuple(label for label in labels if label is not None)
