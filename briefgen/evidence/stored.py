"""Findings as plain data, to be kept by the contents that they came from."""

import unicodedata
from collections.abc import Sequence

from briefgen.base.digest import Plain, digest_text
from briefgen.evidence.archive import Rule
from briefgen.evidence.fold import POLICY_VERSION
from briefgen.evidence.model import (
    Change,
    ChangeKind,
    Finding,
    Omission,
    Quote,
    Remark,
    Verdict,
)

_POLICY = f"{POLICY_VERSION}/{unicodedata.unidata_version}"
_BETWEEN = "\x1f"
_SHORT = 9
_LONG = 13


def fingerprint(quote: Quote, text_sha256: str, rule: Rule | None = None) -> str:
    """Return what a finding depends on, as one digest.

    It covers the folding table, the Unicode tables of this Python, the text, its
    paragraph rule and everything that is asked; nothing else changes a finding.
    """
    asked = (
        _POLICY,
        text_sha256,
        rule or "",
        str(quote.para),
        f"{quote.short:d}{quote.long_gaps:d}",
        str(len(quote.words)),
        quote.words,
        _sized(quote.prefix),
        _sized(quote.suffix),
    )
    return digest_text(_BETWEEN.join(asked))


def _sized(words: str | None) -> str:
    return "-" if words is None else f"{len(words)}{_BETWEEN}{words}"


def to_plain(finding: Finding) -> list[Plain]:
    """Return a finding as a row of plain data; a plain case makes a short row."""
    row: list[Plain] = [
        finding.verdict.value,
        finding.source,
        finding.start,
        finding.end,
        finding.para,
        finding.passage,
        finding.count,
        finding.similarity,
        [list(place) for place in finding.places],
    ]
    rest: list[Plain] = [
        [remark.name for remark in finding.remarks],
        list(finding.inserted),
        [[gap.start, gap.end, gap.words, gap.instead] for gap in finding.omitted],
        [[one.kind.value, one.ours, one.theirs] for one in finding.changes],
    ]
    return row + rest if any(rest) else row


def from_plain(row: Plain) -> Finding:
    """Return the finding of a row; a `ValueError` tells that the row is none."""
    match row:
        case [*cells] if len(cells) == _SHORT:
            return _finding(cells, ([], [], [], []))
        case [*cells] if len(cells) == _LONG:
            return _finding(cells[:_SHORT], cells[_SHORT:])
    message = "not the row of a finding"
    raise ValueError(message)


def agrees(finding: Finding, content: str) -> bool:
    """Tell whether the text still has what a stored finding says it has."""
    if finding.start is None or finding.end is None:
        return not finding.stands
    return content[finding.start : finding.end] == finding.passage


def _finding(cells: Sequence[Plain], rest: Sequence[Plain]) -> Finding:
    remarks, inserted, omitted, changes = map(_many, rest)
    return Finding(
        verdict=Verdict(_words(cells[0])),
        source=_words(cells[1]),
        start=_offset(cells[2]),
        end=_offset(cells[3]),
        para=_offset(cells[4]),
        passage=_words(cells[5]),
        count=_number(cells[6]),
        similarity=_share(cells[7]),
        places=tuple(_pair(place) for place in _many(cells[8])),
        remarks=tuple(_remark(name) for name in remarks),
        inserted=tuple(_words(one) for one in inserted),
        omitted=tuple(_omission(one) for one in omitted),
        changes=tuple(_change(one) for one in changes),
    )


def _remark(name: Plain) -> Remark:
    found = Remark.__members__.get(_words(name))
    if found is None:
        message = f"no remark `{name}`"
        raise ValueError(message)
    return found


def _omission(value: Plain) -> Omission:
    start, end, words, instead = _many(value, 4)
    return Omission(_number(start), _number(end), _words(words), _words(instead))


def _change(value: Plain) -> Change:
    kind, ours, theirs = _many(value, 3)
    return Change(ChangeKind(_words(kind)), _words(ours), _words(theirs))


def _pair(value: Plain) -> tuple[int, int]:
    start, end = _many(value, 2)
    return _number(start), _number(end)


def _many(value: Plain, size: int | None = None) -> Sequence[Plain]:
    if isinstance(value, list) and size in (None, len(value)):
        return value
    message = f"not a list: {value!r}"
    raise ValueError(message)


def _words(value: Plain) -> str:
    if isinstance(value, str):
        return value
    message = f"not a text: {value!r}"
    raise ValueError(message)


def _number(value: Plain) -> int:
    if isinstance(value, int) and not isinstance(value, bool):
        return value
    message = f"not a whole number: {value!r}"
    raise ValueError(message)


def _offset(value: Plain) -> int | None:
    return None if value is None else _number(value)


def _share(value: Plain) -> float:
    return value if isinstance(value, float) else float(_number(value))
