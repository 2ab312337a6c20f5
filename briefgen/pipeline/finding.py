"""Where words stand in the archived sources, and the fact to be made of them."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from briefgen.base.span import Span
from briefgen.checks.quoting import joined
from briefgen.dossier.model import Dossier
from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.drafting import guess_speaker, next_free_id
from briefgen.evidence.fold import BIDI
from briefgen.evidence.library import Library
from briefgen.evidence.locate import locate
from briefgen.evidence.model import Finding, Quote, Verdict
from briefgen.evidence.search import search
from briefgen.pipeline.checking import Checked
from briefgen.schema.fact import Voice

WIDTH = 88
_BESIDE = 4
_UNSEEN = str.maketrans(dict.fromkeys(f"{BIDI}\u00ad\u200b\u2060\ufeff"))
"""What a quote need not have to stand, and nobody would see in a file."""
VOICES = ", ".join(get_args(Voice))


@dataclass(frozen=True, slots=True)
class Hit:
    """A passage that a search gave.

    Args:
        dossier: The dossier whose source it stands in.
        source: The id of the source.
        span: Where it stands.
        para: The number of its paragraph.
        words: The source's exact words.
        asked: The words searched for.
        exact: Whether the words searched for stand there.
        similarity: How near it is, from 0 to 1.
    """

    dossier: str
    source: str
    span: Span
    para: int
    words: str
    asked: str
    exact: bool
    similarity: float


def _hit(dossier: Dossier, finding: Finding, asked: str, *, exact: bool) -> Hit:
    start, end = finding.start or 0, finding.end or 0
    source = finding.source
    return Hit(
        dossier=dossier.name,
        source=source,
        span=Span(dossier.sources[source].file, start, end),
        para=finding.para or 0,
        words=finding.passage,
        asked=asked,
        exact=exact,
        similarity=1.0 if exact else finding.similarity,
    )


def find(checked: Checked, words: str) -> tuple[Hit, ...]:
    """Return where words stand in any source, then what is nearest to them."""
    exact: list[Hit] = []
    near: list[Hit] = []
    for dossier in checked.dossiers.values():
        found = search(words, Library(tuple(dossier.passages.values())))
        exact.extend(_hit(dossier, one, words, exact=True) for one in found.exact)
        near.extend(_hit(dossier, one, words, exact=False) for one in found.nearest)
    near.sort(key=lambda one: (-one.similarity, one.span))
    return (*exact, *near)


def _names(dossier: Dossier) -> dict[str, tuple[str, ...]]:
    actors = dossier.records.file.actors
    return {name: (one.name, *one.aka) for name, one in actors.items()}


def _folded(words: str) -> Iterator[str]:
    """Yield the lines of a folded block; no line ends in a hyphen, which would gape."""
    line = ""
    for word in words.split():
        if line and len(line) + 1 + len(word) > WIDTH and not line.endswith("-"):
            yield line
            line = word
        else:
            line = f"{line} {word}" if line else word
    yield line


def _beside(text: ArchivedText, hit: Hit, words: str) -> Iterator[str]:
    """Yield what tells a passage from others in its paragraph, if there are others."""
    asked = Quote(words, para=hit.para, short=True)
    if locate(asked, text).verdict is not Verdict.AMBIGUOUS:
        return
    paragraph = text.paragraphs[hit.para - 1]
    before = text.words(paragraph.start, hit.span.start).translate(_UNSEEN).split()
    after = text.words(hit.span.end, paragraph.end).translate(_UNSEEN).split()
    which, near = "prefix", before[-_BESIDE:]
    if not near:
        which, near = "suffix", after[:_BESIDE]
    if near:
        yield f"    {which}: >-"
        yield from (f"      {line}" for line in _folded(" ".join(near)))


def fact_to_paste(checked: Checked, hit: Hit) -> str:
    """Return a fact in YAML for a passage, with what must still be filled in marked."""
    dossier = checked.dossiers[hit.dossier]
    text = dossier.passages[hit.source]
    words = joined(hit.words, f"{hit.asked} {text.content}").translate(_UNSEEN)
    guess = guess_speaker(text, hit.span.start, hit.span.end, _names(dossier))
    lines = [
        f"  {next_free_id(dossier.facts)}:",
        "    # in your own words, no stronger than the quote",
        "    statement: …",
        "    quote: >-",
        *(f"      {line}" for line in _folded(words)),
        f"    source: {hit.source}",
        f"    para: {hit.para}",
        *_beside(text, hit, words),
        "    kind: …  # quote, claim, event, position, number, recommendation",
        f"    voice: …  # {VOICES}",
    ]
    if guess:
        lines.append(f"    speaker: {guess.actor}  # a guess, from “{guess.words}”")
    lines.append("    confidence: …  # high, medium, low, not-applicable")
    return "\n".join(lines)
