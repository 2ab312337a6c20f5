"""Passages that are cut out of speech get the marks that print needs."""

import pytest

from briefgen.outputs.quotation import closed, quoted


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a big gulf", "a big gulf"),
        ("“Obviously, we are happy.", "“Obviously, we are happy.”"),
        ("we are happy.”", "“we are happy.”"),
        ("“We are.” He said: “We", "“We are.” He said: “We”"),
        ("a sizeable “gulf” still exists", "a sizeable “gulf” still exists"),
        ("they said ‘don’t", "they said ‘don’t"),
        ("« Nous sommes", "« Nous sommes »"),
        ("„Wir sind", "„Wir sind“"),
        ("„Wir sind“ und", "„Wir sind“ und"),
        ("he said “no", "he said “no"),
        ("", ""),
    ],
)
def test_only_a_mark_cut_from_its_partner_gets_one(words: str, expected: str) -> None:
    assert closed(words) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("a big gulf", "“a big gulf”"),
        ("“a big gulf”", "“a big gulf”"),
        ("“a big gulf", "“a big gulf”"),
        ("“gulf” still exists", "““gulf” still exists”"),
        ("“one” and “two”", "““one” and “two””"),
        ("‘a gulf’", "‘a gulf’"),
        ('"a gulf"', '"a gulf"'),
        ("«a gulf»", "«a gulf»"),
    ],
)
def test_a_passage_is_printed_between_one_pair_of_marks(
    words: str, expected: str
) -> None:
    assert quoted(words) == expected
