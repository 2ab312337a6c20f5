"""Where a match may begin and end: never inside a word or a number."""

import re
import unicodedata

from briefgen.evidence.tokens import is_dense

_ELIDED = re.compile(
    r"(?:^|[^\w'])(?:[ldjmnstc]|qu|jusqu|lorsqu|puisqu|quoiqu|quelqu|un|all|dall|dell"
    r"|nell|sull|coll|quest|quell)'$",
    re.IGNORECASE,
)
_TURNING = re.compile(
    r"(?:^|[^\w])(?:non|no|never|not|anti|un|in|im|mis|dis|ex|pre|post|sub|semi|half|vice"
    r"|under|near|so|pseudo|quasi|counter|would-be|would|self-styled)-$",
    re.IGNORECASE,
)
_TURNED = re.compile(r"-(?:free|less|like|style|elect|designate)\b", re.IGNORECASE)
_MONEY = (
    "$\u20ac\u00a3\u00a5\u20a6\u20a9\u20aa\u20b1\u20b4\u20b8\u20b9\u20ba\u20bc\u20bd\u20be"
    "\u20bf"
)
_PERCENT = "%\u2030\uff05\u066a\u00b0"
_SIGNS = "+\u00b1~\u2248<>\u2264\u2265"
_POINTS = ".,:'/\u066b\u066c\uff0e\uff0c"
_WITHIN_NUMBER = _POINTS + "-"
_GROUPED = re.compile(r"(?<![\w.,])\d{1,3}(?: \d{3})+(?![\w])")
_LOOK = 12
_CUT_BEFORE = re.compile(r"[^\W\d_][-\u2010][^\S\n\r]*[\n\r]\s*$")
_CUT_AFTER = re.compile(r"[-\u2010][^\S\n\r]*[\n\r]\s*(?=([^\W\d_]))")


def whole(text: str, start: int, end: int) -> bool:
    """Tell whether a stretch of a folded text begins and ends between words."""
    return begins(text, start) and ends(text, end)


def divides(content: str, start: int, end: int) -> bool:
    """Tell whether a stretch of a source cuts a word that a line end divides."""
    after = _CUT_AFTER.match(content, end)
    if after and after.group(1).islower() and content[end - 1].isalpha():
        return True
    if not content[start : start + 1].islower():
        return False
    return _CUT_BEFORE.search(content, max(0, start - _LOOK), start) is not None


def begins(text: str, at: int) -> bool:
    """Tell whether a quote may begin here."""
    if at <= 0 or at >= len(text):
        return True
    before, after = text[at - 1], text[at]
    if after.isdigit():
        return not _inside_number(text, at)
    if before == " " or not (after.isalnum() or _is_mark(after)):
        return not (_is_mark(after) or _is_point(text, at))
    if _is_letter(before):
        return not _glued(before, after)
    earlier = text[max(0, at - _LOOK) : at]
    if before == "'" and _is_letter(earlier[-2:-1]):
        return _ELIDED.search(earlier) is not None
    return not (before == "-" and _TURNING.search(earlier))


def ends(text: str, at: int) -> bool:
    """Tell whether a quote may end here."""
    if at <= 0 or at >= len(text):
        return True
    last, after = text[at - 1], text[at]
    if last.isdigit():
        return not _number_goes_on(text, at)
    if after == " ":
        return True
    if _is_mark(after):
        return False
    if _is_letter(last) and _is_letter(after):
        return not _glued(last, after)
    if after.isdigit() and not _is_letter(last):
        return not _inside_number(text, at)
    if after == "-" and _TURNED.match(text, at):
        return False
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
    if before == " ":
        return (earlier != "" and earlier in _MONEY) or _inside_group(text, at)
    if _is_letter(before):
        return _glued(before, text[at])
    if before in _POINTS:
        return earlier.isdigit() or (before == "." and earlier in {"", " ", "-", "("})
    if before == "-":
        return _is_sign(earlier) or earlier.isdigit() or earlier.isupper()
    return before in _MONEY or before in _SIGNS


def _number_goes_on(text: str, at: int) -> bool:
    """Tell whether the digit before goes on with what stands here."""
    after, later = text[at], text[at + 1 : at + 2]
    if after == " ":
        unit = later in _PERCENT or (
            later in _MONEY and not text[at + 2 :][:1].isdigit()
        )
        return (later != "" and unit) or _inside_group(text, at)
    if _is_letter(after):
        return _is_mark(after) or _glued(text[at - 1], after)
    if after in _WITHIN_NUMBER:
        return later.isdigit()
    return (
        after in _PERCENT or after == "+" or (after in _MONEY and not later.isdigit())
    )


def _inside_group(text: str, at: int) -> bool:
    """Tell whether the space here parts the thousands of one figure."""
    found = _GROUPED.finditer(text, max(0, at - _LOOK), at + 2 * _LOOK)
    return any(one.start() < at < one.end() for one in found)


def _is_point(text: str, at: int) -> bool:
    """Tell whether the mark here stands inside a figure: the point of `3.5`."""
    return (
        text[at] in _WITHIN_NUMBER
        and text[at - 1].isdigit()
        and text[at + 1 : at + 2].isdigit()
    )


def _is_sign(earlier: str) -> bool:
    """Tell whether a hyphen after this is the sign of the figure that follows."""
    return not _is_letter(earlier) and earlier != "-"


def _glued(left: str, right: str) -> bool:
    return not (is_dense(left) or is_dense(right))


def _is_letter(mark: str) -> bool:
    return mark.isalnum() or mark == "_" or _is_mark(mark)


def _is_mark(mark: str) -> bool:
    return mark > "\u02ff" and unicodedata.category(mark).startswith("M")
