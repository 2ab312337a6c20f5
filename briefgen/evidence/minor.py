"""Passages with the words of a quote that differ in case, marks, hyphens or accents."""

import re
from bisect import bisect_right

from briefgen.base.value import dataclass
from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.boundary import begins, ends
from briefgen.evidence.folded import rewrite
from briefgen.evidence.loose import nothing
from briefgen.evidence.model import Remark
from briefgen.evidence.needle import Needle, occurrences

_WORD = re.compile(r"\w+")
_MARK = re.compile(r"[^\w\s]")
_NOTE = re.compile(r" ?\[ ?\d{1,3}(?: ?[,;-] ?\d{1,3})* ?\]|[*_~#]+")
_HEAD = re.compile(r"\w+- $")
_TAIL = re.compile(r"- \w+")
_LONGEST_WORD = 60


@dataclass(frozen=True, slots=True)
class Likeness:
    """A stretch of the folded text that has the words of a quote, but not as quoted."""

    start: int
    end: int
    remarks: tuple[Remark, ...]


def minor(needle: Needle, text: ArchivedText) -> Likeness | None:
    """Return the first passage that differs from a quote only in small things."""
    return (
        _inside_words(needle, text)
        or _by_hyphens(needle, text)
        or _by_words(needle, text)
        or _by_notes(needle, text)
    )


def _inside_words(needle: Needle, text: ArchivedText) -> Likeness | None:
    folded = text.folded.text
    start, end = _literally(needle, text)
    if start < 0:
        return None
    for _ in range(_LONGEST_WORD):
        if begins(folded, start):
            break
        start -= 1
    for _ in range(_LONGEST_WORD):
        if ends(folded, end):
            break
        end += 1
    return Likeness(*_undivided(folded, start, end), (Remark.INSIDE_WORD,))


def _literally(needle: Needle, text: ArchivedText) -> tuple[int, int]:
    """Return where words stand, whole or not, in a folded text; -1 if nowhere.

    Words that cut what folds to one character stand in the source alone.
    """
    words = needle.folded.text
    start = text.folded.text.find(words)
    if start >= 0:
        return start, start + len(words)
    raw = needle.words.strip()
    at = text.content.find(raw)
    if at < 0:
        return at, at
    start = text.folded.offset(at)
    return start, max(start + 1, text.folded.offset(at + len(raw)))


def _undivided(folded: str, start: int, end: int) -> tuple[int, int]:
    """Take in both halves of words that line ends divide at the edges."""
    head = _HEAD.search(folded, max(0, start - _LONGEST_WORD), start)
    tail = _TAIL.match(folded, end)
    return head.start() if head else start, tail.end() if tail else end


def _by_hyphens(needle: Needle, text: ArchivedText) -> Likeness | None:
    words, source = needle.seamless.text, text.seamless
    for at in occurrences(source.text, words):
        start, end = source.within(at, at + len(words))
        return Likeness(start, end, (Remark.HYPHEN,))
    return None


def _by_words(needle: Needle, text: ArchivedText) -> Likeness | None:
    words, its = needle.tokens, text.tokens
    if not words.words:
        return None
    at = its.joined.find(words.joined)
    if at < 0:
        return None
    first = bisect_right(its.offsets, at + 1) - 1
    last = first + len(words.words) - 1
    start, end = _with_marks(
        text.folded.text, its.starts[first], its.ends[last], needle.folded.text
    )
    passage = text.folded.text[start:end]
    return Likeness(start, end, small_differences(needle.folded.text, passage))


def _with_marks(text: str, start: int, end: int, quote: str) -> tuple[int, int]:
    """Take in the marks around the words where the quote has the same."""
    if start and quote[0] == text[start - 1] and _MARK.match(quote):
        start -= 1
    if end < len(text) and quote[-1] == text[end] and _MARK.match(quote[-1]):
        end += 1
    return start, end


def _by_notes(needle: Needle, text: ArchivedText) -> Likeness | None:
    """Find words inside which the source has note marks or markup."""
    folded = text.folded
    if not _NOTE.search(folded.text):
        return None
    bare = rewrite(folded.text, _NOTE, nothing, folded)
    words = _NOTE.sub("", needle.folded.text).strip(" ")
    for at in occurrences(bare.text, words):
        start, end = bare.within(at, at + len(words))
        return Likeness(start, end, (Remark.MARKUP,))
    return None


def small_differences(ours: str, theirs: str) -> tuple[Remark, ...]:
    """Name the small things in which equal words differ."""
    if ours.replace(" ", "") == theirs.replace(" ", ""):
        return (Remark.SPACES,)
    said = []
    pairs = list(zip(_WORD.findall(ours), _WORD.findall(theirs), strict=False))
    if any(a != b and a.casefold() == b.casefold() for a, b in pairs):
        said.append(Remark.CASE)
    if any(a.casefold() != b.casefold() for a, b in pairs):
        said.append(Remark.DIACRITICS)
    mine, its = "".join(_MARK.findall(ours)), "".join(_MARK.findall(theirs))
    if mine != its:
        only_hyphens = mine.replace("-", "") == its.replace("-", "")
        said.append(Remark.HYPHEN if only_hyphens else Remark.PUNCTUATION)
    return tuple(said)
