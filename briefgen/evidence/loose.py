"""Two looser readings of a folded text, tried when the strict one finds nothing.

`tight` drops spaces beside punctuation, as left by markup and by line ends. `seamless`
drops hyphens between letters, to find words that a line end divides; what it finds
counts only after `same_seams` has looked at every hyphen.
"""

import re
from bisect import bisect_left
from functools import cache
from re import Match

from briefgen.evidence.folded import Folded, rewrite

_IDEOGRAPH = "\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\U00020000-\U0003ffff"
_MARK = r"[^\w\s%$\u20ac\u00a3\u00a5#&+=<>|~^\ud800-\udfff]"
_MONEY = r"[$\u20ac\u00a3\u00a5]"
_SEAM = re.compile(r"-(?<=[^\W\d_]-) ?(?=[^\W\d_])")
DIVIDED = re.compile(r"- (?<=[^\W\d_]- )(?=[^\W\d_])")
"""A hyphen that a line end may have put between two letters."""


@cache
def _beside() -> re.Pattern[str]:
    """Return the pattern of a space to drop; it takes long to compile.

    Every form begins with the character itself: so the search is ten times faster.
    """
    return re.compile(
        f" (?:(?<={_MARK} )|(?={_MARK})"
        r"|(?=[%\u2030])(?<=\d )"
        rf"|(?<={_MONEY} )(?=\d)|(?={_MONEY})(?<=\d )"
        f"|(?<=[{_IDEOGRAPH}] )(?=[{_IDEOGRAPH}]))"
    )


def tight(folded: Folded) -> Folded:
    """Drop the spaces beside punctuation and between ideographs."""
    return rewrite(folded.text, _beside(), _no_space, folded)


def seamless(folded: Folded) -> Folded:
    """Drop the hyphens between letters, with a space that follows them."""
    return rewrite(folded.text, _SEAM, nothing, folded)


def same_seams(
    quote: Folded, source: Folded, start: int, end: int, content: str
) -> bool:
    """Tell whether the hyphens of a quote are those of the source, line ends aside.

    Args:
        quote: The seamless quote.
        source: The seamless source.
        start: Where the quote begins in the seamless source.
        end: One past its end there.
        content: The text of the source, which alone knows its line ends.
    """
    ours = _seams(quote, 0, len(quote.text))
    theirs = _seams(source, start, end)
    for at in ours.keys() | theirs.keys():
        mine, its = ours.get(at, ""), theirs.get(at, "")
        divided = its and _at_line_end(source, start + at, content)
        if not divided and mine not in {its, "- "}:
            return False
    return True


def _seams(folded: Folded, start: int, end: int) -> dict[int, str]:
    """Return the dropped hyphens strictly within a stretch, by their place in it."""
    below = folded.below.text if folded.below else ""
    seams = {}
    for k in range(bisect_left(folded.starts, start + 1), len(folded.starts)):
        at = folded.starts[k]
        if at >= end:
            break
        seams[at - start] = below[folded.was_starts[k] : folded.was_ends[k]]
    return seams


def _at_line_end(source: Folded, at: int, content: str) -> bool:
    """Tell whether a line ends between the two letters around a dropped hyphen."""
    first, past = source.span(at - 1, at + 1)
    between = content[first:past]
    return "\n" in between or "\r" in between


def nothing(_: Match[str]) -> str:
    """Replace by nothing."""
    return ""


def _no_space(match: Match[str]) -> str | None:
    """Keep a space that tells figures apart, or a sign from a range."""
    text, at = match.string, match.start()
    before, after = text[at - 1 : at], text[at + 1 : at + 2]
    if before in ".,:" and after.isdigit() and text[at - 2 : at - 1].isdigit():
        return None
    if after == "-" and text[at + 2 : at + 3].isdigit():
        return None
    return ""
