"""Two facts differ only where they speak of one matter, time and person."""

import pytest

from briefgen.checks.differing import (
    Told,
    alike,
    other_number,
    other_place,
    other_time,
    other_title,
    told,
)
from tests.checks.saying import saying


def fact(
    statement: str, quote: str = "…", kind: str = "claim", day: str | None = None
) -> Told:
    """Return what a fact says of which only the words matter."""
    return told(saying(statement, quote, kind, day), "en-GB")


def differ(one: Told, other: Told) -> str | None:
    """Return what differs between two facts of one matter."""
    if not alike(one, other):
        return None
    found = {
        "number": other_number(one, other),
        "time": other_time(one, other),
        "place": other_place(one, other),
    }
    return next((what for what, pair in found.items() if pair), None)


@pytest.mark.parametrize(
    ("one", "other", "what"),
    [
        ("Exports fell by 4 per cent.", "Exports fell by 5 per cent.", "number"),
        ("The talks open on 3 May 2025.", "The talks open on 4 May 2025.", "time"),
        ("The talks open in May.", "The talks open in June.", "time"),
        ("He would act by the end of May.", "He would act in late May.", "time"),
        ("It lost 300 tanks in 2024.", "It lost 400 tanks in 2024.", "number"),
    ],
)
def test_what_cannot_both_hold_differs(one: str, other: str, what: str) -> None:
    assert differ(fact(one), fact(other)) == what


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Exports fell by 4 per cent in 2024.", "Exports fell by 5 per cent in 2025."),
        ("Imports fell by 4 per cent in May.", "Imports fell by 5 per cent in June."),
        ("Germany gave €5bn in aid.", "France gave €6bn in aid."),
        ("Exports fell by 4 per cent.", "The budget has 5 per cent for research."),
        ("The fleet has 12 ships.", "The fleet is 12 ships strong."),
        ("It cost €5bn.", "It cost five billion euros."),
        ("The talks open in May 2025.", "The talks open on 4 May 2025."),
        ("It took 3 days of talks.", "It took 4 rounds of talks."),
        ("It costs 4 per cent of income.", "It costs €5bn of income."),
        ("The talks open on Monday.", "The talks open in May."),
        ("Ministers met.", "Ministers met."),
    ],
)
def test_what_can_both_hold_does_not_differ(one: str, other: str) -> None:
    assert differ(fact(one), fact(other)) is None


def event(quote: str, day: str | None = None) -> Told:
    """Return an event of one wording, at the place that its quote names."""
    return fact("The ministers met for talks.", quote, "event", day)


def test_one_event_at_two_places_differs() -> None:
    assert differ(event("met in Paris"), event("met at the Berlin Forum")) == "place"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (event("met in Paris", "2025-05-03"), event("met in Berlin", "2025-05-03")),
        (event("met in Paris", "2025-05"), event("met in Berlin")),
    ],
)
def test_places_of_one_day_differ(one: Told, other: Told) -> None:
    assert other_place(one, other) == ("Paris", "Berlin")


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (event("met in Paris"), event("in Paris the ministers met at the Elysée")),
        (event("met in Paris", "2025-05-03"), event("met in Rome", "2025-06-04")),
        (event("met in May"), event("met in June")),
        (event("met in Paris"), event("met")),
    ],
)
def test_one_place_or_another_day_is_no_other_place(one: Told, other: Told) -> None:
    assert other_place(one, other) is None


def test_events_of_two_days_differ_in_time() -> None:
    one, other = event("met", "2025-05-03"), event("met", "2025-05-04")
    assert differ(one, other) == "time"


def test_a_day_within_a_month_is_no_other_time() -> None:
    assert differ(event("met", "2025-05"), event("met", "2025-05-04")) is None


def titled(quote: str) -> Told:
    """Return a fact whose quote names an office."""
    return fact("He spoke.", quote)


def test_one_person_in_one_office_differs_by_how_it_is_held() -> None:
    one = titled("former Forum (FOR) chairman Wolf Adler")
    other = titled("the forum's long-time chairman, Wolf Adler")
    assert other_title(one, other) == ("former chairman", "long-time chairman")


@pytest.mark.parametrize(
    "other",
    ["the current president, Ada Lee", "the former chairman, Wolf Adler", "Adler"],
)
def test_another_person_or_office_is_no_other_title(other: str) -> None:
    assert other_title(titled("former president Kim Noh"), titled(other)) is None


def test_only_what_can_be_compared_is_compared() -> None:
    assert fact("The ministers met for talks.").aspects == ()
