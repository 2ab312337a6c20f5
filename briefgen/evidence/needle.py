"""A quote made ready for the search, and where such words occur whole."""

import re
from collections.abc import Iterator
from functools import cached_property

from briefgen.base.value import dataclass
from briefgen.evidence.boundary import whole
from briefgen.evidence.fold import JOINED, fold
from briefgen.evidence.folded import Folded
from briefgen.evidence.loose import seamless, tight
from briefgen.evidence.parts import Parts, marked, readings
from briefgen.evidence.tokens import (
    LEAST_SIZE,
    Tokens,
    has_unspaced,
    meaningful,
    tokens,
)

_FINAL = ".,;"
_JOINED = frozenset(JOINED)
_LETTER = "[A-Za-zÀ-ÖØ-öø-ɏЀ-ӿ]"
_PLAIN_WORDS = re.compile(f"(?:{_LETTER}+[,;]? ){{3,}}(?={_LETTER})")
"""Words that mean something as they are, if long enough: nothing of them folds."""
_STRETCH = re.compile(r"[^\W_]+(?: [^\W_]+)*")


@dataclass(frozen=True)
class Needle:
    """The words of a quote with their folded forms, made when needed."""

    words: str

    @cached_property
    def folded(self) -> Folded:
        """The words after folding, without white space at the ends."""
        folded = fold(self.words)
        bare = folded.text.strip(" ")
        return folded if bare == folded.text else Folded(bare)

    @property
    def meaningful(self) -> bool:
        """Whether the words are long enough to mean something by themselves."""
        plain = _PLAIN_WORDS.search(self.words)
        enough = plain is not None and plain.end() - plain.start() >= LEAST_SIZE
        return enough or meaningful(self.folded.text)

    @property
    def edged(self) -> bool:
        """Whether folding may join an end of the words with what stands beside it."""
        raw = self.words.strip()
        return raw[:1] in _JOINED or raw[-1:] in _JOINED

    @cached_property
    def tight(self) -> Folded:
        """The folded words without the spaces beside punctuation."""
        return tight(self.folded)

    @cached_property
    def seamless(self) -> Folded:
        """The folded words without hyphens between letters."""
        return seamless(self.folded)

    @cached_property
    def anchor(self) -> str | None:
        """The longest stretch of words without punctuation, where spaces part words."""
        if has_unspaced(self.folded.text):
            return None
        stretches = _STRETCH.findall(self.folded.text)
        return max(stretches, key=len) if stretches else None

    @cached_property
    def tokens(self) -> Tokens:
        """The words one by one."""
        return tokens(self.folded.text)

    @cached_property
    def readings(self) -> tuple[Parts, ...]:
        """The ways to read the marks of gaps and brackets; none without such marks."""
        text = self.folded.text
        return tuple(readings(text)) if marked(text) else ()

    @cached_property
    def without_final_mark(self) -> "Needle | None":
        """The same words without one full stop, comma or semicolon at the end."""
        text = self.folded.text
        if len(text) > 1 and text[-1] in _FINAL and text[-2] not in _FINAL + " ":
            return Needle(text[:-1])
        return None


def occurrences(
    text: str, words: str, start: int = 0, end: int | None = None
) -> Iterator[int]:
    """Yield where words stand whole in a folded text, one beside the other.

    The number of places looked at is bounded, so that words that repeat themselves
    cannot make the search slow.
    """
    size = len(words)
    past = len(text) if end is None else end
    if not size:
        return
    tries = 64 + (4 * (past - start) + 100_000) // size
    at = text.find(words, start, past)
    while at >= 0 and tries > 0:
        tries -= 1
        if whole(text, at, at + size):
            yield at
            at = text.find(words, at + size, past)
        else:
            at = text.find(words, at + 1, past)


def finds(text: str, words: str) -> Iterator[int]:
    """Yield where words are found, whole or not, one beside the other."""
    at = text.find(words) if words else -1
    while at >= 0:
        yield at
        at = text.find(words, at + len(words))
