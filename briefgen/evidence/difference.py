"""What differs between a quote and a passage, word by word, and what that means."""

import re
from collections import Counter
from collections.abc import Sequence
from difflib import SequenceMatcher

from briefgen.evidence.model import Change, ChangeKind, Remark
from briefgen.evidence.polarity import hedges, negations
from briefgen.evidence.tokens import tokens

_PIECE = re.compile(r"\d+(?:[.,:]\d+)*|[^\W\d]+(?:'[^\W\d]+)*|[^\w\s]|\w")
_SIGN = re.compile(
    r"[+%\u2030$\u20ac\u00a3\u00a5<>=\u00b0]"
    r"|\b(?:euros?|dollars?|pounds?|yen|rou?bles?|hryvnias?|per ?cent"
    r"|percentage points?|tonnes?|kilomet\w+|hours?|days?|weeks?|months?|years?)\b"
)
_MINUS = re.compile(r"(?<![\w.,])-(?=[.,]?\d)")
_COUNTING = re.compile(
    r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|dozens?"
    r"|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty|hundreds?|thousands?"
    r"|millions?|billions?|trillions?|bn|half|thirds?|quarters?|first|second|fourth"
    r"|fifth)\b",
    re.IGNORECASE,
)
_LONGEST = 400
_KINDS = {
    "replace": ChangeKind.REPLACED,
    "delete": ChangeKind.ADDED,
    "insert": ChangeKind.LEFT_OUT,
}

Pieces = Sequence[re.Match[str]]


def changes(ours: str, theirs: str) -> tuple[Change, ...]:
    """Return the word differences between a folded quote and a folded passage."""
    mine, its = list(_PIECE.finditer(ours)), list(_PIECE.finditer(theirs))
    same = _shared_ends(mine, its)
    mine, its = mine[same[0] : len(mine) - same[1]], its[same[0] : len(its) - same[1]]
    if max(len(mine), len(its)) > _LONGEST:
        return (_change(ChangeKind.REPLACED, ours, mine, theirs, its),)
    matcher = SequenceMatcher(
        None,
        [one.group() for one in mine],
        [one.group() for one in its],
        autojunk=False,
    )
    return tuple(
        _change(_KINDS[kind], ours, mine[a:b], theirs, its[c:d])
        for kind, a, b, c, d in matcher.get_opcodes()
        if kind != "equal"
    )


def remarks(ours: str, theirs: str, found: Sequence[Change]) -> tuple[Remark, ...]:
    """Say what the differences do to the meaning, as far as words show it."""
    said = []
    if any(_COUNTING.search(one.ours) or _COUNTING.search(one.theirs) for one in found):
        said.append(Remark.FIGURE)
    signs = any(_SIGN.findall(one.ours) != _SIGN.findall(one.theirs) for one in found)
    if signs or len(_MINUS.findall(ours)) != len(_MINUS.findall(theirs)):
        said.append(Remark.SIGN)
    said += _turned(negations(ours), negations(theirs), Remark.NEGATION_ADDED)
    said += _turned(negations(theirs), negations(ours), Remark.NEGATION_REMOVED)
    said += _turned(hedges(ours), hedges(theirs), Remark.HEDGE_ADDED)
    said += _turned(hedges(theirs), hedges(ours), Remark.HEDGE_REMOVED)
    if found and Counter(tokens(ours).words) == Counter(tokens(theirs).words):
        said.append(Remark.ORDER)
    return tuple(said)


def _turned(more: Counter[str], less: Counter[str], remark: Remark) -> list[Remark]:
    """Return a remark where one side has more; `couldn't` for `could not` is none."""
    return [remark] if more.total() > less.total() else []


def _shared_ends(mine: Pieces, its: Pieces) -> tuple[int, int]:
    """Return how many pieces are the same at the beginning and at the end."""
    most = min(len(mine), len(its))
    head = 0
    while head < most and mine[head].group() == its[head].group():
        head += 1
    tail = 0
    while tail < most - head and mine[-1 - tail].group() == its[-1 - tail].group():
        tail += 1
    return head, tail


def _change(
    kind: ChangeKind, ours: str, mine: Pieces, theirs: str, its: Pieces
) -> Change:
    return Change(kind, _words(ours, mine), _words(theirs, its))


def _words(text: str, pieces: Pieces) -> str:
    return text[pieces[0].start() : pieces[-1].end()] if pieces else ""
