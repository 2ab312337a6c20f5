"""No text makes the engine raise, lose a slice of it, or take quadratic time."""

from dataclasses import replace
from time import process_time

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from briefgen.evidence.archive import ArchivedText, Paragraph, Rule
from briefgen.evidence.boundary import divides, whole
from briefgen.evidence.fold import fold
from briefgen.evidence.library import Library
from briefgen.evidence.locate import locate
from briefgen.evidence.model import Finding, Quote, Verdict
from briefgen.evidence.needle import Needle
from briefgen.evidence.settle import settle
from briefgen.evidence.standing import Match, standing, standing_in

MARKS = st.one_of(
    st.sampled_from(
        "ab AB\n\r\t.,:;-'\"`59%()[]<>\u2026\u2019\u2018\u201c\u2014\u00ad"
    ),
    st.sampled_from(
        "\ufb01\u0301\u00e9\u212b\u1112\u1161\u11ab\u4e2d\u6587\u0e44\u0e49"
    ),
    st.sampled_from(
        "\u0643\u202e\u200b\u093f\u0915\ud800\udc00\U0001f600\u2028\x1f\x00"
    ),
    st.characters(),
)
TEXTS = st.text(alphabet=MARKS, min_size=1, max_size=80)
WORDS = st.lists(
    st.sampled_from(
        "we agree that no 5% of \u20ac5bn it's [\u2026] ... [sic] [T]he - not".split()
    ),
    max_size=14,
).map(" ".join)
SECONDS = 6
SHOWN = 20


FEW = st.text("ab '-.\u00ad\u0301", min_size=1, max_size=16)
"""Texts of few marks, of which many fold as one, and whose words stand often."""


@given(st.one_of(TEXTS, FEW), st.integers(0, 79), st.integers(0, 79))
@example("''b 'b", 1, 1)
def test_a_slice_of_a_text_is_found_in_it(text: str, first: int, size: int) -> None:
    start = first % len(text)
    end = start + 1 + size % (len(text) - start)
    words = text[start:end].strip()
    if not fold(words).text.strip(" "):
        return

    archived = ArchivedText("t", text)
    at = start + text[start:end].index(words)
    inner = archived.folded.offset(at), archived.folded.offset(at + len(words))

    finding = locate(Quote(words, short=True), archived)

    uncut = fold(words).text == archived.folded.text[slice(*inner)]
    bounded = uncut or whole(text, at, at + len(words))
    divided = divides(text, at, at + len(words))
    if bounded and not divided and whole(archived.folded.text, *inner):
        assert finding.verdict in {Verdict.VERBATIM, Verdict.AMBIGUOUS}
        assert finding.count > SHOWN or at in _covered(finding)
    else:
        assert finding.verdict not in {Verdict.ABSENT, Verdict.ALTERED}


LINES = st.text(
    alphabet=st.one_of(
        st.sampled_from("ab  \n\n.,-'\u2019\u2026\"1"),
        st.sampled_from("a \n\u00ad\u200b\u0301e\u4e2d\u6587\r\t\f\u2028'`.\ufb01"),
    ),
    min_size=1,
    max_size=40,
)


@given(LINES, st.sampled_from(["line", "blank-line", None]), st.data())
@example("x\n\nso\u00ad\n\nft", "blank-line", None)
@example("a. .\n.", "line", None)
@example("a\n\n\u0301b", "blank-line", None)
@example("1\n\n000 men", "blank-line", None)
@example("men 1\n\n000", "blank-line", None)
def test_a_quote_that_stands_in_its_paragraph_alone_stands_there_in_the_text(
    content: str, rule: Rule | None, data: st.DataObject | None
) -> None:
    text = ArchivedText("t", content, rule)
    for paragraph in text.paragraphs:
        start, end = paragraph.start, paragraph.end
        if data is not None:
            start = data.draw(st.integers(start, end - 1))
            end = data.draw(st.integers(start + 1, end))
        words = content[start:end].replace(" ", "\t")
        quote = Quote(words, para=paragraph.number, short=True)
        needle = Needle(quote.words)
        alone = standing_in(paragraph.number, needle, ArchivedText("t", content, rule))
        anywhere = standing(needle, text)

        assert standing_in(paragraph.number, needle, text) == alone
        if len(alone) == 1 and not any(_crosses(one, paragraph) for one in anywhere):
            in_the_text = settle(quote, text, anywhere)

            assert _uncounted(settle(quote, text, alone)) == _uncounted(in_the_text)


def _crosses(match: Match, paragraph: Paragraph) -> bool:
    """Tell whether a place lies partly in a paragraph and partly beside it."""
    inside = min(match.end, paragraph.end) - max(match.start, paragraph.start)
    return 0 < inside < match.end - match.start


def _uncounted(finding: Finding) -> Finding:
    """Return a finding without the other places that the words have."""
    return replace(finding, count=0, places=())


def _covered(finding: Finding) -> set[int]:
    return {at for start, end in finding.places for at in range(start, end)}


@given(TEXTS, st.one_of(TEXTS, WORDS))
@example("a [b] c", "[")
@example("0", "...")
def test_nothing_makes_it_raise_and_a_passage_is_what_the_source_says(
    text: str, words: str
) -> None:
    archived = ArchivedText("t", text)

    finding = locate(Quote(words), archived)

    if finding.start is not None and finding.end is not None:
        assert text[finding.start : finding.end] == finding.passage
        assert finding.para == archived.paragraph_at(finding.start)
    else:
        assert not finding.stands


@given(WORDS, WORDS)
def test_many_texts_never_make_it_raise(words: str, text: str) -> None:
    library = Library((ArchivedText("a", text), ArchivedText("b", words)))

    for finding in (*library.nearest(words), *library.elsewhere(Quote(words))):
        assert finding.source in {"a", "b"}


HUGE = {
    "one letter": "a" * 100_000,
    "one space": " " * 100_000 + "x",
    "one ideograph": "\u4e2d" * 100_000,
    "one mark": "." * 100_000,
    "one hyphen": "-" * 100_000,
    "one combining mark": "e" + "\u0301" * 100_000,
    "soft hyphens": "\u00ad " * 50_000 + "x",
    "lone surrogates": "\ud800" * 100_000,
    "gap marks": "[...] " * 20_000,
    "open brackets": "[" * 100_000,
    "a line of a million": "lorem ipsum dolor " * 55_000,
    "mixed scripts": "word \u4e2d\u6587 \u0e44\u0e17\u0e22 \u0643\u062a\u0628 5% \u2026 "
    * 5_000,
}


@pytest.mark.parametrize("name", HUGE)
@pytest.mark.parametrize(
    "words",
    [
        "a",
        "a" * 50_000,
        "\u4e2d" * 50_000,
        "lorem ipsum dolor [...] lorem ipsum dolor [...] dolor sit amet",
        "ipsum dolor lorem " * 3_000 + "amet",
        "[" * 20_000,
        "... " * 10_000,
        "word \u4e2d\u6587 and not \u0643\u062a\u0628",
    ],
    ids=["a", "many a", "many han", "gaps", "long", "brackets", "dots", "mixed"],
)
def test_huge_and_strange_texts_take_no_quadratic_time(name: str, words: str) -> None:
    began = process_time()

    locate(Quote(words), ArchivedText("t", HUGE[name]))

    assert process_time() - began < SECONDS
