"""Links to the exact passage on a live page: text fragments, `#:~:text=`.

Built by the draft of the Web Incubator Community Group. A browser looks for the words
whatever their case and accents, between word boundaries, and takes the first place; a
link is given only where the archived text has one such place.
"""

import re
import unicodedata
from collections.abc import Iterator
from functools import cached_property

from briefgen.base.value import dataclass
from briefgen.evidence.archive import ArchivedText

_SAFE = frozenset(
    b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789!$'()*+./:;=?@_~"
)
_WORD = re.compile(
    r"\w+(?:(?:(?<=[^\W\d])['\u2019.:\u00b7](?=[^\W\d])"
    r"|(?<=\d)['\u2019.,;](?=\d))\w+)*"
)
_LONGEST_EXACT = 300
_SHORT = 20
_CONTEXT = range(3, 13)
_RANGE_WORDS = range(3, 13)
_NEAR = 80

Stretch = tuple[int, int]


@dataclass(frozen=True)
class Fragments:
    """Makes links into one archived text."""

    text: ArchivedText

    def link(self, url: str, start: int, end: int) -> str | None:
        """Return the address of a page with a fragment for a passage, or None."""
        directive = self.directive(start, end)
        if directive is None:
            return None
        if ":~:" in url:
            return f"{url}&{directive}"
        return f"{url}{'' if '#' in url else '#'}:~:{directive}"

    def directive(self, start: int, end: int) -> str | None:
        """Return `text=…` for a passage, or None where no words single it out."""
        start, end = self._snapped(start, end)
        if start >= end:
            return None
        whole = end - start <= _LONGEST_EXACT and self._in_one_block(start, end)
        terms = self._exact(start, end) if whole else self._range(start, end)
        if terms is None or any(map(_unpaired, terms)):
            return None
        return "text=" + "".join(terms)

    def _exact(self, start: int, end: int) -> tuple[str, ...] | None:
        """Give the words, with as much context as makes them single."""
        context = self._context(start, end, short=end - start < _SHORT)
        if context is None:
            return None
        return (
            *self._prefix(context, start),
            self._term(start, end),
            *self._suffix(context, end),
        )

    def _range(self, start: int, end: int) -> tuple[str, ...] | None:
        """Give the first and the last words, which together leave no other place."""
        for many in _RANGE_WORDS:
            first = self._first_words(start, end, many)
            last = self._last_words(start, end, many)
            if first[1] > last[0]:
                return None
            if (
                self._count(*first) == 1
                and self._count(*last, within=(first[1], end)) == 1
            ):
                return self._term(*first), "," + self._term(*last)
        return None

    def _context(self, start: int, end: int, *, short: bool) -> Stretch | None:
        """Return the least stretch around a passage that stands once."""
        if not short and self._count(start, end) == 1:
            return start, end
        for many in _CONTEXT:
            around = self._before(start, many), self._after(end, many)
            if self._count(*around) == 1:
                return around
        return None

    def _prefix(self, context: Stretch, start: int) -> tuple[str, ...]:
        words = self._term(context[0], start)
        return (f"{words}-,",) if words else ()

    def _suffix(self, context: Stretch, end: int) -> tuple[str, ...]:
        words = self._term(end, context[1])
        return (f",-{words}",) if words else ()

    def _term(self, start: int, end: int) -> str:
        return _encoded(" ".join(self.text.content[start:end].split()))

    def _count(self, start: int, end: int, within: Stretch | None = None) -> int:
        """Count the places of a stretch of the text, as a browser compares."""
        page = (
            self._page if within is None else _plain(self.text.content[slice(*within)])
        )
        words = _plain(self.text.content[start:end])
        return sum(1 for _ in _places(page, words))

    @cached_property
    def _page(self) -> str:
        return _plain(self.text.content)

    def _in_one_block(self, start: int, end: int) -> bool:
        return end <= self.text.paragraph_end(start)

    def _snapped(self, start: int, end: int) -> Stretch:
        """Widen a passage to whole words and leave out white space at its ends."""
        content = self.text.content
        for word in _WORD.finditer(content, max(0, start - _NEAR), end + _NEAR):
            if word.start() < start < word.end():
                start = word.start()
            if word.start() < end < word.end():
                end = word.end()
        while start < end and content[start].isspace():
            start += 1
        while start < end and content[end - 1].isspace():
            end -= 1
        return start, end

    def _before(self, start: int, many: int) -> int:
        """Return where some words before an offset begin, in its block."""
        number = self.text.paragraph_at(start)
        block = self.text.paragraphs[number - 1].start
        words = list(_WORD.finditer(self.text.content, block, start))
        return words[-many:][0].start() if words else start

    def _after(self, end: int, many: int) -> int:
        """Return where some words after an offset end, in its block."""
        block = self.text.paragraph_end(max(0, end - 1))
        at = end
        for word, _ in zip(self._words(end, block), range(many), strict=False):
            at = word[1]
        return at

    def _first_words(self, start: int, end: int, many: int) -> Stretch:
        stop = start
        block = min(end, self.text.paragraph_end(start))
        for word, _ in zip(self._words(start, block), range(many), strict=False):
            stop = word[1]
        return start, stop

    def _last_words(self, start: int, end: int, many: int) -> Stretch:
        number = self.text.paragraph_at(end - 1)
        block = max(start, self.text.paragraphs[number - 1].start)
        words = list(self._words(block, end))
        return (words[-many:][0][0] if words else end), end

    def _words(self, start: int, end: int) -> Iterator[Stretch]:
        for match in _WORD.finditer(self.text.content, start, end):
            yield match.span()


def _plain(text: str) -> str:
    """Return words as a browser compares them: no case, no accents, single spaces."""
    apart = unicodedata.normalize("NFD", text.casefold())
    if not apart.isascii():
        apart = "".join(mark for mark in apart if not unicodedata.combining(mark))
    return " ".join(apart.split())


def _places(page: str, words: str) -> Iterator[int]:
    """Yield where words stand between word boundaries."""
    at = page.find(words) if words else -1
    while at >= 0:
        if _bounded(page, at, at + len(words)):
            yield at
        at = page.find(words, at + len(words))


def _bounded(page: str, start: int, end: int) -> bool:
    for word in _WORD.finditer(page, max(0, start - _NEAR), end + _NEAR):
        if word.start() < start < word.end() or word.start() < end < word.end():
            return False
    return True


def _encoded(words: str) -> str:
    """Encode all but what the grammar leaves free; `-`, `,` and `&` are not."""
    return "".join(
        chr(byte) if byte in _SAFE else f"%{byte:02X}"
        for byte in words.encode("utf-8", "surrogatepass")
    )


def _unpaired(term: str) -> bool:
    """Tell whether a term holds half of a surrogate pair: no address can."""
    return re.search(r"%ED%[AB]", term) is not None
