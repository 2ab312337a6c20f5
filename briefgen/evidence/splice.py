"""What gaps, brackets and [sic] do to the sense of a quote that stands."""

import re
from collections import Counter
from collections.abc import Sequence
from enum import StrEnum

from briefgen.base.value import dataclass
from briefgen.evidence.dates.compare import stands as date_stands
from briefgen.evidence.dates.find import dates
from briefgen.evidence.figures.compare import stands as figure_stands
from briefgen.evidence.figures.find import figures
from briefgen.evidence.fold import fold
from briefgen.evidence.model import Finding
from briefgen.evidence.polarity import hedges, limits, negations
from briefgen.evidence.words.opposites import OPPOSITES
from briefgen.evidence.words.stems import stem

_SIC = re.compile(r" ?[\[(] ?sic!? ?[\])]", re.IGNORECASE)
_TURNING = frozenset(
    {"un-", "in-", "im-", "il-", "ir-", "non-", "dis-", "mis-", "anti-"}
)
_WORD = re.compile(r"[^\W\d_]+")


class SpliceFault(StrEnum):
    """What a gap or a bracket does to the sense of a quote."""

    NEGATION_INSERTED = "a bracket inserts a negation"
    FIGURE_CHANGED = "a bracket changes a figure or a date"
    OPPOSITE_INSERTED = "a bracket inserts the opposite"
    HEDGE_INSERTED = "a bracket inserts a hedge"
    NEGATION_OMITTED = "what is left out holds a negation"
    HEDGE_OMITTED = "what is left out holds a hedge"


@dataclass(frozen=True, slots=True)
class Spliced:
    """One fault of a gap or a bracket.

    Args:
        fault: What it does.
        turning: The negations or hedges concerned.
        words: The words inserted or left out.
        start: Where the words left out begin in the source, or None for inserted ones.
        end: One past their end.
    """

    fault: SpliceFault
    turning: tuple[str, ...]
    words: str
    start: int | None = None
    end: int | None = None

    @property
    def inserted(self) -> bool:
        """Whether the quote says what its source does not: always an error."""
        return self.start is None


def spliced(finding: Finding) -> tuple[Spliced, ...]:
    """Return what the gaps and the brackets of a quote do to its sense."""
    if not (finding.omitted or finding.inserted):
        return ()
    faults: list[Spliced] = []
    for gap in finding.omitted:
        place = gap.start, gap.end
        faults += _faults(gap.words, gap.instead, place)
        faults += _faults(gap.instead, gap.words, None)
        faults += _exchanged(gap.words, gap.instead)
    used = Counter(gap.instead for gap in finding.omitted)
    for words in Counter(finding.inserted) - used:
        faults += _faults(words, "", None)
    return tuple(faults)


def _faults(words: str, other: str, place: tuple[int, int] | None) -> list[Spliced]:
    """Return the faults of words that other words do not balance."""
    mine, its = fold(words).text, fold(other).text
    start, end = place or (None, None)
    faults = []
    for counted, inserted, omitted in (
        (_denials, SpliceFault.NEGATION_INSERTED, SpliceFault.NEGATION_OMITTED),
        (
            limits if place else hedges,
            SpliceFault.HEDGE_INSERTED,
            SpliceFault.HEDGE_OMITTED,
        ),
    ):
        turning = tuple(counted(mine) - counted(its))
        if turning:
            fault = omitted if place else inserted
            faults.append(Spliced(fault, turning, words, start, end))
    return faults


def _denials(text: str) -> Counter[str]:
    """Return the negations of words, and a syllable that turns the word behind it."""
    turning = text.lower() if text.lower() in _TURNING else ""
    return negations(text) + Counter(filter(None, [turning]))


def _exchanged(words: str, instead: str) -> list[Spliced]:
    """Return what a bracket puts for another figure, another date or the opposite."""
    if not words or not instead:
        return []
    faults = []
    changed = (*_other_figures(words, instead), *_other_dates(words, instead))
    if changed:
        faults.append(Spliced(SpliceFault.FIGURE_CHANGED, changed, instead))
    theirs = {stem(word) for word in _WORD.findall(words)}
    against = tuple(
        word
        for word in _WORD.findall(instead)
        if not theirs.isdisjoint(OPPOSITES.get(stem(word), ()))
    )
    if against:
        faults.append(Spliced(SpliceFault.OPPOSITE_INSERTED, against, instead))
    return faults


def _other_figures(words: str, instead: str) -> tuple[str, ...]:
    theirs = [one for one in figures(words) if not one.weak]
    ours = figures(instead) if theirs else ()
    return tuple(one.words for one in ours if not figure_stands(one, theirs))


def _other_dates(words: str, instead: str) -> tuple[str, ...]:
    """Return the dates of a bracket that stand for others of their kind."""
    # `May` is a month only behind a word such as `in`.
    theirs = [one for one in dates(f"in {words}") if not one.relative]
    return tuple(
        one.words
        for one in dates(f"in {instead}")
        if not one.relative
        and any(
            (one.month and its.month) or (one.weekday and its.weekday) for its in theirs
        )
        and not date_stands(one, theirs, [its.year for its in theirs])
    )


class SlipFault(StrEnum):
    """How a known slip of the source is mishandled in print."""

    NO_SIC = "a slip of the source is printed without [sic]"
    CORRECTED = "a slip of the source is corrected in silence"
    NO_SLIP = "the passage does not hold the slip"


@dataclass(frozen=True, slots=True)
class Slip:
    """A slip of the source inside a quote: its words, and what they should be."""

    words: str
    meant: str | None = None


def slip_faults(
    printed: str, passage: str, slips: Sequence[Slip]
) -> tuple[tuple[Slip, SlipFault], ...]:
    """Return the slips of a passage that words quoted from it mishandle.

    A slip outside the words that are printed is no fault.
    """
    return tuple(
        (slip, fault)
        for slip in slips
        if (fault := _slip_fault(fold(printed).text, fold(passage).text, slip))
    )


def _slip_fault(printed: str, passage: str, slip: Slip) -> SlipFault | None:
    words = _whole(fold(slip.words).text)
    if not re.search(words, passage):
        return SlipFault.NO_SLIP
    for match in re.finditer(words, printed):
        if not _SIC.match(printed, match.end()):
            return SlipFault.NO_SIC
    if re.search(words, printed) or not slip.meant:
        return None
    bare = _bracketless(printed)
    right = _whole(fold(slip.meant).text)
    corrected = re.search(right, bare) and not re.search(right, passage)
    return SlipFault.CORRECTED if corrected else None


def _bracketless(text: str) -> str:
    """Leave out what stands in square brackets: a marked correction is not silent."""
    return re.sub(r"\[[^\[\]]*\]", "[]", text)


def _whole(words: str) -> str:
    return rf"(?<!\w){re.escape(words)}(?!\w)"
