"""Dates found in prose."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.evidence.dates.find import dates, relative_dates


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("On 7 May 2025 the Council met", (2025, 5, 7, 0)),
        ("on May 7, 2025", (2025, 5, 7, 0)),
        ("on May 7th", (0, 5, 7, 0)),
        ("on 2025-05-07", (2025, 5, 7, 0)),
        ("in 2025-05", (2025, 5, 0, 0)),
        ("on 07/05/2025", (2025, 5, 7, 0)),
        ("on 25.12.2025", (2025, 12, 25, 0)),
        ("in May 2025", (2025, 5, 0, 0)),
        ("on Wednesday, 7 May", (0, 5, 7, 3)),
        ("said Wednesday that", (0, 0, 0, 3)),
        ("on Jan. 5", (0, 1, 5, 0)),
        ("the 7th of May", (0, 5, 7, 0)),
        ("am 7. Mai 2025", (2025, 5, 7, 0)),
        ("le 7 mai 2025", (2025, 5, 7, 0)),
        ("le mercredi 7 mai", (0, 5, 7, 3)),
        ("In May we met", (0, 5, 0, 0)),
    ],
)
def test_the_parts_of_a_date_are_read(
    text: str, parts: tuple[int, int, int, int]
) -> None:
    found = [(one.year, one.month, one.day, one.weekday) for one in dates(text)]
    assert found == [parts]


@pytest.mark.parametrize(
    ("text", "portion", "relation"),
    [
        ("by the end of April", "end", "by"),
        ("in late April", "end", "at"),
        ("late-April", "end", ""),
        ("early in April", "", "at"),
        ("mid-April", "mid", ""),
        ("at the beginning of April", "start", "at"),
        ("since April", "", "since"),
        ("until 3 April", "", "by"),
        ("no later than 3 April", "", "by"),
    ],
)
def test_what_narrows_a_date_is_read(text: str, portion: str, relation: str) -> None:
    (found,) = dates(text)
    assert (found.portion, found.relation) == (portion, relation)


@pytest.mark.parametrize(
    ("text", "relative"),
    [
        ("it ended last week", "last week"),
        ("within two weeks", "within 2 week"),
        ("in the next three months", "within 3 month"),
        ("two weeks ago", "2 week ago"),
        ("the previous year", "last year"),
        ("he left yesterday", "yesterday"),
    ],
)
def test_a_date_that_counts_from_another_is_relative(text: str, relative: str) -> None:
    assert [one.relative for one in relative_dates(text)] == [relative]


@pytest.mark.parametrize(
    "text",
    [
        "Both may march on; may I? We march.",
        "Theresa May said so",
        "Article 42(7) and the 2021-27 budget",
        "the next big step, the last word",
        "in 5 to 7 percent",
        "on 45/13/2025",
        "a second term",
    ],
)
def test_other_words_are_no_dates(text: str) -> None:
    assert dates(text) == ()


@pytest.mark.parametrize(
    ("text", "relative"),
    [("on 7 May 2025", False), ("by the end of April", True), ("on Friday", True)],
)
def test_a_date_without_its_year_is_left_open(text: str, *, relative: bool) -> None:
    assert bool(relative_dates(text)) == relative


def test_a_range_of_days_gives_both_days() -> None:
    assert [one.day for one in dates("7–9 May 2025")] == [7, 9]


def test_american_dates_in_numbers_have_the_month_first() -> None:
    (found,) = dates("05/07/2025", "en-US")
    assert (found.month, found.day) == (5, 7)


@given(st.dates())
def test_an_iso_date_is_read_back(day: object) -> None:
    found = [
        f"{one.year:04}-{one.month:02}-{one.day:02}" for one in dates(f"on {day}.")
    ]
    assert found == ([str(day)] if str(day) >= "1500" and str(day) < "2100" else [])


@given(st.text(alphabet=st.sampled_from(list("MayJun1 20.5/-,thofwek\n"))) | st.text())
def test_no_text_makes_it_fail(text: str) -> None:
    assert all(0 <= one.start < one.end <= len(text) for one in dates(text))


@pytest.mark.parametrize("unit", ["May ", "1 ", "5.", "last ", "two weeks ", "in the "])
def test_a_long_monotonous_text_is_read(unit: str) -> None:
    assert dates(unit * 10_000 + " on 7 June 2025")[-1].month == 6


@given(st.text("0123456789./- ", max_size=20))
def test_no_date_in_digits_is_passed_over(text: str) -> None:
    # The month makes the text one that must be read, and is none by itself.
    assert dates(text) == dates(f"{text} x may")


@given(st.integers(1, 31), st.integers(1, 12), st.sampled_from("./"))
def test_every_day_in_digits_is_a_date(day: int, month: int, mark: str) -> None:
    assert len(dates(f"on {day}{mark}{month}{mark}2025")) == 1
