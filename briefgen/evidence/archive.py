"""The text of an archived source, with its paragraphs and its folded forms."""

import re
from bisect import bisect_right
from functools import cached_property
from typing import Literal

from briefgen.base.value import dataclass
from briefgen.evidence.fold import SOFT, fold
from briefgen.evidence.folded import Folded
from briefgen.evidence.loose import DIVIDED, seamless, tight
from briefgen.evidence.tokens import Tokens, tokens

Rule = Literal["line", "blank-line"]

_LINE_ENDS = "\n\r\f\u0085\u2028\u2029"
_LINE = re.compile(f"[^{_LINE_ENDS}]+")
_LONG = 4_000
"""A paragraph so long is not folded by itself for each quote."""
_BLANK = re.compile(r"\n[^\S\n]*\n\s*")


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A paragraph of a source: its number from 1 and its offsets."""

    number: int
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of a source, by its offsets, in a folded text that holds it.

    Args:
        start: Where it begins in the source.
        end: One past its end.
        folded: What folding makes of it, perhaps with more on either side.
        origin: Where in the source that begins.
    """

    start: int
    end: int
    folded: Folded
    origin: int = 0

    @property
    def within(self) -> tuple[int, int]:
        """Where it begins and ends in the folded text."""
        offset, origin = self.folded.offset, self.origin
        return offset(self.start - origin), offset(self.end - origin)


@dataclass(frozen=True)
class ArchivedText:
    """The text of a source, decoded, with what a search in it needs, made when needed.

    Args:
        name: The id of the source.
        content: Its text, with its line ends as they are and no byte-order mark.
        rule: What ends a paragraph, each `line` or a `blank-line`; None takes blank
            lines where the text has any, and otherwise its lines.
    """

    name: str
    content: str
    rule: Rule | None = None

    @cached_property
    def paragraph_rule(self) -> Rule:
        """The paragraph rule that holds for this text."""
        if self.rule:
            return self.rule
        return "blank-line" if _BLANK.search(self.content.strip()) else "line"

    @cached_property
    def paragraphs(self) -> tuple[Paragraph, ...]:
        """The paragraphs in their order; what holds only white space is none."""
        return tuple(
            Paragraph(number, *span) for number, span in enumerate(self._spans, start=1)
        )

    def paragraph_at(self, offset: int) -> int:
        """Return the number of the paragraph at an offset.

        Between two paragraphs it is the earlier one, before the first it is 1, and in a
        text without any it is 0.
        """
        if not self._starts:
            return 0
        return max(1, bisect_right(self._starts, offset))

    def paragraph_end(self, offset: int) -> int:
        """Return the offset at which the paragraph at an offset ends."""
        number = self.paragraph_at(offset)
        return self._spans[number - 1][1] if number else len(self.content)

    def span_alone(self, number: int) -> tuple[int, int] | None:
        """Return where a paragraph stands, unless its folding asks for what is beside.

        That is so where folding may join paragraphs. None is returned for a long one.
        """
        if not 1 <= number <= len(self._spans) or self._joined:
            return None
        start, end = self._spans[number - 1]
        apart = end - start <= _LONG and self.content[end + 1 : end + 2] != "."
        return (start, end) if apart else None

    def folded_paragraph(self, number: int) -> Stretch | None:
        """Return one paragraph after folding, with the space on either side.

        The rest of the text need not be folded for it. There is none where the
        paragraph is not, is long, or may go on in the one beside it: as a word or as
        dots in folding, or as a figure.
        """
        span = self.span_alone(number)
        if span is None:
            return None
        start, end = span
        stretch = self._folded_alone(max(0, start - 1), end + 1)
        bare = stretch.folded.text[slice(*stretch.within)].strip(" ")
        if bare[:1] == "." or bare[:1].isdigit() or bare[-1:].isdigit():
            return None
        return stretch

    def _folded_alone(self, start: int, end: int) -> Stretch:
        """Return what folding makes of a stretch; of the text, where that is known."""
        end = min(end, len(self.content))
        if "folded" in vars(self):
            return Stretch(start, end, self.folded)
        return Stretch(start, end, fold(self.content[start:end]), start)

    @property
    def folded_whole(self) -> Stretch:
        """The whole text after folding."""
        return Stretch(0, len(self.content), self.folded)

    @cached_property
    def folded(self) -> Folded:
        """The text after folding."""
        return fold(self.content)

    @cached_property
    def tight(self) -> Folded:
        """The folded text without the spaces beside punctuation."""
        return tight(self.folded)

    @cached_property
    def seamless(self) -> Folded:
        """The folded text without hyphens between letters."""
        return seamless(self.folded)

    @cached_property
    def divided(self) -> bool:
        """Whether any word may be divided by a hyphen at a line end."""
        return DIVIDED.search(self.folded.text) is not None

    @cached_property
    def tokens(self) -> Tokens:
        """The words of the folded text."""
        return tokens(self.folded.text)

    def words(self, start: int, end: int) -> str:
        """Return what stands between two offsets."""
        return self.content[start:end]

    @cached_property
    def _starts(self) -> tuple[int, ...]:
        return tuple(start for start, _ in self._spans)

    @cached_property
    def _joined(self) -> bool:
        """Whether folding may join paragraphs."""
        return SOFT in self.content

    @cached_property
    def _spans(self) -> list[tuple[int, int]]:
        """Where each paragraph begins and ends."""
        return self._blocks() if self.paragraph_rule == "blank-line" else self._lines()

    def _lines(self) -> list[tuple[int, int]]:
        return [
            match.span()
            for match in _LINE.finditer(self.content)
            if not match.group().isspace()
        ]

    def _blocks(self) -> list[tuple[int, int]]:
        """Return what stands between blank lines."""
        end = len(self.content.rstrip())
        start = len(self.content) - len(self.content.lstrip())
        blocks = []
        for blank in _BLANK.finditer(self.content, start, end):
            stop = blank.start()
            blocks.append((start, stop - (self.content[stop - 1] == "\r")))
            start = blank.end()
        return [*blocks, (start, end)] if start < end else blocks
