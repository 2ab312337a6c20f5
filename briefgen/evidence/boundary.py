"""Where a match may begin and end: never inside a word or a number."""

import re
import unicodedata

from briefgen.evidence.tokens import is_dense

_ELIDED = re.compile(
    r"(?:^|[^\w'])(?:[ldjmnstc]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|un|all|dall|dell"
    r"|nell|sull|coll|quest|quell)'$",
    re.IGNORECASE,
)
_NEGATING = re.compile(
    r"(?:^|[^\w])(?:non|anti|un|ex|pseudo|quasi|counter)-$", re.IGNORECASE
)
_MONEY = "$\u20ac\u00a3\u00a5"
_PERCENT = "%\u2030"
_LOOK = 12


def whole(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch of a folded text begins and ends between words."""
    return begins(text, start) and ends(text, end)


def begins(text: str, at: int) -> bool:
    """Tell whether a quote may begin here."""
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    if before == " " or not (after.isalnum() or _is_mark(after)):
        return not _is_mark(after)
    if _is_letter(before):
        return not _glued(before, after)
    if after.isdigit():
        return not _inside_number(text, at)
    earlier = text[max(0, at - _LOOK) : at]
    if before == "'" and _is_letter(earlier[-2:-1]):
        return _ELIDED.search(earlier) is not None
    return not (before == "-" and _NEGATING.search(earlier))


def ends(text: str, at: int) -> bool:
    """Tell whether a quote may end here."""
    if at <= 0 or at >= len(text):
        return True
    last, after = text[at - 1], text[at]
    if after == " ":
        return True
    if _is_mark(after):
        return False
    if _is_letter(last) and _is_letter(after):
        return not _glued(last, after)
    if last.isdigit():
        return after not in _PERCENT and not _number_goes_on(text, at)
    if after.isdigit() and last in "-.,:" + _MONEY:
        return not _inside_number(text, at)
    return not _inside_contraction(text, at)


def _inside_contraction(text: str, at: int) -> bool:
    if text[at] == "'":
        return _is_letter(text[at - 1]) and _is_letter(text[at + 1 : at + 2])
    return (
        text[at - 1] == "'"
        and _is_letter(text[at])
        and _is_letter(text[at - 2 : at - 1])
    )


def _inside_number(text: str, at: int) -> bool:
    """Tell whether the digit here goes on with what stands before it."""
    before, earlier = text[at - 1], text[max(0, at - 2) : at - 1]
    if before in ".,:":
        return earlier.isdigit()
    if before == "-":
        return not _is_letter(earlier) and earlier != "-"
    return before in _MONEY


def _number_goes_on(text: str, at: int) -> bool:
    return text[at] in ".,:" and text[at + 1 : at + 2].isdigit()


def _glued(left: str, right: str) -> bool:
    return not (is_dense(left) or is_dense(right))


def _is_letter(mark: str) -> bool:
    return mark.isalnum() or mark == "_" or _is_mark(mark)


def _is_mark(mark: str) -> bool:
    return mark > "\u02ff" and unicodedata.category(mark).startswith("M")
