"""Figures found in prose."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.evidence.figures.find import figures


def read(text: str, language: str = "en") -> list[tuple[str, str]]:
    """Return the values and units of the figures of a text, as first understood."""
    return [(str(one.value), one.unit) for one in figures(text, language)]


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("within 24 hours", "24", "hour"),
        ("all of them\n74.1% agreed", "741/10", "%"),
        ("within twenty-four hours", "24", "hour"),
        ("a 24-hour window", "24", "hour"),
        ("€5bn", "5000000000", "EUR"),
        ("5 billion euros", "5000000000", "EUR"),
        ("EUR 5 000 000 000", "5000000000", "EUR"),
        ("EUR 5\u202f000\u202f000\u202f000", "5000000000", "EUR"),
        ("$1.5 million", "1500000", "USD"),
        ("US$1.5m", "1500000", "USD"),
        ("12 million US dollars", "12000000", "USD"),
        ("20 per cent", "20", "%"),
        ("20\u00a0%", "20", "%"),
        ("twenty percent", "20", "%"),
        ("20 percentage points", "20", "pp"),
        ("25 basis points", "25", "bp"),
        ("0.5%", "1/2", "%"),
        ("half a percent", "1/2", "%"),
        ("2½ percent", "5/2", "%"),
        ("two and a half years", "5/2", "year"),
        ("half a million people", "500000", ""),
        ("1,500 people", "1500", ""),
        ("1,234.5 tonnes", "2469/2", "tonne"),
        ("1.234,5 tonnes", "2469/2", "tonne"),
        ("five Swiss francs", "5", "CHF"),
        ("1'500 people", "1500", ""),
        ("1,5 million people", "1500000", ""),
        ("0,125", "1/8", ""),
        ("1.000.000 people", "1000000", ""),
        ("−5 degrees", "-5", "degree"),
        ("-5 million", "-5000000", ""),
        ("minus 5%", "-5", "%"),
        ("ten thousand troops", "10000", ""),
        ("three hundred and five million people", "305000000", ""),
        ("a dozen states", "12", ""),
        ("a hundred states", "100", ""),
        ("two-thirds of members", "2/3", ""),
        ("a third of the members", "1/3", ""),
        ("one in five", "1/5", ""),
        ("3/4 of them", "3/4", ""),
        ("fell by a fifth.", "1/5", ""),
        ("the 1990s", "1990", "decade"),
        ("at 12:30", "750", "clock"),
        ("at 5 p.m.", "1020", "clock"),
        ("twice the number", "2", "times"),
        ("a tenfold rise", "10", "times"),
        ("in Q3 of the plan", "3", ""),
        ("nineteen of them", "19", ""),
    ],
)
def test_a_figure_is_read_however_it_is_written(
    text: str, value: str, unit: str
) -> None:
    assert read(text) == [(value, unit)]


@pytest.mark.parametrize(
    "text",
    [
        "the EU27 and the G7, COVID-19, F-16, S-300, R1, 5G",
        "at first, first and foremost, first-hand",
        "Agree first, then act.",
        "third countries and a third party",
        "the second source's own advice",
        "(1) agree; (2) fund",
        "see [3]",
        "as Option 2 and Table 3 show",
        "1. agree",
        "half-hearted and halfway",
    ],
)
def test_identifiers_and_marks_are_no_figures(text: str) -> None:
    assert figures(text) == ()


@pytest.mark.parametrize(
    ("text", "language", "value", "unit"),
    [
        ("10.000 Soldaten", "de", "10000", ""),
        ("zehntausend Soldaten", "de", "10000", ""),
        ("1,5 Prozent", "de", "3/2", "%"),
        ("5 Mrd. Euro", "de", "5000000000", "EUR"),
        ("fünf Milliarden Euro", "de", "5000000000", "EUR"),
        ("1.5 Prozent", "de", "3/2", "%"),
        ("5 milliards d’euros", "fr", "5000000000", "EUR"),
        ("cinq milliards d'euros", "fr", "5000000000", "EUR"),
        ("vingt-quatre heures", "fr", "24", "hour"),
        ("1 500 soldats", "fr", "1500", ""),
        ("20 pour cent", "fr", "20", "%"),
        ("1.500 soldados", "es", "1500", ""),
    ],
)
def test_the_language_tells_how_a_number_is_read(
    text: str, language: str, value: str, unit: str
) -> None:
    assert read(text, language) == [(value, unit)]


def test_a_range_shares_its_currency_and_its_magnitude() -> None:
    five, seven = figures("€5–7 billion")
    assert Fraction(5 * 10**9) in {one.value for one in five.readings}
    assert "EUR" in {one.unit for one in seven.readings}


def test_a_list_shares_its_last_unit() -> None:
    found = figures("10, 20 and 30%")
    assert ["%" in {one.unit for one in figure.readings} for figure in found] == [
        True,
        True,
        True,
    ]


def test_the_second_year_of_a_range_may_be_short() -> None:
    assert Fraction(2027) in {one.value for one in figures("2021-27")[1].readings}


def test_an_ordinal_is_kept_apart_from_a_number() -> None:
    assert [one.sort for one in figures("the third of 3")] == ["ordinal", "number"]


@pytest.mark.parametrize("text", ["one of the aims", "the two sides"])
def test_a_slight_number_is_weak(text: str) -> None:
    assert [one.weak for one in figures(text)] == [True]


def test_the_word_before_a_figure_is_kept() -> None:
    assert [one.bound for one in figures("nearly 500 and at least €5")] == [
        "nearly",
        "at least",
    ]


def test_to_hand_over_a_number_is_no_limit() -> None:
    assert [one.bound for one in figures("handed over 390 prisoners")] == [""]


@given(st.integers(0, 10**15))
def test_grouped_digits_have_the_value_of_plain_ones(number: int) -> None:
    assert read(f"some {number:,} people") == [(str(number), "")]


@given(
    st.text(alphabet=st.sampled_from(list("0123456789.,'/%€$-–½ athousndmilo:\n")))
    | st.text(),
    st.sampled_from(["en", "fr", "de", "es"]),
)
def test_no_text_makes_it_fail_and_figures_lie_in_order(
    text: str, language: str
) -> None:
    ends = 0
    for one in figures(text, language):
        assert ends <= one.start < one.end <= len(text)
        assert text[one.start : one.end] == one.words
        ends = one.end


@pytest.mark.parametrize(
    "unit", ["9", "1,", "one ", "half a ", "1.2", "€", "-5 ", "5:"]
)
def test_a_long_monotonous_text_is_read(unit: str) -> None:
    assert len(figures(unit * 10_000 + " and 77 more")) >= 1


@pytest.mark.parametrize("label", "OPTION Scenarios table boxes annex pp. note".split())
def test_the_number_of_a_part_of_the_brief_is_no_figure(label: str) -> None:
    assert figures(f"as {label} 12 shows") == ()


def test_a_letter_with_two_small_ones_moves_no_figure() -> None:
    assert [one.words for one in figures("İİİ had two or 3 ships")] == ["two", "3"]
