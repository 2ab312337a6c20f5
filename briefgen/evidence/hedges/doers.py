"""Who does it to whom: the two sides of a verb, changed for one another."""

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.evidence.hedges.reach import all_stems
from briefgen.evidence.hedges.reading import Read, Shift
from briefgen.evidence.lexicon.dealings import DEALINGS
from briefgen.evidence.lexicon.telling_words import telling_words

_WORD = r"[^\W\d_]+"
_BE = frozenset("is are was were be been being gets got".split())
_DEALT = frozenset(DEALINGS)
_STOP = r"[.;:!?]"
_BY = r"\s+(?:\w+\s+){0,2}by\b"
_NEAR = 2


class _Dealing(NamedTuple):
    """A verb with the stems on its two sides."""

    verb: str
    start: int
    end: int
    before: frozenset[str]
    after: frozenset[str]


def doers_swapped(ours: Read, theirs: Sequence[Read]) -> Iterator[Shift]:
    """Yield the verb of ours whose two sides stand the other way round in a passage.

    Only plain sentences are compared: the same verb once on either side, in the active
    voice, with nothing on one side that also stands there in the other text.
    """
    if len(theirs) != 1 or telling_words(ours.text).isdisjoint(_DEALT):
        return
    if any(" than " in one.text for one in (ours, *theirs)):
        return
    mine = _dealings(ours.text)
    for one in mine:
        for other in _dealings(theirs[0].text) if mine else ():
            if other.verb == one.verb and _swapped(one, other):
                words = ours.text[one.start : one.end]
                yield Shift(one.start, one.end, words, "doers-swapped")
                return


def _swapped(one: _Dealing, other: _Dealing) -> bool:
    if not one.before or not other.before:
        return False
    return one.before <= other.after - other.before and (
        other.before <= one.after - one.before
    )


def _dealings(text: str) -> list[_Dealing]:
    """Return the verbs of a text that one does to another, if each stands once."""
    words = list(re.finditer(_WORD, text))
    found = [
        _dealing(text, match, DEALINGS[match.group().lower()])
        for place, match in enumerate(words)
        if match.group().lower() in DEALINGS
        and not re.match(_BY, text[match.end() :][:60])
        and not any(
            one.group().lower() in _BE for one in words[max(0, place - _NEAR) : place]
        )
    ]
    return found if len({one.verb for one in found}) == len(found) else []


def _dealing(text: str, match: re.Match[str], verb: str) -> _Dealing:
    before = all_stems(re.split(_STOP, text[: match.start()])[-1])
    after = all_stems(re.split(_STOP, text[match.end() :], maxsplit=1)[0])
    return _Dealing(
        verb, match.start(), match.end(), frozenset(before), frozenset(after)
    )
