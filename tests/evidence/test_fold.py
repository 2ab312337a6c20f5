import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.evidence.fold import fold
from briefgen.evidence.folded import Folded
from briefgen.evidence.loose import seamless, tight

MIXED = st.text(
    alphabet=st.one_of(
        st.sampled_from(
            "abAB \n\r\t.,:;-'\"`59%()[]\u2026\u2019\u201c\u2014\u00ad\u200b"
        ),
        st.sampled_from(
            "\ufb01\ufb04\u0301\u0323e\u00e9\u00c5\u212b\u1112\u1161\u11ab"
        ),
        st.sampled_from(
            "\u4e2d\u6587\u0e44\u0643\u202e\u093f\u0915\ud800\udc00\U0001f600"
        ),
        st.characters(),
    ),
    max_size=60,
)


@pytest.mark.parametrize(
    ("written", "folded"),
    [
        ("\u2018a\u2019 \u201ab\u201b `c\u00b4 5\u2032", "'a' 'b' 'c' 5'"),
        (
            "\u201ca\u201d \u201eb\u201f \u00abc\u00bb ''d'' 5\u2033",
            '"a" "b" "c" "d" 5"',
        ),
        ("a\u2010b\u2011c\u2012d\u2013e\u2014f\u2015g\u2212h", "a-b-c-d-e-f-g-h"),
        ("a--b---c", "a-b-c"),
        ("a\u2026 b... c. . .", "a... b... c..."),
        ("a\u00a0b\u202fc\u2007d\u2009e\u3000f\tg", "a b c d e f g"),
        ("a\r\n b \n\n\f c", "a b c"),
        ("so\u00adft zero\u200bwidth jo\u200din \ufeffbom \u202eleft", None),
        ("soft\u00ad\n  hyphen", "softhyphen"),
        ("two\u00ad  words", "two words"),
        ("\ufb00 \ufb01 \ufb02 \ufb03 \ufb04 \ufb05 \ufb06", "ff fi fl ffi ffl st st"),
        ("e\u0301 A\u030a \u1112\u1161\u11ab \u212b", "\u00e9 \u00c5 \ud55c \u00c5"),
    ],
)
def test_typography_and_white_space_fold(written: str, folded: str | None) -> None:
    assert fold(written).text == (folded or "soft zerowidth join bom left")


@pytest.mark.parametrize(
    "written",
    [
        "Case case",
        "3.5 3,5 35",
        "-5 +5 5",
        "< > = \u2264 \u2265",
        "5% 5\u2030 \u20ac5 $5",
        "10\u00b2 CO\u2082 2\u00bd \u2460 \u2116 \u2122",
        "caf\u00e9 cafe",
        "wait! wait? wait.",
        "1.5 15",
        "stra\u00dfe \u0130stanbul",
    ],
)
def test_wording_never_folds(written: str) -> None:
    assert fold(written).text == written


def test_a_missing_hyphen_is_not_forgiven() -> None:
    assert fold("re-sign").text != fold("resign").text


@given(MIXED)
def test_composed_text_is_what_the_standard_says(text: str) -> None:
    plain = "".join(mark for mark in text if unicodedata.category(mark)[0] in "LMN")
    wide = plain.translate(dict.fromkeys(range(0xFB00, 0xFB07)))
    wide = "".join(mark for mark in wide if fold(mark).text == mark)

    assert fold(wide).text == unicodedata.normalize("NFC", wide)


@given(MIXED, st.data())
def test_a_stretch_of_the_folded_text_maps_back_to_words_that_fold_to_it(
    text: str, data: st.DataObject
) -> None:
    folded = fold(text)
    start = data.draw(st.integers(0, len(folded.text)))
    end = data.draw(st.integers(start, len(folded.text)))
    if start == end or folded.splits(start) or folded.splits(end):
        return

    first, past = folded.span(start, end)

    assert fold(text[first:past]).text == folded.text[start:end]


@given(MIXED, st.data())
def test_an_offset_of_the_source_and_its_place_in_the_fold_agree(
    text: str, data: st.DataObject
) -> None:
    folded = fold(text)
    if not folded.text:
        return
    at = data.draw(st.integers(0, len(folded.text) - 1))

    first, _ = folded.span(at, at + 1)

    assert folded.offset(first) == at or folded.splits(at)


@given(MIXED)
def test_looser_forms_map_back_through_both_steps(text: str) -> None:
    folded = fold(text)
    for loose in (tight(folded), seamless(folded)):
        for at, mark in enumerate(loose.text):
            first, past = loose.within(at, at + 1)

            assert folded.text[first:past] == mark


def test_a_fold_without_edits_is_its_own_map() -> None:
    assert fold("plain words") == Folded("plain words")


@pytest.mark.parametrize(
    ("words", "tightened"),
    [
        ("word - word", "word-word"),
        ("( a ) , b", "(a),b"),
        ("5 % of \u20ac 5", "5% of \u20ac5"),
        ("\u4e2d \u6587", "\u4e2d\u6587"),
        ("chapter 3. 5 items", "chapter 3. 5 items"),
        ("from 3 -5", "from 3 -5"),
        ("1, 000 and 1,000", "1, 000 and 1,000"),
        ("a < b = c + d", "a < b = c + d"),
    ],
)
def test_spaces_beside_punctuation_go_but_never_join_figures(
    words: str, tightened: str
) -> None:
    assert tight(fold(words)).text == tightened
