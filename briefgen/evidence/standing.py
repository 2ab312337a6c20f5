"""Where a quote stands in a text as it is written, no gap left and no bracket read."""

from collections.abc import Sequence
from itertools import islice

from briefgen.base.value import dataclass
from briefgen.evidence.archive import ArchivedText, Stretch
from briefgen.evidence.boundary import whole
from briefgen.evidence.folded import Folded
from briefgen.evidence.loose import same_seams, tight
from briefgen.evidence.model import Omission, Remark, Verdict
from briefgen.evidence.needle import Needle, finds, occurrences
from briefgen.evidence.verbatim import stands_once

_NEAR = 16
_MANY = 50


@dataclass(frozen=True, slots=True)
class Match:
    """One place at which a quote stands."""

    verdict: Verdict
    start: int
    end: int
    remarks: tuple[Remark, ...] = ()
    omitted: tuple[Omission, ...] = ()
    inserted: tuple[str, ...] = ()


def standing(needle: Needle, text: ArchivedText) -> tuple[Match, ...]:
    """Return the places of a quote after folding."""
    found = _by_fold(needle, text, text.folded_whole)
    return found or _as_it_is(needle, text, text.folded_whole)


def standing_plainly(
    paragraph: int, needle: Needle, text: ArchivedText
) -> Match | None:
    """Return the place of a quote in one paragraph, where it is told without folding.

    Then it stands there just once.
    """
    span = text.span_alone(paragraph)
    at = stands_once(needle.words, text.content[slice(*span)]) if span else None
    if span is None or at is None:
        return None
    start = span[0] + at
    return _match(needle, text, start, start + len(needle.words))


def standing_in(
    paragraph: int, needle: Needle, text: ArchivedText
) -> tuple[Match, ...]:
    """Return the places of a quote in one paragraph after folding."""
    stretch = text.folded_paragraph(paragraph)
    return _by_fold(needle, text, stretch) if stretch else ()


def standing_loosely(needle: Needle, text: ArchivedText) -> tuple[Match, ...]:
    """Return the places of a quote with other spaces, line ends or final mark."""
    return (
        _by_spacing(needle, text)
        or _without_final_mark(needle, text)
        or _by_seams(needle, text)
    )


def standing_anyhow(needle: Needle, text: ArchivedText) -> tuple[Match, ...]:
    """Return the places of a quote with other spaces and with divided words."""
    return (*_by_spacing(needle, text), *_by_seams(needle, text))


def _by_fold(needle: Needle, text: ArchivedText, stretch: Stretch) -> tuple[Match, ...]:
    """Find words in what folding makes of a text."""
    words, folded, origin = needle.folded.text, stretch.folded, stretch.origin
    found = []
    for at in occurrences(folded.text, words, *stretch.within):
        if not _splits(folded, at, at + len(words)):
            start, end = folded.span(at, at + len(words))
            found.append(_match(needle, text, origin + start, origin + end))
    if found and needle.edged:
        found += _as_it_is(needle, text, stretch, found)
        found.sort(key=lambda one: one.start)
    return tuple(found)


def _match(needle: Needle, text: ArchivedText, start: int, end: int) -> Match:
    """Tell verbatim words from those that folding made equal."""
    content, raw = text.content, needle.words.strip()
    if content[start:end] == raw:
        return Match(Verdict.VERBATIM, start, end)
    near = min(_NEAR, len(raw) - 1)
    at = content.find(raw, max(0, start - near), end + near)
    if 0 <= at < end:
        return Match(Verdict.VERBATIM, at, at + len(raw))
    return Match(Verdict.TYPOGRAPHIC, start, end)


def _as_it_is(
    needle: Needle, text: ArchivedText, stretch: Stretch, but: Sequence[Match] = ()
) -> tuple[Match, ...]:
    """Find words whose ends folding joined with what stands beside them.

    Args:
        needle: The words.
        text: The text of the source.
        stretch: The stretch of it to look in.
        but: The places that are known already.
    """
    raw, folded = needle.words.strip(), stretch.folded
    content = text.content[stretch.start : stretch.end]
    found = []
    for at in occurrences(_without_letters(content), _without_letters(raw)):
        start, end = stretch.start + at, stretch.start + at + len(raw)
        known = any(one.start < end and start < one.end for one in but)
        if not known and content.startswith(raw, at):
            inner = Stretch(start, end, folded, stretch.origin).within
            if whole(folded.text, *inner):
                found.append(Match(Verdict.VERBATIM, start, end))
    return tuple(found)


def _without_letters(text: str) -> str:
    """Return a text with an apostrophe for the letters that fold to one."""
    return text.replace("\u02b9", "'").replace("\u02bc", "'")


def _by_spacing(needle: Needle, text: ArchivedText) -> tuple[Match, ...]:
    """Find words with other spaces beside punctuation.

    A stretch of words without punctuation is the same in any spacing. Where it stands
    a few times only, its surroundings are looked at instead of the whole text.
    """
    anchor = needle.anchor
    if anchor is None:
        return _spaced(needle, text, 0, len(text.folded.text))
    places = list(islice(finds(text.folded.text, anchor), _MANY))
    if len(places) == _MANY:
        return _spaced(needle, text, 0, len(text.folded.text))
    margin = 2 * len(needle.folded.text) + _NEAR
    found: dict[int, Match] = {}
    for at in places:
        for match in _spaced(needle, text, max(0, at - margin), at + margin):
            found.setdefault(match.start, match)
    return tuple(found.values())


def _spaced(
    needle: Needle, text: ArchivedText, start: int, end: int
) -> tuple[Match, ...]:
    """Find words with other spaces in a stretch of the folded text."""
    folded, words = text.folded, needle.tight.text
    if start == 0 and end >= len(folded.text):
        stretch = text.tight
    else:
        stretch = tight(Folded(folded.text[start:end]))
    found = []
    for at in finds(stretch.text, words):
        first, past = stretch.within(at, at + len(words))
        if whole(folded.text, start + first, start + past) and not _splits(
            folded, start + first, start + past
        ):
            span = folded.span(start + first, start + past)
            found.append(Match(Verdict.TYPOGRAPHIC, *span, (Remark.SPACING,)))
    return tuple(found)


def _without_final_mark(needle: Needle, text: ArchivedText) -> tuple[Match, ...]:
    shorter = needle.without_final_mark
    if shorter is None:
        return ()
    found = _by_fold(shorter, text, text.folded_whole) or _by_spacing(shorter, text)
    return tuple(
        Match(
            Verdict.TYPOGRAPHIC,
            match.start,
            match.end,
            (*match.remarks, Remark.FINAL_MARK),
        )
        for match in found
    )


def _by_seams(needle: Needle, text: ArchivedText) -> tuple[Match, ...]:
    """Find words that a line end divides with a hyphen."""
    if not text.divided and "-" not in needle.folded.text:
        return ()
    words, source = needle.seamless, text.seamless
    size = len(words.text)
    return tuple(
        Match(Verdict.TYPOGRAPHIC, start, end, (Remark.LINE_BREAK_HYPHEN,))
        for at in occurrences(source.text, words.text)
        if same_seams(words, source, at, at + size, text.content)
        for start, end in [source.span(at, at + size)]
    )


def _splits(folded: Folded, start: int, end: int) -> bool:
    """Tell whether a stretch cuts what stands for one character of the source."""
    return folded.splits(start) or folded.splits(end)
