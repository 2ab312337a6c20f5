"""The words around a figure that limit it or make it approximate: `at least`."""

import re

from briefgen.evidence.figures.endings import endings, may_end

_WORDS = (
    "about|around|roughly|some|nearly|almost|over|more than|approximately|circa"
    "|at least|up to|at most|less than|fewer than|under|as many as|as much as"
    "|no more than|close to|an estimated|just over|just under|above|below|exceeding"
    "|not more than|no fewer than|upwards of|in the region of"
    "|rund|etwa|mindestens|höchstens|environ|au moins"
)
_SIGNS = "~≈<>≤≥"
_SPACED = _WORDS.replace(" ", r"\s")
_BOUND = re.compile(rf"\b(?:{_SPACED})\s\Z|[{_SIGNS}]\s?\Z", re.IGNORECASE)
_ENDS = endings([*_WORDS.split("|"), *_SIGNS])
"""What stands before a figure ends with one of these where it limits the figure."""
_PHRASAL = re.compile(
    r"\b(?:hand|turn|carr|tak|took|giv|gave|went|mov|look|vot|spread|held)\w*\s+over\s\Z"
    r"|\b(?:go|goes|going|went|ris|rose|climb|mov|push|put|rais|add|driv|drove)\w*"
    r"\s+up\sto\s\Z"
)
_MORE = frozenset(["more than", "over", "above", "exceeding"])
_DENIED = re.compile(
    r"\b(?:not?|never|nobody|none|cannot)\b[^.;:!?]{0,60}$", re.IGNORECASE
)
_TIMES = frozenset(
    ["second", "minute", "hour", "day", "week", "month", "year", "decade"]
)
_BOUND_AFTER = re.compile(
    r"\s(?:(?:or|and)\s(?:(?P<more>more|over)|less|fewer|(?P<round>so))|at\smost)\b"
)


def bound_of(text: str, at: tuple[int, int], unit: str) -> str:
    """Return the words around a figure that make it approximate or a limit.

    `over` before a time only tells how long.
    """
    start, end = at
    after = _BOUND_AFTER.match(text, end)
    if after:
        if after["round"]:
            return "about"
        return "at least" if after["more"] else "at most"
    return _bound_before(text, start, unit)


def _bound_before(text: str, at: int, unit: str) -> str:
    if not may_end(text, at, _ENDS):
        return ""
    match = _BOUND.search(text, max(0, at - 20), at)
    if not match or _PHRASAL.search(text, max(0, at - 24), at):
        return ""
    bound = " ".join(match.group().lower().split())
    denied = bound in _MORE and _DENIED.search(
        text, max(0, match.start() - 80), match.start()
    )
    return "" if denied or (bound == "over" and unit in _TIMES) else bound
