"""How a statement is stronger or otherwise than what it rests on."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from types import MappingProxyType
from typing import Literal

from briefgen.evidence.figures.number_words import SMALL
from briefgen.evidence.hedges.marks import Mark, marks
from briefgen.evidence.hedges.reach import all_stems, limits, next_stem, reaches
from briefgen.evidence.hedges.tables import TRIGGERS
from briefgen.evidence.words.stems import stem

ShiftKind = Literal[
    "hedge-lost",
    "strength-added",
    "negation-added",
    "negation-lost",
    "condition-lost",
]
_CLASSES = MappingProxyType(
    {
        "hedge-lost": ("hedge", frozenset(["hedge", "soft"])),
        "negation-lost": ("negation", frozenset(["negation", "negative"])),
        "condition-lost": ("condition", frozenset(["condition", "conditional"])),
    }
)
_NO_LIMIT = re.compile(
    r"\s+(?:because|since|recently|just|now|yesterday|last|about|around|some|half|\d"
    r"|a\s+(?:few|fraction|handful|third|quarter|fifth|tenth)"
    rf"|(?:{'|'.join(SMALL)})\b)",
    re.IGNORECASE,
)
_BEFORE_NOUN = re.compile(
    r"(?:\b(?:the|an?|its|their|his|her|our|this|that|these|those|any|no)|['’]s)\s$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, order=True)
class Shift:
    """One way in which a statement says more, or otherwise, than its passages."""

    start: int
    end: int
    words: str
    """Our words; where something is lost, the whole statement."""
    kind: ShiftKind
    lost: str | None = None
    """The words of the passage that are lost."""
    passage: int = 0
    """Which of the passages has the words that are lost."""
    lost_start: int = 0
    lost_end: int = 0


@dataclass(frozen=True, slots=True)
class _Read:
    """Texts with their marks."""

    text: str
    marks: tuple[Mark, ...]


def shifts(
    statement: str, passages: Sequence[str], *, own_voice: bool = False
) -> tuple[Shift, ...]:
    """Return how a statement is stronger or otherwise than its passages, in order.

    With `own_voice` the text also argues for itself, as a brief does, and `must` is
    no claim on the passages.
    """
    return _shifts(statement, tuple(passages), own_voice=own_voice)


@lru_cache(maxsize=32768)
def _shifts(
    statement: str, passages: tuple[str, ...], *, own_voice: bool
) -> tuple[Shift, ...]:
    """Return the shifts; two rules ask for those of the same texts."""
    if not passages:
        return ()
    ours = _Read(statement, marks(statement))
    theirs = [_Read(passage, marks(passage)) for passage in passages]
    found = [
        *_lost("hedge-lost", ours, theirs),
        *_lost("negation-lost", ours, theirs),
        *_lost("condition-lost", ours, theirs),
        *_added(ours, theirs, own_voice=own_voice),
    ]
    return tuple(sorted(found))


def _lost(kind: ShiftKind, ours: _Read, theirs: Sequence[_Read]) -> Iterator[Shift]:
    """Yield the first thing of a kind that the passages have and the statement lacks.

    Only what the statement uses counts: the words beside it must come back in ours.
    """
    needed, kept = _CLASSES[kind]
    if not any(needed in one.classes for read in theirs for one in read.marks):
        return
    told = theirs if kind == "negation-lost" else ()
    if any(kept & one.classes and _says_no(one, told) for one in ours.marks):
        return
    many = len(theirs) > 1
    names_who = any("told" in one.classes for one in ours.marks)
    for number, read in enumerate(theirs):
        for one in read.marks:
            if needed not in one.classes or _excused(one, read.text, told=names_who):
                continue
            if _used(kind, (ours.text, read.text), one, many=many):
                whole = (0, len(ours.text), ours.text, kind)
                yield Shift(*whole, one.word, number, one.start, one.end)
                return


def _excused(one: Mark, passage: str, *, told: bool) -> bool:
    """Tell whether a statement may leave a word out.

    It may where it names who says so, and an `only` that belittles or gives a reason
    limits nothing: `only six of ten`, `only because`.
    """
    if "hearsay" in one.classes:
        return told
    return one.word.lower() == "only" and bool(_NO_LIMIT.match(passage, one.end))


def _used(kind: ShiftKind, pair: tuple[str, str], one: Mark, *, many: bool) -> bool:
    """Tell whether a statement uses what a marked word of a passage bears on."""
    statement, passage = pair
    if reaches(statement, passage, one.end, many=many):
        return True
    back = kind == "condition-lost"
    return back and limits(statement, passage, one.start, many=many)


def _says_no(one: Mark, told: Sequence[_Read]) -> bool:
    """Tell whether a word can stand for a negation of the other side.

    `blocked` cannot stand for the `not` of `did not block`.
    """
    only_negative = "negative" in one.classes and "negation" not in one.classes
    if not only_negative:
        return True
    mine = stem(one.word)
    return not any(mine in all_stems(read.text) for read in told)


def _added(ours: _Read, theirs: Sequence[_Read], *, own_voice: bool) -> Iterator[Shift]:
    """Yield the words of ours that are stronger than anything in the passages."""
    if not ours.marks:
        return
    has = frozenset(
        name
        for read in theirs
        for one in read.marks
        for name in one.classes
        if name != "negative" or _says_no(one, (ours,))
    )
    for one in ours.marks:
        if _is_noun(one, ours.text):
            continue
        kind = _adds(one.classes, has, own_voice=own_voice)
        if kind is None and _widens(one, has, ours.text, theirs):
            kind = "strength-added"
        if kind:
            yield Shift(one.start, one.end, one.word, kind)


def _is_noun(one: Mark, text: str) -> bool:
    """Tell whether a word that can insist is only a thing: `its demand`."""
    if one.word.lower() not in {"demand", "demands"}:
        return False
    determined = _BEFORE_NOUN.search(text, max(0, one.start - 8), one.start)
    return bool(determined) or text.startswith(" for ", one.end)


def _adds(
    classes: frozenset[str], theirs: frozenset[str], *, own_voice: bool
) -> ShiftKind | None:
    """Return what a word of ours adds to the classes that the passages have."""
    if "negation" in classes and not theirs & {"negation", "negative"}:
        return "negation-added"
    for group in TRIGGERS:
        if own_voice and group == "duty":
            continue
        if f"strong {group}" in classes and f"allow {group}" not in theirs:
            return "strength-added"
    if theirs & {"will", "arranged"}:
        return None
    firm = "will" in classes and "contingent" in theirs
    return (
        "strength-added"
        if firm or ("arranged" in classes and "open" in theirs)
        else None
    )


def _widens(
    one: Mark, has: frozenset[str], statement: str, theirs: Sequence[_Read]
) -> bool:
    """Tell whether `all members` of ours are `most members` of a passage."""
    if "all" not in one.classes or "some" not in has or "every" in has:
        return False
    noun = next_stem(statement, one.end)
    return any(
        next_stem(read.text, other.end) == noun
        for read in theirs
        for other in read.marks
        if "some" in other.classes
    )
