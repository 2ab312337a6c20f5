"""Figures that are written in digits."""

import re
from fractions import Fraction

from briefgen.evidence.figures.bounds import bound_of
from briefgen.evidence.figures.endings import endings, may_end
from briefgen.evidence.figures.figure import Figure, Reading, Sort
from briefgen.evidence.figures.numerals import numeral
from briefgen.evidence.figures.units import money_before, scale_after, unit_after

CLOCK = (
    r"(?:[01]?\d|2[0-4]):[0-5]\d(?![\d:])(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?[ap]\.?m\b\.?"
)
"""The pattern of a time of day."""

REFERENCE = r"\d+(?:/\d+)+(?![\d])|\d{1,3}(?:\.\d{1,3}){2,}(?!\d)|\d{41,}"
"""The pattern of a number that is no quantity: `2021/947`, `3.2.1`."""

_SIMPLE = re.compile(r"(?P<part>[1-9])/(?P<whole>[2-9]|10)$")
_THOUSANDS = re.compile(r"\d{1,3}(?:\.\d{3})+$")
_PREFIX = re.compile(r"[^\W\d_]+-?\Z")
_WORD_PREFIX = re.compile(
    r"(?:mid|pre|post|under|over|sub|non|ex|since|late|early|plus|minus|[a-z]{7,})-$"
)
_SUFFIX = re.compile(r"[^\W\d_]+")
_PLACE = re.compile(r"(?:st|nd|rd|th)\b")
_DECADE = re.compile(r"(?<=0)['’]?s\b")
_ENDINGS = frozenset("snrt'’")
"""With what the endings of a place or a decade begin."""
_MINUS = re.compile(r"(?:(?:^|(?<=[\s(\[“\"€$£]))[-−–]|\b(?:minus|negative)\s)$")
_MINUSES = ("-", "−", "–", "minus", "negative")
_OWN_LABEL = re.compile(
    r"\b(?:options?|recommendations?|scenarios?|judgements?|tables?|figures?|box(?:es)?"
    r"|annex(?:es)?|pages?|pp?\.|footnotes?|notes?)\s$",
    re.IGNORECASE,
)
_LABEL_ENDS = endings(
    "option recommendation scenario judgement table figure box annex page note p."
    " options scenarios judgements boxes".split()
)
_LIST_MARK = re.compile(r"(?:^|\s)\($|^$|\n$")


def clock(match: re.Match[str]) -> Figure:
    """Return a time of day as minutes after midnight."""
    words = match.group()
    hours, minutes = (int(part) for part in [*re.findall(r"\d+", words), "0"][:2])
    half = words.lower().replace(".", "").rstrip()[-2:]
    if half in {"am", "pm"}:
        hours = hours % 12 + (12 if half == "pm" else 0)
    reading = Reading(Fraction(60 * hours + minutes), "clock")
    return Figure(*match.span(), words, (reading,), "clock")


def reference(match: re.Match[str], language: str) -> Figure:
    """Return a number that is compared by its very characters, or a simple fraction."""
    words = match.group()
    if simple := _SIMPLE.match(words):
        share = Fraction(int(simple["part"]), int(simple["whole"]))
        return Figure(*match.span(), words, (Reading(share),), "share")
    if _THOUSANDS.match(words):
        reading = Reading(numeral(words, language))
        return Figure(*match.span(), words, (reading,))
    return Figure(*match.span(), words, (Reading(Fraction(0)),), "reference")


def in_digits(text: str, match: re.Match[str], language: str) -> Figure | None:
    """Return the figure around a number in digits; None for a name or a label."""
    start, end = match.span()
    money, left = money_before(text, start)
    if not money and _is_name(text, start, end, language):
        return None
    if _is_mark(text, start, end):
        return None
    value = numeral(match.group(), language)
    if text[end : end + 1] in _ENDINGS:
        if place := _PLACE.match(text, end):
            return _figure(text, (left, place.end()), Reading(value), "ordinal")
        if decade := _DECADE.match(text, end):
            reading = Reading(value, "decade")
            return _figure(text, (left, decade.end()), reading, "decade")
    power, end = scale_after(text, end, language, money)
    unit, end = (money, end) if money else _unit(text, end)
    signed = text[max(0, left - 9) : left].rstrip().endswith(_MINUSES)
    minus = _MINUS.search(text, max(0, left - 9), left) if signed else None
    left = minus.start() if minus else left
    value = -value if minus else value
    return _figure(text, (left, end), Reading(_times(value, power), unit), "number")


def _times(value: Fraction, power: int) -> Fraction:
    """Return a number times a power of ten."""
    return value * 10**power if power else value


def _unit(text: str, at: int) -> tuple[str, int]:
    """Return the unit after a number, also behind the full stop of `Mrd.`."""
    unit, end = unit_after(text, at)
    if unit or text[at : at + 1] != ".":
        return unit, end
    unit, end = unit_after(text, at + 1)
    return (unit, end) if unit else ("", at)


def _figure(text: str, at: tuple[int, int], reading: Reading, sort: Sort) -> Figure:
    start, end = at
    return Figure(
        start,
        end,
        text[start:end],
        (reading,),
        sort,
        bound=bound_of(text, at, reading.unit),
    )


def _is_name(text: str, start: int, end: int, language: str) -> bool:
    """Tell whether letters make the digits a name: `EU27`, `COVID-19`, `5G`."""
    last = text[max(0, start - 1) : start]
    glued = last == "-" or last.isalnum()
    before = _PREFIX.search(text, max(0, start - 24), start) if glued else None
    if before and not _WORD_PREFIX.match(before.group()):
        return not (before.group().endswith("-") and before.group()[0].islower())
    glued = text[end : end + 1].isalnum()
    if not glued or not _SUFFIX.match(text, end):
        return False
    if _PLACE.match(text, end) or _DECADE.match(text, end):
        return False
    scaled = scale_after(text, end, language, "")[1] > end
    return not scaled and unit_after(text, end)[1] == end


def _is_mark(text: str, start: int, end: int) -> bool:
    """Tell whether the digits count an item, a footnote or a part of this brief."""
    labelled = may_end(text, start, _LABEL_ENDS)
    if labelled and _OWN_LABEL.search(text, max(0, start - 18), start):
        return True
    closed = text[end : end + 1]
    if closed == "]" and text[start - 1 : start] == "[":
        return True
    short = end - start <= 2 and closed in {")", "."}
    if closed == ".":
        at_head = text[max(0, start - 1) : start] in {"", "\n"}
        return short and at_head and text[end + 1 : end + 2].isspace()
    return short and bool(_LIST_MARK.search(text, max(0, start - 2), start))
