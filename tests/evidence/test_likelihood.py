"""Words of likelihood and confidence."""

from itertools import pairwise

import pytest

from briefgen.evidence.likelihood import (
    SCALES,
    confidence_words,
    likelihood_words,
)


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("Russia is unlikely to agree.", "unlikely"),
        ("It is very likely.", "very likely"),
        ("It is highly likely.", "highly likely"),
        ("It will probably rain.", "probable"),
        ("It is a realistic possibility.", "realistic possibility"),
        ("There is a roughly even chance.", "roughly even chance"),
        ("The chance is remote.", "remote"),
        ("It is almost\ncertain.", "almost certain"),
        ("It is virtually certain.", "virtually certain"),
    ],
)
def test_a_likelihood_is_found_in_the_words_of_scales(text: str, term: str) -> None:
    assert [one.term for one in likelihood_words(text)] == [term]


@pytest.mark.parametrize(
    "text", ["remote areas", "a likeliness", "an unlikely-looking"]
)
def test_other_words_are_no_likelihood(text: str) -> None:
    assert likelihood_words(text) == ()


@pytest.mark.parametrize(
    ("text", "level"),
    [
        ("with high confidence", "high"),
        ("a moderate level of confidence", "moderate"),
        ("Confidence: low", "low"),
        ("we are confident", ""),
    ],
)
def test_confidence_is_found_with_its_level(text: str, level: str) -> None:
    assert [one.level for one in confidence_words(text)] == [level]


@pytest.mark.parametrize("name", ["icd203", "phia"])
def test_the_bands_of_a_scale_rise_without_overlap(name: str) -> None:
    bands = SCALES[name].bands
    assert len(bands) == 7
    assert all(one.high <= other.low for one, other in pairwise(bands))
