"""Where the parts of a quote with gaps and brackets stand, in order and close by."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice, pairwise

from briefgen.base.value import dataclass
from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.folded import Folded
from briefgen.evidence.model import Omission, Quote, Remark, Verdict
from briefgen.evidence.needle import Needle, occurrences
from briefgen.evidence.parts import Join, Part, Parts, readings
from briefgen.evidence.standing import Match

LONGEST_GAP = 2000
LONGEST_REPLACED = 60
_MOST_PLACES = 2000

Stretch = tuple[int, int]


@dataclass(frozen=True, slots=True)
class _Way:
    """One way to place the parts up to some part: their stretches, last one first."""

    stretch: Stretch
    start: int
    before: "_Way | None" = None

    def stretches(self) -> tuple[Stretch, ...]:
        found: list[Stretch] = []
        way: _Way | None = self
        while way:
            found.append(way.stretch)
            way = way.before
        return tuple(reversed(found))


def chained(quote: Quote, needle: Needle, text: ArchivedText) -> tuple[Match, ...]:
    """Return the places of a quote by the first reading of its marks that gives any."""
    return _chained(quote, needle.readings, text.folded, text)


def chained_loosely(
    quote: Quote, needle: Needle, text: ArchivedText
) -> tuple[Match, ...]:
    """Return the same with other spaces beside punctuation."""
    if not any(_may_stand(parts, text) for parts in needle.readings):
        return ()
    return _chained(quote, readings(needle.tight.text), text.tight, text)


def _chained(
    quote: Quote, ways: Iterable[Parts], folded: Folded, text: ArchivedText
) -> tuple[Match, ...]:
    for parts in ways:
        if parts.long_enough:
            matches = _matches(parts, folded, text, long_gaps=quote.long_gaps)
            if matches:
                return matches
    return ()


def _may_stand(parts: Parts, text: ArchivedText) -> bool:
    """Tell whether what no spacing changes of each part occurs in a text at all."""
    anchors = (Needle(part.words).anchor or "" for part in parts.parts)
    return parts.long_enough and all(one in text.folded.text for one in anchors)


def _matches(
    parts: Parts, folded: Folded, text: ArchivedText, *, long_gaps: bool
) -> tuple[Match, ...]:
    ways = _ways(parts.parts, folded, text, long_gaps=long_gaps)
    return tuple(_match(way.stretches(), parts, folded, text) for way in ways)


def _ways(
    parts: Sequence[Part], folded: Folded, text: ArchivedText, *, long_gaps: bool
) -> list[_Way]:
    """Place one part after the other, each as close to the one before as it gets."""
    alone = len(parts) == 1
    ways = [
        _Way(stretch, stretch[0]) for stretch in _places(parts[0], folded, last=alone)
    ]
    for number, part in enumerate(parts[1:], start=2):
        ends = [way.stretch[1] for way in ways]
        onward = []
        for start, end in _places(part, folded, last=number == len(parts)):
            k = bisect_right(ends, start) - 1
            if k < 0:
                continue
            gap = (ends[k], start)
            if _bridges(gap, part, folded, text, long_gaps=long_gaps):
                onward.append(_Way((start, end), ways[k].start, ways[k]))
        ways = onward
    return _tightest(ways)


def _places(part: Part, folded: Folded, *, last: bool) -> Iterator[Stretch]:
    found = False
    for at in islice(occurrences(folded.text, part.words), _MOST_PLACES):
        found = True
        yield at, at + len(part.words)
    shorter = Needle(part.words).without_final_mark if last and not found else None
    if shorter:
        words = shorter.folded.text
        for at in islice(occurrences(folded.text, words), _MOST_PLACES):
            yield at, at + len(words)


def _bridges(
    gap: Stretch, part: Part, folded: Folded, text: ArchivedText, *, long_gaps: bool
) -> bool:
    """Tell whether what lies between two parts may be left out or replaced."""
    start, end = gap
    if part.join is Join.SIC:
        return not folded.text[start:end].strip(" ")
    longest = LONGEST_REPLACED if part.join is Join.INSERTION else LONGEST_GAP
    if part.join is Join.GAP and long_gaps:
        return True
    if end - start > longest:
        return False
    first, last = folded.span(start - 1, start)[0], folded.span(end, end + 1)[0]
    return text.paragraph_at(first) == text.paragraph_at(last)


def _tightest(ways: Sequence[_Way]) -> list[_Way]:
    """Drop the ways that hold a shorter one; their ends are in order."""
    kept: list[_Way] = []
    latest = -1
    for way in ways:
        start = way.start
        if start > latest:
            kept.append(way)
            latest = start
    return kept


def _match(
    stretches: Sequence[Stretch], parts: Parts, folded: Folded, text: ArchivedText
) -> Match:
    spans = [folded.span(*stretch) for stretch in stretches]
    omitted = tuple(
        _omission(text.content, before[1], after[0], " ".join(part.inserted))
        for (before, after), part in zip(pairwise(spans), parts.parts[1:], strict=True)
    )
    return Match(
        Verdict.ELIDED,
        spans[0][0],
        spans[-1][1],
        (),
        tuple(one for one in omitted if one.instead or _has_words(one.words)),
        parts.inserted,
    )


def _omission(content: str, start: int, end: int, instead: str) -> Omission:
    """Return what lies between two parts, without the white space around it."""
    words = content[start:end]
    start += len(words) - len(words.lstrip())
    words = words.strip()
    return Omission(start, start + len(words), words, instead)


def _has_words(words: str) -> bool:
    return any(mark.isalnum() for mark in words)


def apart(needle: Needle, text: ArchivedText) -> tuple[Remark, ...]:
    """Say why a quote with gaps has no place although its parts may have one."""
    for parts in needle.readings:
        if not parts.gaps:
            continue
        if not parts.long_enough:
            return (Remark.PART_TOO_SHORT,)
        firsts = [
            next(occurrences(text.folded.text, part.words), -1) for part in parts.parts
        ]
        if min(firsts) >= 0:
            return (_order(parts, text),)
        return (Remark.PART_MISSING,)
    return ()


def _order(parts: Parts, text: ArchivedText) -> Remark:
    far = _ways(parts.parts, text.folded, text, long_gaps=True)
    return Remark.PARTS_APART if far else Remark.PARTS_ORDER


def longest_part(needle: Needle) -> Needle | None:
    """Return the longest part of a quote with gaps, to look for it alone."""
    words = [part.words for parts in needle.readings for part in parts.parts]
    return Needle(max(words, key=len)) if words else None
