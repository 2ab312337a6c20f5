"""How a statement is stronger or otherwise than what it rests on."""

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from briefgen.evidence.hedges.deeds import plans_done
from briefgen.evidence.hedges.doers import doers_swapped
from briefgen.evidence.hedges.marks import Mark
from briefgen.evidence.hedges.provisos import provisos_lost
from briefgen.evidence.hedges.reach import limits, reaches, shares, stems_before_comma
from briefgen.evidence.hedges.reading import Read, Shift, ShiftKind, lost, read
from briefgen.evidence.hedges.scope import widened
from briefgen.evidence.hedges.turned import (
    negations_added,
    negations_lost,
    negations_moved,
    negations_widened,
)
from briefgen.evidence.lexicon.number_words import SMALL
from briefgen.evidence.lexicon.strength_words import TRIGGERS

_REMEMBERED = 4096
"""Sentences with their passages: where one was edited, the others are known."""
_NO_LIMIT = re.compile(
    r"\s+(?:because|since|recently|just|now|yesterday|last|about|around|some|half|\d"
    r"|a\s+(?:few|fraction|handful|third|quarter|fifth|tenth)"
    rf"|(?:{'|'.join(SMALL)})\b)",
    re.IGNORECASE,
)
_STRONG = frozenset(["will", "arranged", "all", "big"]).union(
    f"strong {group}" for group in TRIGGERS
)
"""The classes of which a statement has one if it adds strength."""
_WEAK = frozenset(["hedge", "partial", "part", "plan", "will", "arranged"])
"""The classes of which a passage has one if a statement can lose its weakness."""
_TURNS = frozenset(["negation", "negator", "condition", "proviso"])
"""The classes of which a passage has one if a statement can turn it by losing words."""
_DENIALS = frozenset(["negation", "negator"])
"""The classes of which a statement has one if it can turn a passage by itself."""
_MODALS = frozenset(["may", "might", "could"])
_DENIED = re.compile(
    r"\b(?:no|not|never|none|nobody|neither)\b[^.,;:!?]{0,30}$", re.IGNORECASE
)
_BEFORE_NOUN = re.compile(
    r"(?:\b(?:the|an?|its|their|his|her|our|this|that|these|those|any|no)|['’]s)\s$",
    re.IGNORECASE,
)


def strengths(
    statement: str, passages: Sequence[str], *, own_voice: bool = False
) -> tuple[Shift, ...]:
    """Return how a statement is stronger or wider than its passages, in order.

    With `own_voice` the text also argues for itself, as a brief does, and `must` is
    no claim on the passages.
    """
    if not passages:
        return ()
    mine, theirs = read(statement).classes, _classes(passages)
    if mine.isdisjoint(_STRONG) and theirs.isdisjoint(_WEAK):
        return ()
    return _strengths(statement, tuple(passages), own_voice=own_voice)


@lru_cache(maxsize=_REMEMBERED)
def _strengths(
    statement: str, passages: tuple[str, ...], *, own_voice: bool
) -> tuple[Shift, ...]:
    theirs = [read(passage) for passage in passages]
    return every_strength(read(statement), theirs, own_voice=own_voice)


def every_strength(
    ours: Read, theirs: Sequence[Read], *, own_voice: bool = False
) -> tuple[Shift, ...]:
    """Return how a statement is stronger or wider, whatever words the texts have."""
    found = {
        *_hedges_lost(ours, theirs),
        *_added(ours, theirs, own_voice=own_voice),
        *negations_widened(ours, theirs),
        *widened(ours, theirs),
        *plans_done(ours, theirs),
    }
    return tuple(sorted(found))


def turns(statement: str, passages: Sequence[str]) -> tuple[Shift, ...]:
    """Return how a statement turns its passages round, in order.

    Told are negations and conditions that are lost, added or moved, and who does what
    to whom.
    """
    if not passages:
        return ()
    ours = read(statement)
    theirs = _classes(passages)
    if not (ours.classes.isdisjoint(_DENIALS) and theirs.isdisjoint(_TURNS)):
        return _turns(statement, tuple(passages))
    return tuple(doers_swapped(ours, [read(passage) for passage in passages]))


