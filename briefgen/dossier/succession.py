"""A source that supersedes another: which quotes still stand, moved, or fell."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from briefgen.base.value import dataclass
from briefgen.dossier.model import Dossier
from briefgen.dossier.resolve import quote_of
from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.locate import locate
from briefgen.evidence.model import Finding, Verdict
from briefgen.schema.fact import Fact


class Fate(StrEnum):
    """What became of a quote in the text that supersedes its source."""

    STANDS = "stands"
    MOVED = "moved"
    FELL = "fell"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Heir:
    """A quote of a superseded source, as the new text has it.

    Args:
        fact: The fact that it belongs to.
        fate: What became of it.
        para: The paragraph of the old text that it stands in, where it stands in one.
        found: Where it stands in the new text, or the nearest passage there.
    """

    fact: str
    fate: Fate
    para: int | None
    found: Finding


@dataclass(frozen=True, slots=True)
class Succession:
    """A superseded source beside the newest one in its line.

    Args:
        old: The id of the superseded source.
        new: The id of the newest source that supersedes it.
        heirs: What became of each quote that active facts take from the old one.
    """

    old: str
    new: str
    heirs: tuple[Heir, ...]

    def fallen(self) -> tuple[str, ...]:
        """Return the facts whose quotes fell."""
        return tuple(one.fact for one in self.heirs if one.fate is Fate.FELL)


def successions(dossier: Dossier) -> tuple[Succession, ...]:
    """Return every superseded source with what became of its quotes."""
    later: dict[str, list[str]] = {}
    for name, source in dossier.sources.items():
        if source.supersedes is not None:
            later.setdefault(source.supersedes, []).append(name)
    return tuple(
        Succession(old, new, tuple(_heirs(dossier, old, new)))
        for old in dossier.sources
        if old in later
        for new in _newest(later, old)
    )


def _newest(later: Mapping[str, Sequence[str]], old: str) -> Iterator[str]:
    """Yield the last sources of the lines that supersede one; a circle has none."""
    waiting, seen = [old], {old}
    while waiting:
        name = waiting.pop()
        after = later.get(name, ())
        if not after and name != old:
            yield name
        waiting.extend(one for one in after if one not in seen)
        seen.update(after)


def _heirs(dossier: Dossier, old: str, new: str) -> Iterator[Heir]:
    text = dossier.passages.get(new)
    for fact in dossier.active_facts():
        if fact.source == old:
            finding = dossier.findings[fact.id]
            yield _heir(fact, finding.para if finding.stands else fact.para, text)


def _heir(fact: Fact, para: int | None, text: ArchivedText | None) -> Heir:
    quote = replace(quote_of(fact), para=para)
    found = locate(quote, text)
    if found.verdict is Verdict.CANNOT_CHECK:
        return Heir(fact.id, Fate.UNKNOWN, para, found)
    if found.stands and found.para == para:
        return Heir(fact.id, Fate.STANDS, para, found)
    anywhere = locate(replace(quote, para=None, prefix=None, suffix=None), text)
    if anywhere.stands or anywhere.verdict is Verdict.AMBIGUOUS:
        return Heir(fact.id, Fate.MOVED, para, anywhere)
    return Heir(fact.id, Fate.FELL, para, anywhere)
