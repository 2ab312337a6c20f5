"""Numbers written in digits, with their separators read by the language."""

import re
import unicodedata
from fractions import Fraction
from functools import lru_cache

_GROUPED = r"\d{1,3}(?:[ \u00a0\u202f\u2009'’]\d{3})+(?!\d)(?:[.,]\d+)?"
_COMMAS = r"\d{1,3}(?:,\d{3})+(?![\d])(?:\.\d+)?"
_DOTS = r"\d{1,3}(?:\.\d{3})+(?![\d])(?:,\d+)?"
NUMERAL = rf"(?:{_GROUPED}|{_COMMAS}|{_DOTS}|\d+(?:[.,]\d+)?)[½¼¾⅓⅔⅛]?|[½¼¾⅓⅔⅛]"
"""The pattern of a number in digits, without its sign."""

_SPACES = re.compile(r"[ \u00a0\u202f\u2009'’]")
_VULGAR = re.compile(r"[½¼¾⅓⅔⅛]$")


@lru_cache(maxsize=4096)
def numeral(words: str, language: str) -> Fraction:
    """Return the value of a number in digits.

    English reads `1,500` as 1500 and `1.500` as 1.5; German and French the other way
    round. More than one separator of a kind always parts thousands.
    """
    if words.isdecimal():
        return Fraction(int(words))
    vulgar = _VULGAR.search(words)
    whole = words[: vulgar.start()] if vulgar else words
    value = _decimal(_SPACES.sub("", whole), language) if whole else Fraction(0)
    if not vulgar:
        return value
    return value + Fraction(unicodedata.numeric(vulgar.group())).limit_denominator(8)


def _decimal(digits: str, language: str) -> Fraction:
    """Return the value of digits with points and commas."""
    thousands, point = (",", ".") if language == "en" else (".", ",")
    if thousands in digits and point in digits:
        if digits.rindex(thousands) > digits.rindex(point):
            thousands, point = point, thousands
    elif digits.count(point) > 1 or not _parts_thousands(digits, thousands):
        thousands, point = point, thousands
    return _exact(digits.replace(thousands, "").replace(point, "."))


def _parts_thousands(digits: str, mark: str) -> bool:
    """Tell whether a separator, where there is one, can part thousands."""
    if mark not in digits:
        return True
    return not digits.startswith("0") and all(
        len(group) == 3 for group in digits.split(mark)[1:]
    )


def _exact(digits: str) -> Fraction:
    """Return the exact value of digits with at most one point."""
    whole, _, rest = digits.partition(".")
    return Fraction(int(whole + rest or "0"), 10 ** len(rest))