@lru_cache(maxsize=_REMEMBERED)
def _turns(statement: str, passages: tuple[str, ...]) -> tuple[Shift, ...]:
    return every_turn(read(statement), [read(passage) for passage in passages])


def _classes(passages: Sequence[str]) -> frozenset[str]:
    """Return the classes of all marks of some passages."""
    if len(passages) == 1:
        return read(passages[0]).classes
    return frozenset(name for one in passages for name in read(one).classes)


def every_turn(ours: Read, theirs: Sequence[Read]) -> tuple[Shift, ...]:
    """Return how a statement turns its passages, whatever words the texts have."""
    limited = tuple(_limits_lost(ours, theirs))
    found = {
        *negations_lost(ours, theirs),
        *negations_added(ours, theirs),
        *negations_moved(ours, theirs),
        *limited,
        *(() if limited else provisos_lost(ours, theirs)),
        *doers_swapped(ours, theirs),
    }
    return tuple(sorted(found))


def _hedges_lost(ours: Read, theirs: Sequence[Read]) -> Iterator[Shift]:
    """Yield the first hedge that the passages have and the statement lacks.

    Only what the statement uses counts: the words beside it must come back in ours.
    """
    if ours.has("hedge", "soft"):
        return
    many = len(theirs) > 1
    named = ours.has("told")
    for number, passage in enumerate(theirs):
        for one in passage.marks:
            if "hedge" not in one.classes or (named and "hearsay" in one.classes):
                continue
            if one.word.lower() in _MODALS and _denied(one, passage.text):
                continue
            used = reaches(ours.text, passage.text, one.end, many=many)
            if used or _told_after(ours, passage, one, many=many):
                place = (number, one.start, one.end)
                yield lost("hedge-lost", ours.text, passage.text, place)
                return


def _denied(one: Mark, text: str) -> bool:
    """Tell whether a `may` is denied, and so no hedge: `no driver may`."""
    return bool(_DENIED.search(text, max(0, one.start - 60), one.start))


def _told_after(ours: Read, passage: Read, one: Mark, *, many: bool) -> bool:
    """Tell whether hearsay ends a sentence that the statement uses: `…, he alleges`."""
    before = stems_before_comma(passage.text, one.start)
    return (
        "hearsay" in one.classes
        and bool(before)
        and (shares(ours.text, before, many=many))
    )


def _limits_lost(ours: Read, theirs: Sequence[Read]) -> Iterator[Shift]:
    """Yield the first `only` or `unless` that the statement lacks."""
    if ours.has("condition", "conditional"):
        return
    many = len(theirs) > 1
    for number, passage in enumerate(theirs):
        for one in passage.marks:
            if "condition" not in one.classes or _limits_nothing(one, passage.text):
                continue
            if reaches(ours.text, passage.text, one.end, many=many) or limits(
                ours.text, passage.text, one.start, many=many
            ):
                place = (number, one.start, one.end)
                yield lost("condition-lost", ours.text, passage.text, place)
                return


def _limits_nothing(one: Mark, passage: str) -> bool:
    """Tell whether an `only` belittles or gives a reason: `only six of ten`."""
    return one.word.lower() == "only" and bool(_NO_LIMIT.match(passage, one.end))


def _added(ours: Read, theirs: Sequence[Read], *, own_voice: bool) -> Iterator[Shift]:
    """Yield the words of ours that are stronger than anything in the passages."""
    has = frozenset(name for one in theirs for name in one.classes)
    if ours.has("proviso"):
        has |= {"will"}
    for one in ours.marks:
        if _is_noun(one, ours.text):
            continue
        kind = _adds(one.classes, has, own_voice=own_voice)
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
