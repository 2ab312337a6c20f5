"""Where the words that weaken, strengthen, negate or limit stand in a text."""

import re
from itertools import accumulate, compress
from types import MappingProxyType
from typing import NamedTuple

from briefgen.evidence.hedges import scope_words, strength_words, turn_words
from briefgen.evidence.pieces import Known, lone_word, pieces

_LETTERS = r"[^\W\d_]++(?![\u0300-\u036f])(?:['’][^\W\d_]+)*"
"""The pattern of a word.

What has an accent as a character of its own is none: the `no` of `nódulo` is not.
"""
_WORD = re.compile(_LETTERS)
_NEXT = re.compile(rf"\s{{1,3}}({_LETTERS})")
_LONGEST = 4
_SHORT = 6
_ABOUT_THE_SOURCE = re.compile(
    r"\bno\s+(?:[\w,-]+\s+){1,6}?(?:is|are|was|were)\s+(?:given|stated|named|mentioned"
    r"|provided|cited|quoted|specified|identified|dated|reported)\b"
    r"|\b(?:do|does|did|is|are|was|were)(?:\s+not|n['’]t)\s+(?:say|state|name|give"
    r"|specify|mention|date|identify|quote|cite|record|explain|dated|named|identified"
    r"|given|stated|specified|quoted|cited)\b",
    re.IGNORECASE,
)


def _classes() -> MappingProxyType[str, frozenset[str]]:
    """Return the classes of each word and phrase."""
    found: dict[str, set[str]] = {}
    plain = {
        "hedge": strength_words.HEDGE,
        "soft": strength_words.SOFT,
        "not-hedge": strength_words.NOT_HEDGE,
        "hearsay": strength_words.HEARSAY,
        "told": strength_words.TOLD,
        "arranged": strength_words.ARRANGED,
        "open": strength_words.OPEN,
        "will": strength_words.WILL,
        "contingent": strength_words.CONTINGENT,
        "all": scope_words.ALL,
        "some": scope_words.SOME,
        "every": scope_words.EVERY,
        "negation": turn_words.NEGATION,
        "negative": turn_words.NEGATIVE,
        "idiom": turn_words.IDIOM,
        "negator": turn_words.NEGATOR,
        "partial": turn_words.PARTIAL,
        "wish": turn_words.WISH,
        "condition": turn_words.CONDITION,
        "conditional": turn_words.CONDITIONAL,
        "proviso": turn_words.PROVISO,
        "plan": scope_words.PLAN,
        "part": scope_words.PART,
        "big": scope_words.BIG,
        "small": scope_words.LITTLE,
    }
    strong = {
        f"strong {group}": words for group, words in strength_words.TRIGGERS.items()
    }
    allowed = {
        f"allow {group}": words for group, words in strength_words.ALLOWED.items()
    }
    for name, words in (plain | strong | allowed).items():
        for word in words:
            found.setdefault(word.replace("_", " "), set()).add(name)
    return MappingProxyType({word: frozenset(names) for word, names in found.items()})


_CLASSES = _classes()


def _seconds() -> MappingProxyType[str, frozenset[str]]:
    """Return by the first word of phrases the words that may follow it.

    With them is nothing at all, as between two spaces.
    """
    found: dict[str, set[str]] = {}
    for phrase in _CLASSES:
        first, _, rest = phrase.partition(" ")
        if rest:
            found.setdefault(first, {""}).add(rest.partition(" ")[0])
    return MappingProxyType({first: frozenset(then) for first, then in found.items()})


_SECONDS = _seconds()
"""By the first word of phrases: the words that may follow it."""
_FIRSTS = frozenset([*_CLASSES, *_SECONDS])
_NONE: frozenset[str] = frozenset()


class Word(NamedTuple):
    """A word of which something is known, in a text without white space."""

    start: int
    end: int
    classes: frozenset[str]
    """Its classes."""
    seconds: frozenset[str]
    """The second words of the phrases that it begins."""


_WEIGHING = frozenset(["hedge", "soft", "negation", "condition"]).union(
    f"strong {group}" for group in strength_words.TRIGGERS
)
_SILENT = frozenset(["idiom", "not-hedge"])


