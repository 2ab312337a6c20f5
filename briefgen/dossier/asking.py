"""Which sentence of a brief somebody means by a few of its words."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches

from briefgen.base.place import Step
from briefgen.dossier.model import Dossier
from briefgen.dossier.statement import Statement

CITATION = re.compile(r"\s*\[[^\[\]]*@[^\[\]]*\]")
MARKS = re.compile(r"[*_`“”\"«»„’']|\[\^\d+\]|\(\[?[A-Z]{1,2}\d+\]?\)")
WORD = re.compile(r"\w+")
ENOUGH = 0.6
"""The least share of the asked words that a sentence must have."""
LONG = 4
NEAR = 0.7
"""How near a misspelt word must come to one of the sentence."""


@dataclass(frozen=True, slots=True)
class Meant:
    """A sentence that may be meant.

    Args:
        brief: The slug of the brief.
        statement: The sentence or cell.
        likeness: How near it comes, from 0 to 1.
    """

    brief: str
    statement: Statement
    likeness: float


def plain(text: str) -> str:
    """Return a sentence as a reader sees it: without citations and marks."""
    return " ".join(MARKS.sub("", CITATION.sub("", text)).split()).lower()


def _share(asked: list[str], said: list[str], *, misspelt: bool) -> float:
    """Return the share of the asked words that a sentence has."""
    words, there = set(asked), set(said)
    if not misspelt:
        return len(words & there) / max(1, len(words))
    # Short words come near to too many others.
    words = {one for one in words if len(one) >= LONG}
    near = (one for one in words if get_close_matches(one, there, n=1, cutoff=NEAR))
    return sum(1 for _ in near) / max(1, len(words))


def _likeness(asked: str, said: str, *, misspelt: bool) -> float:
    if asked in said:
        return 1.0
    share = _share(WORD.findall(asked), WORD.findall(said), misspelt=misspelt)
    if share < ENOUGH:
        return 0.0
    return (share + SequenceMatcher(None, asked, said).ratio()) / 2


def _candidates(dossier: Dossier, asked: str, *, misspelt: bool) -> Iterator[Meant]:
    for slug, printed in dossier.printed.items():
        for one in printed.statements:
            likeness = _likeness(asked, plain(one.text), misspelt=misspelt)
            if likeness:
                yield Meant(slug, one, likeness)


def _identity(one: Statement) -> tuple[str, tuple[Step, ...], int]:
    """Return what a sentence is told by that several briefs print."""
    return one.owner_id, one.path, one.start


def sentences_meant(dossier: Dossier, words: str, most: int = 3) -> tuple[Meant, ...]:
    """Return the sentences that some words may mean, the likeliest first.

    Args:
        dossier: The dossier.
        words: Words of the sentence, as read in any output; they need not be exact.
        most: How many at the most.
    """
    asked = plain(words)
    if not asked:
        return ()
    # To compare words letter by letter takes long, and is seldom needed.
    candidates = tuple(_candidates(dossier, asked, misspelt=False)) or (
        _candidates(dossier, asked, misspelt=True)
    )
    found = sorted(candidates, key=lambda one: -one.likeness)
    best = [one for one in found if one.likeness >= found[0].likeness - 0.1]
    once = {_identity(one.statement): one for one in reversed(best)}
    return tuple(sorted(once.values(), key=lambda one: -one.likeness)[:most])
