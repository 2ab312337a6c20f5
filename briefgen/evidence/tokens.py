"""The words of a folded text as a comparison sees them, with their places."""

import re
import unicodedata
from array import array
from collections.abc import Iterator
from functools import cache, cached_property
from itertools import islice
from sys import intern

from briefgen.base.value import dataclass

_UNSPACED = (
    ("\u0e00", "\u0eff"),
    ("\u1000", "\u109f"),
    ("\u1780", "\u17ff"),
    ("\u2e80", "\u2fdf"),
    ("\u3005", "\u3007"),
    ("\u3040", "\u30ff"),
    ("\u3400", "\u4dbf"),
    ("\u4e00", "\u9fff"),
    ("\uf900", "\ufaff"),
    ("\U00020000", "\U0003ffff"),
)
"""Scripts written without spaces, from and to: each character is a word."""
_FIRST_UNSPACED = _FIRST_DENSE = "\u0e00"
_DENSE = (*_UNSPACED, ("\uac00", "\ud7af"))
"""The same and Korean: each character says as much as a short word."""
_MARKS = "\u0300-\u036f\u0591-\u05bd\u0610-\u061a\u064b-\u065f\u0900-\u0dff"
_PLAIN_WORD = re.compile(r"\w+")
_THREE_WORDS = re.compile(r"(?:[^\W\d_]+[,;]? ){3}")
"""How most quotes begin; each of the words between the spaces is at least one."""
_LEAST_WORDS = 3
LEAST_SIZE = 15
"""As many characters mean something by themselves, if they are three words."""


@dataclass(frozen=True)
class Tokens:
    """The words of a text in order, in one case, and where each stands in it."""

    words: tuple[str, ...]
    starts: "array[int]"
    ends: "array[int]"

    @cached_property
    def plain(self) -> tuple[str, ...]:
        """The words without diacritics."""
        return tuple(map(_undressed, self.words))

    @cached_property
    def joined(self) -> str:
        """The words without diacritics, in one string to search."""
        return "\x1f" + "\x1f".join(self.plain) + "\x1f"

    @cached_property
    def offsets(self) -> "array[int]":
        """Where each word begins in `joined`."""
        offsets, at = array("I"), 1
        for word in self.plain:
            offsets.append(at)
            at += len(word) + 1
        return offsets


@cache
def _token(unspaced: str) -> re.Pattern[str]:
    """Return the pattern of a word; classes of whole scripts take long to compile."""
    return re.compile(
        (f"[{unspaced}]|" if unspaced else "") + r"(?<![\w-])-?\d+(?:[.,:]\d+)*"
        r"|\d+(?:[.,:]\d+)*"
        f"|[^\\W\\d{unspaced}](?:[\\w{_MARKS}]|'(?=[^\\W\\d_]))*"
        "|[%$\u20ac\u00a3\u00a5+<>=\u00b0\u00a7&@#]"
    )


@cache
def _parted() -> re.Pattern[str]:
    return re.compile(f"[{_classes()}]|[^{_classes()}]+")


def _classes() -> str:
    return "".join(f"{first}-{last}" for first, last in _UNSPACED)


def is_dense(mark: str) -> bool:
    """Tell whether a character says as much as a short word: Chinese, Korean, Thai."""
    return mark >= _FIRST_DENSE and any(first <= mark <= last for first, last in _DENSE)


def has_unspaced(text: str) -> bool:
    """Tell whether a text holds words that are written without spaces."""
    return not text.isascii() and any(
        first <= mark <= last
        for mark in set(text)
        if mark >= _FIRST_UNSPACED
        for first, last in _UNSPACED
    )


def _found(text: str) -> Iterator[re.Match[str]]:
    return _token(_classes() if has_unspaced(text) else "").finditer(text)


def tokens(text: str) -> Tokens:
    """Take a folded text apart into words; figures keep their signs and points."""
    words, starts, ends = [], array("I"), array("I")
    known: dict[str, str] = {}
    for match in _found(text):
        word = match.group()
        words.append(known.get(word) or known.setdefault(word, intern(word.casefold())))
        starts.append(match.start())
        ends.append(match.end())
    return Tokens(tuple(words), starts, ends)


def word_count(text: str) -> int:
    """Return how many words a folded text has; each ideograph is one."""
    return sum(1 for match in _found(text) if match.group()[-1].isalnum())


def meaningful(text: str) -> bool:
    """Tell whether words are long enough to mean something by themselves.

    That takes three words and fifteen characters; an ideograph counts for three.
    """
    size = len(text)
    if size < LEAST_SIZE and not text.isascii():
        size += 2 * sum(text.count(mark) for mark in set(text) if is_dense(mark))
    if size < LEAST_SIZE:
        return False
    if _THREE_WORDS.match(text):
        return True
    words = (one for one in _found(text) if one.group()[-1].isalnum())
    return sum(1 for _ in islice(words, _LEAST_WORDS)) == _LEAST_WORDS


def _undressed(word: str) -> str:
    if word.isascii():
        return word
    parts = unicodedata.normalize("NFD", word)
    return "".join(part for part in parts if not unicodedata.combining(part))


def index_words(text: str) -> list[str]:
    """Return the words of a folded text as an index has them, in one case.

    They are plainer than `tokens`, and ten times faster to get.
    """
    words = _PLAIN_WORD.findall(text.casefold())
    if not has_unspaced(text):
        return words
    return [part for word in words for part in _parted().findall(word)]
