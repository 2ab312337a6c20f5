"""Figures that are written in English words."""

import re
from fractions import Fraction

from briefgen.evidence.figures.bounds import bound_of
from briefgen.evidence.figures.figure import Figure, Reading, Sort
from briefgen.evidence.figures.spelling import spelled
from briefgen.evidence.figures.units import money_before, unit_after
from briefgen.evidence.lexicon.number_words import (
    FOLD,
    ORDINALS,
    PART,
    SCALES,
    SHARES,
    SMALL,
    VAGUE,
)

_COUNT = rf"(?:{'|'.join(SMALL)}|\d{{1,2}})"

WORDS = (
    rf"(?P<ratio>\b{_COUNT} (?:in|out of) (?:every )?{_COUNT}\b"
    r"(?! ?(?:days|weeks|months|years|hours|%|per))(?![\d./:]))"
    rf"|(?P<vague>\b(?:{'|'.join(VAGUE)})(?: of (?:thousands|millions|billions))?\b)"
    rf"|(?P<share>\ban? (?:{PART})(?= (?:of|more|less|fewer|higher|lower)\b)|"
    rf"(?<=by )an? (?:{PART})(?=[.,;:)]| in | from |$)|"
    r"(?<!first )(?<!second )(?<!latter )(?<!other )(?<!and a )\bhalf\b"
    r"(?!-hearted|-way|way|-time| way| measures?))"
    rf"|(?P<fold>\b(?:{'|'.join(FOLD)}|(?:{'|'.join(SMALL)}|hundred)[ -]?fold)\b)"
    r"|(?P<quarter>\bQ[1-4]\b)"
    rf"|(?P<place>\b(?:{'|'.join(ORDINALS)})\b)"
    rf"|(?P<word>\b(?:an? (?=(?:{'|'.join(SCALES)})\b)|half (?=an? |of an? |million)"
    rf"|)(?:{'|'.join([*SMALL, *SCALES])})\b)"
)
"""The pattern of what can begin a figure in words."""

_DETERMINER = re.compile(
    r"(?:\b(?:the|an?|its|his|her|their|our|my|your|this|that|each|every|very|on|in)"
    r"|['’]s|s['’])\s$",
    re.IGNORECASE,
)
_NO_PLACE = re.compile(
    r"(?:,|(?<=first) time\b"
    r"| and foremost| place\b| glance\b| thoughts?\b|[ -]?hand(?:ed)?\b|-rate\b"
    r"| (?:lady|minister)\b|[ -](?:countr|part(?:y|ies)\b|state)| of all\b"
    r"| (?:sources?|texts?|reports?|articles?|columns?|rows?|lines?)\b)",
    re.IGNORECASE,
)
_ANAPHORIC = re.compile(
    r"\b(?:the|these|those|all|either|of|its|their|other)\s$", re.IGNORECASE
)
_MINUS = re.compile(r"\b(?:minus|negative)\s$", re.IGNORECASE)
_HALF_UNIT = re.compile(r"[ -](?:(?:of )?an? )?")


def in_words(text: str, match: re.Match[str]) -> Figure | None:
    """Return the figure that begins where a pattern of words was found."""
    group = match.lastgroup or ""
    if group == "word" or match.group().lower() == "half":
        whole = _whole(text, match.start())
        if whole or group == "word":
            return whole
    if group == "place":
        return _place(text, match)
    reading = _reading(group, match.group().lower())
    sort: Sort = "number"
    if group in {"ratio", "share"}:
        sort = "share"
    elif group in {"vague", "quarter"}:
        sort = "vague" if group == "vague" else "ordinal"
    if match.group().lower() == "half":
        return _half(text, match)
    bound = bound_of(text, match.span(), "") if sort == "share" else ""
    return Figure(*match.span(), match.group(), (reading,), sort, bound=bound)


def _reading(group: str, words: str) -> Reading:
    """Return the value of a ratio, a vague number, a share, a multiple or a quarter."""
    parts = re.findall(r"\w+", words)
    if group == "ratio":
        below = _number(parts[-1]) or 1
        return Reading(Fraction(_number(parts[0]), below))
    if group == "vague":
        scale = VAGUE[parts[0]] * (VAGUE[parts[-1]] if len(parts) > 1 else 1)
        return Reading(Fraction(scale))
    if group == "share":
        return Reading(Fraction(1, SHARES[parts[-1]]))
    if group == "quarter":
        return Reading(Fraction(int(words[1])))
    stem = parts[0].removesuffix("fold")
    return Reading(Fraction(FOLD.get(stem) or SMALL.get(stem, 100)), "times")


def _number(word: str) -> int:
    return int(word) if word.isdecimal() else SMALL[word]


def _half(text: str, match: re.Match[str]) -> Figure:
    """Return `half`, with its unit where one follows: `half a percentage point`."""
    gap = _HALF_UNIT.match(text, match.end())
    unit, end = unit_after(text, gap.end() - 1) if gap else ("", match.end())
    if not unit:
        bound = bound_of(text, match.span(), "")
        half = (Reading(Fraction(1, 2)),)
        return Figure(*match.span(), match.group(), half, "share", bound=bound)
    words = text[match.start() : end]
    return Figure(match.start(), end, words, (Reading(Fraction(1, 2), unit),))


def _place(text: str, match: re.Match[str]) -> Figure | None:
    """Return an ordinal, unless it only orders the argument: `first, …`."""
    start, end = match.span()
    if _NO_PLACE.match(text, end) or not _DETERMINER.search(
        text, max(0, start - 7), start
    ):
        return None
    reading = Reading(Fraction(ORDINALS[match.group().lower()]))
    return Figure(start, end, match.group(), (reading,), "ordinal")


def _whole(text: str, start: int) -> Figure | None:
    """Return a number in words with its unit."""
    number = spelled(text, start)
    if not number:
        return None
    money, left = money_before(text, start)
    unit, end = unit_after(text, number.end)
    minus = _MINUS.search(text, max(0, left - 9), left)
    left = minus.start() if minus else left
    reading = Reading(-number.value if minus else number.value, unit or money)
    plain = number.sort == "number" and not reading.unit
    weak = plain and number.value == 1
    if plain and number.value == 2:
        weak = bool(_ANAPHORIC.search(text, max(0, start - 8), start))
    words = text[left:end]
    bound = bound_of(text, (left, end), reading.unit)
    return Figure(left, end, words, (reading,), number.sort, weak, bound)
