"""Errors of the schema are placed, and told in the words of the house."""

import pytest

from briefgen.loader.compose import compose
from briefgen.loader.validate import validate
from briefgen.schema.settings import LimitSettings, Settings
from tests.loader.conftest import dossier, fact, only


def test_a_misspelt_key_is_one_finding_with_the_right_word() -> None:
    content = fact("statment: Vance calls.", without="statement")
    name, line, column, words, message, hint = only(content)
    assert (name, line, column, words) == ("unknown-key", 8, 5, "statment")
    assert message == "unknown key `statment`"
    assert hint == "did you mean `statement`?"


def test_an_unknown_key_near_to_nothing_lists_what_there_is() -> None:
    hint = only(fact("date: {day: Wednesday}"))[5]
    assert hint == "one of `precision`, `resolved`, `stated`"


def test_a_missing_field_points_at_the_key_of_its_owner() -> None:
    name, line, _, words, message, hint = only(fact(without="quote"))
    assert (name, line, words) == ("missing-field", 2, "F001")
    assert message == "`F001` lacks `quote`"
    assert hint == "add `quote`: the words of the source, verbatim"


def test_the_hint_of_a_missing_field_is_short() -> None:
    hint = only(fact(without="confidence"))[5]
    assert hint == ("add `confidence`: how far the passage can be relied on for it")


def test_a_missing_field_of_a_file_points_at_its_first_key() -> None:
    result = validate(compose("f", b"language: en\n", LimitSettings()), Settings)
    (finding,) = result.diagnostics
    assert (finding.message, finding.place.start, finding.place.end) == (
        "the file lacks `name`",
        0,
        8,
    )


def test_a_missing_field_of_an_item_points_into_the_item() -> None:
    name, line, column, words, message, _ = only(fact("sic: [{meant: x}]"))
    assert (name, line, column, words) == ("missing-field", 9, 12, "meant")
    assert message == "`sic` lacks `words`"


def test_a_word_that_is_no_choice_gets_the_nearest_one() -> None:
    content = fact("voice: direct speech", without="voice")
    name, line, column, words, message, hint = only(content)
    assert (name, line, column, words) == ("wrong-value", 8, 12, "direct speech")
    assert message == "`direct speech` is no `voice`"
    assert hint == "did you mean `direct-speech`?"


def test_a_word_near_to_no_choice_gets_them_all() -> None:
    hint = only(fact("confidence: 99", without="confidence"))[5]
    assert hint == "one of `high`, `medium`, `low`, `not-applicable`"


WRONG = [
    ("para: three", "three", "`three` is not a whole number"),
    ("para: [3]", "[3]", "`para` takes a whole number, not a list"),
    ("para: 0", "0", "`para` is 0; the least is 1"),
    ("short: no", "no", "`no` is neither `true` nor `false`"),
    ("short: [true]", "[true]", "`short` takes `true` or `false`, not a list"),
    ("topic: a b", "a b", "`a b` is not an id"),
    ("status: [active]", "[active]", "`status` takes a word, not a list"),
    ("para: 1.5", "1.5", "`1.5` is not a whole number"),
    ("topic: [a]", "[a]", "`topic` takes text, not a list"),
    ("topic: {a: b}", "{a: b}", "`topic` takes text, not a mapping"),
    ('topic: ""', '""', "`` is not an id"),
    ('note: ""', '""', "`note` is empty"),
    ("actors: vance", "vance", "`actors` takes a list, not text"),
    ("actors: [vance, a b]", "a b", "`a b` is not an id"),
    ("date: Wednesday", "Wednesday", "`date` takes a mapping, not text"),
    ("date: [a]", "[a]", "`date` takes a mapping, not a list"),
    ("date: {resolved: 2025-5}", "2025-5", "`2025-5` does not fit `resolved`"),
    ("waive: [{rule: a, reason: b, by: c, until: 2025-13-30}]", "2025-13-30", None),
    ("waive: [{rule: a, reason: b, by: c, until: 86400}]", "86400", None),
    ("waive: [{rule: a, reason: b, by: c, until: [x]}]", "[x]", None),
    ("waive: [x]", "x", "`waive` takes a mapping, not text"),
    ("sic:", "sic", "`sic` has no value"),
    ("quantity: {value: }", "value", "`value` has no value"),
]


@pytest.mark.parametrize(("extra", "words", "message"), WRONG)
def test_a_wrong_value_is_found_where_it_stands(
    extra: str, words: str | None, message: str | None
) -> None:
    name, line, _, at, said, _ = only(fact(extra))
    assert (name, line) == ("wrong-value", 9)
    assert words is None or at == words
    assert message is None or said == message


def test_too_few_entries_are_counted() -> None:
    content = "duplicates:\n  D1: {facts: [F1], topic: x}\n"
    message = only(content)[4]
    assert message == "`facts` has 1 entries; it needs at least 2"


def test_a_key_that_is_no_id_is_found_at_the_key() -> None:
    content = fact().replace("F001", '"F 1"')
    name, line, column, words, message, _ = only(content)
    assert (name, line, column, words) == ("wrong-value", 2, 3, '"F 1"')
    assert message == "`F 1` is not an id"


@pytest.mark.parametrize(
    "content",
    [
        fact("date: {stated:\u00a0Wednesday}"),
        fact("date: stated:\u00a0Wednesday"),
        fact("topic:\u00a0talks"),
    ],
)
def test_a_no_break_space_after_a_colon_is_named(content: str) -> None:
    result = dossier(content)
    hints = [one.hint or "" for one in result.diagnostics]
    assert len(hints) == 1
    assert "no-break space" in hints[0]


def test_a_long_value_is_cut_in_the_message() -> None:
    message = only(fact("topic: " + "x y " * 200))[4]
    assert len(message) < 100
