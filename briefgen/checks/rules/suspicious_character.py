"""Our words or a quote hold an unseen character, or one that looks like another.

Such characters come in with copied text. They turn the order of what is printed, break
searches and links, or make a name another name.

Bad: a right-to-left override in a quote; `Kyiv` with a Cyrillic `і`.
Good: the same words typed with the letters that they show.
"""

import re
import unicodedata
from collections.abc import Iterator

from briefgen.base.place import Step
from briefgen.checks.grounds import owner_of
from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.model import Dossier
from briefgen.schema.node import Node

_HIDDEN = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f"
    "\u202a-\u202e\u2060-\u2069\ufeff\ufff9-\ufffd\U000e0000-\U000e007f]"
)
_JOINERS = "\u200c\u200d"
_MARKS = "\u061c\u200e\u200f\u202a\u202b\u202c\u2066\u2067\u2068\u2069"
_WORD = re.compile(r"[^\W\d_]{2,}")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]")
_LOOKALIKE = re.compile("[\u0370-\u03ff\u0400-\u04ff]")
_SUSPECT = re.compile(f"{_HIDDEN.pattern}|{_LOOKALIKE.pattern}")


def _belongs(text: str, at: int) -> bool:
    """Tell whether a hidden character has its place in the script around it."""
    near = text[max(0, at - 1) : at] + text[at + 1 : at + 2]
    if text[at] in _JOINERS:
        return any(not char.isascii() and not char.isspace() for char in near)
    if text[at] in _MARKS:
        return any(unicodedata.bidirectional(char) in {"R", "AL"} for char in text)
    return False


def _hidden(text: str) -> Iterator[tuple[int, int, str]]:
    for match in _HIDDEN.finditer(text):
        if not _belongs(text, match.start()):
            code = ord(match.group())
            name = unicodedata.name(match.group(), "control character").lower()
            yield *match.span(), f"an unseen character: U+{code:04X}, {name}"


def _mixed(text: str) -> Iterator[tuple[int, int, str]]:
    mixed = not text.isascii() and _LOOKALIKE.search(text) and _LATIN.search(text)
    for match in _WORD.finditer(text) if mixed else ():
        latin = _LATIN.search(match.group())
        strange = _LOOKALIKE.search(match.group()) if latin else None
        if strange:
            name = unicodedata.name(strange.group()).lower()
            yield *match.span(), f"letters of two scripts in one word: {name}"


def _texts(dossier: Dossier) -> Iterator[tuple[Node, tuple[Step, ...], str]]:
    for fact in dossier.facts.values():
        yield fact, ("statement",), fact.statement
        yield fact, ("quote",), fact.quote
        if fact.translation:
            yield fact, ("translation",), fact.translation
    for field in dossier.prose:
        yield field.owner, field.path, field.value
    for brief in dossier.briefs.values():
        yield brief, ("title",), brief.title


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every character that hides or misleads."""
    for node, path, text in _texts(dossier):
        if (text.isascii() and text.isprintable()) or not _SUSPECT.search(text):
            continue
        for start, end, what in (*_hidden(text), *_mixed(text)):
            words = text[max(0, start - 12) : end + 12]
            yield Problem(
                what,
                dossier.words_at(node, path, start, end),
                owner_of(node),
                hint="type the words anew; where the source has it so, waive this",
                subject=words,
            )


RULE = Rule(
    "PAS08",
    "suspicious-character",
    "A quote or a sentence holds a character that hides or misleads.",
    find,
)
