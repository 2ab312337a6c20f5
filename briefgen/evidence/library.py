"""Many texts together: where a quote stands in any of them, and what is nearest."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cached_property
from math import log

from briefgen.base.value import dataclass
from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.chain import longest_part
from briefgen.evidence.explain import nearest_passage
from briefgen.evidence.locate import places
from briefgen.evidence.model import Finding, Quote, Verdict
from briefgen.evidence.nearest import least_distance
from briefgen.evidence.needle import Needle
from briefgen.evidence.settle import settle
from briefgen.evidence.tokens import index_words

_CANDIDATES = 12
_PAIRS = 10
_LONGEST = 400
_COMPARED = 5
_RAREST = 4
_FAILED = frozenset({Verdict.MINOR, Verdict.ALTERED, Verdict.ABSENT})


@dataclass(frozen=True)
class Library:
    """Texts with an index of their words, made at the first question."""

    texts: tuple[ArchivedText, ...]

    def elsewhere(self, quote: Quote, but: str = "") -> tuple[Finding, ...]:
        """Return where a quote stands in any text but one, text by text."""
        asked = replace(quote, para=None, prefix=None, suffix=None, short=True)
        needle = Needle(quote.words)
        if not needle.folded.text:
            return ()
        found = []
        for number in self._holding(needle):
            text = self.texts[number]
            matches = () if text.name == but else places(asked, needle, text)
            if matches:
                found.append(settle(asked, text, matches))
        return tuple(found)

    def misattributed(self, quote: Quote, finding: Finding) -> Finding:
        """Return the finding for a quote, or where it stands instead.

        Only a quote that does not stand in its own source, and is long enough to mean
        something, is looked for in the others.
        """
        if finding.verdict not in _FAILED or not Needle(quote.words).meaningful:
            return finding
        others = self.elsewhere(quote, but=finding.source)
        if not others:
            return finding
        first = others[0]
        return replace(first, verdict=Verdict.MISATTRIBUTED)

    def nearest(self, words: str, limit: int = 5) -> tuple[Finding, ...]:
        """Return the passages nearest to words, one for a text, the nearest first."""
        needle = Needle(words)
        asked = needle.tokens.words[:_LONGEST]
        if not asked:
            return ()
        rough = sorted(
            (least_distance(asked, self.texts[number].tokens.words)[0], number)
            for number in self._likely(needle, max(_COMPARED, limit))
        )
        found = [
            nearest_passage(needle, self.texts[number])
            for _, number in rough[: limit + 1]
        ]
        shown = [finding for finding in found if finding.placed]
        shown.sort(key=lambda finding: -finding.similarity)
        return tuple(shown[:limit])

    @cached_property
    def _index(self) -> Mapping[str, Sequence[int]]:
        """The numbers of the texts that hold each word."""
        index: dict[str, list[int]] = {}
        for number, text in enumerate(self.texts):
            for word in set(index_words(text.folded.text)):
                index.setdefault(word, []).append(number)
        return index

    def _holding(self, needle: Needle) -> Sequence[int]:
        """Return the texts that hold the rarest words of a quote, all but one of them.

        The first and the last word are left aside, which may be parts of longer ones.
        """
        longest = longest_part(needle) or needle
        inner = dict.fromkeys(index_words(longest.folded.text)[1:-1])
        holders = sorted((self._index.get(word, ()) for word in inner), key=len)[
            :_RAREST
        ]
        if not holders:
            return range(len(self.texts))
        held = Counter(number for numbers in holders for number in numbers)
        least = max(1, len(holders) - 1)
        return sorted(number for number, count in held.items() if count >= least)

    def _likely(self, needle: Needle, most: int) -> list[int]:
        """Return the texts that share most of the telling words and pairs of words."""
        scores: dict[int, float] = {}
        for word in set(index_words(needle.folded.text)):
            holders = self._index.get(word, ())
            weight = log((len(self.texts) + 1) / (len(holders) + 0.5))
            for number in holders:
                scores[number] = scores.get(number, 0.0) + weight
        best = sorted(scores.items(), key=lambda item: (-item[1], item[0]))
        closer = sorted(
            (-self._pairs(needle, number), -score, number)
            for number, score in best[: max(_CANDIDATES, most)]
        )
        return [number for _, _, number in closer[:most]]

    def _pairs(self, needle: Needle, number: int) -> int:
        """Count, of some neighbouring words of a quote, those that a text has so."""
        text = self.texts[number].folded.text
        words = needle.folded.text.split(" ")
        step = max(1, len(words) // _PAIRS)
        pairs = (" ".join(words[at : at + 2]) for at in range(0, len(words) - 1, step))
        return sum(pair in text for pair in pairs)