class Mark(NamedTuple):
    """A word or phrase with the classes that it belongs to."""

    start: int
    end: int
    word: str
    classes: frozenset[str]

    @property
    def weighs(self) -> bool:
        """Whether it is one that a statement is judged by, and not only excused by."""
        return not self.classes.isdisjoint(_WEIGHING)


def marks(text: str) -> list[Mark]:
    """Return the marked words of a text in its order, the longest phrase at a place."""
    parts = pieces(text)
    known = [_WORDS[part] for part in parts]
    if not any(known):
        return []
    sizes = list(accumulate(map(len, parts), initial=0))
    following = (*parts[1:], "")
    found: list[Mark] = []
    past = 0
    for number in compress(range(len(parts)), known):
        for word in known[number]:
            at = sizes[number] + number
            leads = word.classes or _BEGINNINGS[following[number]] in word.seconds
            if not leads or at + word.start < past:
                continue
            past, classes = _phrase(text, at, word)
            start = at + word.start
            if _tells(text, start, classes):
                found.append(Mark(start, past, text[start:past], classes))
    return found


def _tells(text: str, start: int, classes: frozenset[str]) -> bool:
    """Tell whether a word or phrase of some classes says anything of the statement."""
    if not classes or not classes.isdisjoint(_SILENT):
        return False
    return "negation" not in classes or not _about_the_source(text, start)


def _about_the_source(text: str, at: int) -> bool:
    """Tell whether a negation only says what the source leaves out."""
    before = max(0, text.rfind(" ", 0, max(0, at - 1)) + 1)
    found = _ABOUT_THE_SOURCE.match(text, at) or _ABOUT_THE_SOURCE.match(text, before)
    return found is not None and found.end() > at


def _words(piece: str) -> tuple[Word, ...]:
    """Return the words of a piece of which something is known: of most pieces none."""
    lone = lone_word(piece).lower()
    if lone and lone not in _FIRSTS and not _is_negative(lone):
        return ()
    words = (_word(piece, *match.span()) for match in _WORD.finditer(piece))
    return tuple(filter(None, words))


def _word(piece: str, start: int, end: int) -> Word | None:
    """Return what is known of a word of a piece, if anything is."""
    word = piece[start:end]
    lower = word.lower()
    if lower == "may" and word != "may":
        return None
    last = end == len(piece)
    classes, seconds = _classes_of(lower), _SECONDS.get(lower) if last else None
    return Word(start, end, classes, seconds or _NONE) if classes or seconds else None


def _classes_of(lower: str) -> frozenset[str]:
    known = _CLASSES.get(lower)
    if known is not None:
        return known
    if lower.endswith(("n't", "n’t")):
        return frozenset(["negation", "allow refuse"])
    if lower.endswith(("'ll", "’ll")):
        return frozenset(["will"])
    return frozenset(["negative"]) if _is_negative(lower) else _NONE


def _is_negative(lower: str) -> bool:
    """Tell whether a word begins or ends as those that deny: `unlikely`."""
    return len(lower) > _SHORT and (
        lower.startswith(turn_words.NEGATIVE_STARTS)
        or lower.endswith(turn_words.NEGATIVE_END)
    )


def _phrase(text: str, at: int, word: Word) -> tuple[int, frozenset[str]]:
    """Return where the longest phrase that begins with a word ends, and its classes.

    Args:
        text: The text.
        at: Where the piece begins in which the word stands.
        word: The word, which is a phrase by itself.
    """
    best = (at + word.end, word.classes)
    follows = _NEXT.match(text, best[0]) if word.seconds else None
    if follows is None or follows[1].lower() not in word.seconds:
        return best
    phrase = text[at + word.start : best[0]].lower()
    for _ in range(1, _LONGEST):
        phrase = f"{phrase} {follows[1].lower()}"
        if phrase in _CLASSES:
            best = (follows.end(), _CLASSES[phrase])
        follows = _NEXT.match(text, follows.end())
        if follows is None:
            break
    return best


def _beginning(piece: str) -> str:
    """Return the first word of what stands between two spaces, or the mark there."""
    if piece.isalpha():
        return piece.lower()
    match = _WORD.match(piece)
    return match.group().lower() if match else piece[:1]


_WORDS = Known(_words)
_BEGINNINGS = Known(_beginning)
