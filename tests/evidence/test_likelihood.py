"""Words of likelihood and confidence."""

from itertools import pairwise

import pytest

from briefgen.evidence.likelihood import (
    ICD203,
    PHIA,
    SCALES,
    both_in_one,
    confidence_words,
    likelihood_words,
    mixed,
    off_scale,
)


@pytest.mark.parametrize(
    ("text", "term", "scales"),
    [
        ("Russia is unlikely to agree.", "unlikely", ("icd203", "phia")),
        ("It is very likely.", "very likely", ("icd203",)),
        ("It is highly likely.", "highly likely", ("phia",)),
        ("It will probably rain.", "probable", ("icd203", "phia")),
        ("It is a realistic possibility.", "realistic possibility", ("phia",)),
        ("There is a roughly even chance.", "roughly even chance", ("icd203",)),
        ("The chance is remote.", "remote", ("icd203",)),
        ("It is almost\ncertain.", "almost certain", ("icd203", "phia")),
        ("It is virtually certain.", "virtually certain", ()),
    ],
)
def test_a_likelihood_word_knows_its_scales(
    text: str, term: str, scales: tuple[str, ...]
) -> None:
    assert [(one.term, one.scales) for one in likelihood_words(text)] == [
        (term, scales)
    ]


@pytest.mark.parametrize(
    "text", ["remote areas", "a likeliness", "an unlikely-looking"]
)
def test_other_words_are_no_likelihood(text: str) -> None:
    assert likelihood_words(text) == ()


def test_scales_are_mixed_where_no_one_scale_has_all_words() -> None:
    assert mixed(likelihood_words("very likely here, highly likely there"))
    assert not mixed(likelihood_words("very likely here, unlikely there"))


def test_a_word_off_the_declared_scale_is_returned() -> None:
    words = likelihood_words("highly likely here, unlikely there")
    assert [one.term for one in off_scale(words, "icd203")] == ["highly likely"]


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


def test_both_in_one_sentence_are_returned_together() -> None:
    found = both_in_one("It is likely, with low confidence.")
    assert found is not None
    assert (found[0].term, found[1].level) == ("likely", "low")


@pytest.mark.parametrize("text", ["It is likely.", "Confidence is low."])
def test_one_alone_is_no_clash(text: str) -> None:
    assert both_in_one(text) is None


@pytest.mark.parametrize("name", ["icd203", "phia"])
def test_the_bands_of_a_scale_rise_without_overlap(name: str) -> None:
    bands = SCALES[name].bands
    assert len(bands) == 7
    assert all(one.high <= other.low for one, other in pairwise(bands))


@pytest.mark.parametrize(
    ("percent", "term"),
    [(20, "unlikely"), (19.9, "very unlikely"), (99, "almost certain")],
)
def test_a_bound_belongs_to_the_band_above_it(percent: float, term: str) -> None:
    band = ICD203.at(percent)
    assert band is not None
    assert band.terms[0] == term


def test_the_gaps_of_phia_belong_to_no_band() -> None:
    assert PHIA.at(7) is None


def test_a_term_is_found_whatever_its_case() -> None:
    assert ICD203.band("Roughly  even chance") == ICD203.at(50)
