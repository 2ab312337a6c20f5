"""Offsets, lines and columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.base.span import Position, Span
from briefgen.base.textfile import TextFile

TEXTS = st.text("ab\u00e9\U0001d11e\n\r", max_size=30)


@pytest.mark.parametrize(
    ("offset", "line", "column"),
    [(-1, 1, 1), (0, 1, 1), (2, 1, 3), (3, 2, 1), (5, 3, 1), (6, 3, 2), (99, 3, 2)],
)
def test_an_offset_has_a_line_and_a_column(offset: int, line: int, column: int) -> None:
    assert TextFile("f", "ab\n\u00e9\nc").position(offset) == Position(line, column)


@given(TEXTS, st.integers(0, 40))
def test_a_line_and_a_column_lead_back_to_the_offset(text: str, offset: int) -> None:
    file = TextFile("f", text)
    at = file.position(offset)
    assert file.line_start(at.line) + at.column - 1 == min(offset, len(text))


@given(TEXTS)
def test_lines_are_those_between_line_ends(text: str) -> None:
    file = TextFile("f", text)
    lines = [one.removesuffix("\r") for one in text.split("\n")]
    assert [file.line(number + 1) for number in range(len(lines))] == lines
    assert file.line(0) == file.line(len(lines) + 1) == ""


def test_a_line_number_past_the_end_begins_where_the_last_line_does() -> None:
    assert TextFile("f", "a\nb").line_start(9) == 2


def test_words_are_what_stands_at_a_span() -> None:
    assert TextFile("f", "one two").words(Span("f", 4, 7)) == "two"


def test_a_span_that_holds_nothing_is_empty() -> None:
    assert Span("f", 3, 3).empty
    assert not Span("f", 3, 4).empty
