"""What is asked of a text, and what the answer is."""

from enum import StrEnum

from briefgen.base.value import dataclass


class Verdict(StrEnum):
    """How a quote relates to its source; only the first three stand in it."""

    VERBATIM = "verbatim"
    TYPOGRAPHIC = "typographic"
    ELIDED = "elided"
    MINOR = "minor"
    ALTERED = "altered"
    MISATTRIBUTED = "misattributed"
    ABSENT = "absent"
    AMBIGUOUS = "ambiguous"
    OTHER_PARAGRAPH = "other-paragraph"
    TOO_SHORT = "too-short"
    CANNOT_CHECK = "cannot-check"


STANDING = frozenset({Verdict.VERBATIM, Verdict.TYPOGRAPHIC, Verdict.ELIDED})
"""The verdicts with which a quote stands in its source."""


class Remark(StrEnum):
    """What else is to be said of a quote, in words that a message can print."""

    SPACING = "spaces beside punctuation differ"
    SPACES = "spaces differ"
    LINE_BREAK_HYPHEN = "a hyphen at a line end was dropped or kept"
    FINAL_MARK = "the quote adds a final mark of punctuation"
    BIDI = "the quote holds characters that steer the direction of writing"
    CASE = "capital letters differ"
    PUNCTUATION = "punctuation differs"
    HYPHEN = "hyphens differ"
    DIACRITICS = "diacritics differ"
    MARKUP = "the source has markup or a note mark inside the words"
    INSIDE_WORD = "the quote begins or ends inside a word or a number"
    FIGURE = "a figure changed"
    SIGN = "a sign, a unit or a currency changed"
    NEGATION_ADDED = "the quote adds a negation"
    NEGATION_REMOVED = "the quote leaves out a negation"
    HEDGE_ADDED = "the quote adds a hedge"
    HEDGE_REMOVED = "the quote leaves out a hedge"
    ORDER = "the same words stand in another order"
    PARTS_ORDER = "the parts stand in another order"
    PARTS_APART = "the parts stand further apart than a gap may be"
    PART_TOO_SHORT = "a part between two gaps has fewer than two words"
    PART_MISSING = "one part of the quote does not stand in the source"
    CONTEXT = "the given prefix or suffix does not stand beside the words"
    NO_SOURCE = "there is no text of the source"
    EMPTY_TEXT = "the text of the source is empty"
    HASH_DIFFERS = "the file of the source is not the one recorded"


class ChangeKind(StrEnum):
    """What was done to a stretch of words."""

    REPLACED = "replaced"
    ADDED = "added"
    LEFT_OUT = "left-out"


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between a quote and a passage, in words."""

    kind: ChangeKind
    ours: str
    theirs: str


@dataclass(frozen=True, slots=True)
class Omission:
    """What the quote leaves out at a gap or replaces by a bracket.

    Args:
        start: Where the words begin in the source.
        end: One past their end.
        words: The words left out; empty where a bracket only adds.
        instead: The words of the bracket that stands in their place, if any.
    """

    start: int
    end: int
    words: str
    instead: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """A quote to look for, with what tells its place from others.

    Args:
        words: The quote as written.
        para: The paragraph in which it must stand, from 1.
        prefix: Words directly before it.
        suffix: Words directly after it.
        short: Insists on a quote too short to mean anything by itself.
        long_gaps: Lets gaps leave the paragraph.
    """

    words: str
    para: int | None = None
    prefix: str | None = None
    suffix: str | None = None
    short: bool = False
    long_gaps: bool = False


@dataclass(frozen=True, slots=True)
class Finding:
    """What became of a quote.

    Args:
        verdict: How the quote relates to the text.
        start: Where its passage begins in the source, or None where none is shown.
        end: One past the end of the passage.
        para: The number of the paragraph in which the passage begins.
        passage: The source's exact words there: what to paste.
        source: The id of the source that the passage stands in.
        omitted: What gaps leave out and brackets replace.
        inserted: The words of editorial brackets, `[sic]` aside.
        changes: The word differences between the quote and the nearest passage.
        remarks: What else is to be said.
        count: How often the words stand in the text; in the paragraph where one is
            given and they stand there once.
        places: The offsets of the first of these.
        similarity: How near the passage is, from 0 to 1; it explains, it never decides.
    """

    verdict: Verdict
    start: int | None = None
    end: int | None = None
    para: int | None = None
    passage: str = ""
    source: str = ""
    omitted: tuple[Omission, ...] = ()
    inserted: tuple[str, ...] = ()
    changes: tuple[Change, ...] = ()
    remarks: tuple[Remark, ...] = ()
    count: int = 0
    places: tuple[tuple[int, int], ...] = ()
    similarity: float = 0.0

    @property
    def stands(self) -> bool:
        """Whether the quote stands in its source."""
        return self.verdict in STANDING

    @property
    def placed(self) -> bool:
        """Whether a passage is shown."""
        return self.start is not None
