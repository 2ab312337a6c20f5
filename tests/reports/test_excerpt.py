"""Excerpts: underlined at the right column, whatever the characters take."""

import unicodedata

from hypothesis import given
from hypothesis import strategies as st

from briefgen.base.span import Span
from briefgen.base.textfile import TextFile
from briefgen.reports.excerpt import MOST_LINES, excerpt
from briefgen.reports.glyphs import WIDTH, cut, in_line, shown, width

GUTTER = 9
LETTERS = st.text(
    st.sampled_from("aé東🚢\u0301\u200d\t\x1b\u202e \U000e0041"),
    min_size=1,
    max_size=160,
)


def rows(content: str, start: int, end: int) -> list[tuple[str, str]]:
    text = TextFile("f", content)
    return [
        (row.line, row.under) for row in excerpt(text, Span("f", start, end), GUTTER)
    ]


@given(LETTERS, st.data())
def test_the_marks_stand_below_the_guilty_words(line: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(line) - 1))
    end = data.draw(st.integers(start + 1, len(line)))
    ((window, under),) = rows(line, start, end)
    lead = len(under) - len(under.lstrip(" "))
    seen = taken(window, lead, len(under) - lead)
    words = shown(line[start:end])
    kept = words.lstrip("\u0301\u200d")
    assert kept.startswith(seen.rstrip("…").lstrip("\u0301\u200d")) or not kept


def taken(window: str, first: int, columns: int) -> str:
    """Return what stands at some columns of a line on a terminal."""
    at, found = 0, ""
    for char in window:
        if first <= at < first + columns:
            found += char
        at += width(char)
    return found


@given(LETTERS, st.data())
def test_a_line_never_takes_more_room_than_there_is(
    line: str, data: st.DataObject
) -> None:
    start = data.draw(st.integers(0, len(line)))
    ((window, under),) = rows(line, start, min(start + 3, len(line)))
    assert width(window) <= WIDTH - GUTTER
    assert len(under) <= WIDTH - GUTTER + 1


@given(LETTERS)
def test_nothing_that_a_terminal_obeys_is_shown(line: str) -> None:
    kinds = {unicodedata.category(char) for char in in_line(line + "\n\u2028\x9b")}
    assert not kinds & {"Cc", "Zl", "Zp", "Cs"}


@given(LETTERS, st.integers(2, 40))
def test_a_cut_text_fits(line: str, room: int) -> None:
    assert width(cut(shown(line), room)) <= room


def test_a_window_never_begins_with_a_mark_of_the_letter_before() -> None:
    line = "e\u0301" * 100
    for start in range(0, 200, 2):
        ((window, _),) = rows(line, start, start + 2)
        assert window.removeprefix("…")[0] == "e"


def test_a_wide_character_takes_two_columns() -> None:
    assert rows("東京 gulf", 3, 7) == [("東京 gulf", "     ^^^^")]


def test_a_combining_mark_takes_none() -> None:
    assert rows("re\u0301sume\u0301 gulf", 9, 13) == [
        ("re\u0301sume\u0301 gulf", "       ^^^^")
    ]


def test_an_escaped_character_takes_what_its_escape_does() -> None:
    assert rows("\x1b[2J gulf", 5, 9) == [("\\x1b[2J gulf", "        ^^^^")]


def test_a_line_end_of_windows_is_not_shown() -> None:
    assert rows("one\r\ntwo\r\n", 0, 5) == [("one", "^^^")]


def test_an_empty_span_is_marked_once() -> None:
    assert rows("one", 3, 3) == [("one", "   ^")]


def test_a_span_of_some_lines_is_shown_whole() -> None:
    content = "a: >-\n  one\n\n  two\n"
    assert rows(content, 3, len(content)) == [
        ("a: >-", "   ^^"),
        ("  one", "  ^^^"),
        ("", ""),
        ("  two", "  ^^^"),
    ]


def test_a_span_of_many_lines_tells_how_many_are_left_out() -> None:
    content = "x\n" * 30
    shown_rows = rows(content, 0, len(content))
    assert len(shown_rows) == MOST_LINES
    assert shown_rows[-1] == ("… 27 more lines", "")
