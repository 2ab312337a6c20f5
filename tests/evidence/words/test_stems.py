"""Stems of words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.evidence.words.stems import stem


@pytest.mark.parametrize(
    "forms",
    [
        "criticise criticize criticised criticizing",
        "organisation organization organisations",
        "defence defense",
        "labour labor",
        "centre center centres",
        "programme program programmes",
        "travelled traveled travelling",
        "negotiate negotiation negotiations negotiating negotiated",
        "state states",
        "country countries",
        "stop stopped stopping stops",
        "agree agreement agreed agrees",
        "withdraw withdrew withdrawal",
        "hold held holding",
        "Russia’s Russia's Russia",
        "meeting meet met meetings",
        "focus focuses",
        "policy policies",
        "urge urged urges urging",
    ],
)
def test_the_forms_of_a_word_have_one_stem(forms: str) -> None:
    assert len({stem(word) for word in forms.split()}) == 1


@pytest.mark.parametrize(
    "words", ["accept reject", "rise fall", "war peace", "Iran Iraq", "aid trade"]
)
def test_different_words_keep_different_stems(words: str) -> None:
    assert len({stem(word) for word in words.split()}) == 2


@given(st.text(max_size=30))
def test_no_word_makes_it_fail(word: str) -> None:
    assert stem(word) == stem(word.lower())
