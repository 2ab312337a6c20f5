"""Offsets within values and spans of files, held against the parser itself."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.base.place import Place
from briefgen.base.scalar import pieces, value_span
from briefgen.loader.compose import compose
from briefgen.schema.settings import LimitSettings

LIMITS = LimitSettings()
WORD = st.text("abé𝄞.,", min_size=1, max_size=4)
BLANK = st.sampled_from(
    [" ", "  ", " \t", "\n", "\n\n", " \n  ", "\n \n", "\r\n", "\x85\n", "\u2028\n"]
)


def scalar_of(content: str) -> tuple[str, Place]:
    """Compose a file with one key and return its value and its place."""
    document = compose("f.yaml", content.encode(), LIMITS)
    assert isinstance(document.data, dict)
    ((key, value),) = document.data.items()
    assert isinstance(value, str)
    return value, document.place.part(key)


def held_against_the_parser(content: str) -> None:
    value, place = scalar_of(content)
    found = tuple(pieces(content, place))
    assert "".join(piece.text for piece in found) == value
    for piece in found:
        assert piece.start < piece.end or not piece.text


@st.composite
def running_text(draw: st.DrawFn) -> str:
    words = draw(st.lists(WORD, min_size=1, max_size=6))
    out = words[0]
    for one in words[1:]:
        out += draw(BLANK).replace("\n", "\n  ") + one
    return out


@given(running_text())
def test_a_plain_text_is_taken_apart_as_the_parser_reads_it(text: str) -> None:
    held_against_the_parser(f"key: x{text}\n")


@given(running_text(), st.sampled_from(["", "''", "\n\n  ", " "]))
def test_single_quotes_are_taken_apart_as_the_parser_reads_them(
    text: str, inside: str
) -> None:
    held_against_the_parser(f"key: '{inside}{text}{inside}'\n")


LETTERS = ["n", "t", '"', "\\", "x41", "u00e9", "U0001D11E", "_", "/", "N", "e", " "]
ESCAPE = st.sampled_from([*LETTERS, "\n  ", "\n\n  "]).map("\\{}".format)


@given(st.lists(st.one_of(running_text(), ESCAPE), min_size=1, max_size=6))
def test_double_quotes_are_taken_apart_as_the_parser_reads_them(
    parts: list[str],
) -> None:
    held_against_the_parser(f'key: "{"".join(parts)}"\n')


LINE = st.sampled_from(
    [
        "",
        "",
        "a",
        "bc d",
        " more",
        "  still more",
        "\ttab",
        "   ",
        "é𝄞 x",
        "# no",
        "b\u2028",
    ]
)
HEADER = st.sampled_from(["|", ">", "|-", ">-", "|+", ">+", ">- # a remark"])


@given(HEADER, st.lists(LINE, max_size=7), st.sampled_from(["\n", "\r\n", "\r"]))
def test_blocks_are_taken_apart_as_the_parser_reads_them(
    header: str, lines: list[str], end: str
) -> None:
    body = "".join(f"  {line}{end}" for line in ["first", *lines])
    held_against_the_parser(f"key: {header}{end}{body}")


@given(st.sampled_from(["|2", ">2-", ">-2", "|+2"]), st.lists(LINE, max_size=5))
def test_a_stated_indentation_counts_from_the_key(
    header: str, lines: list[str]
) -> None:
    body = "".join(f"  {line}\n" for line in [" first", *lines])
    held_against_the_parser(f"key: {header}\n{body}")


@pytest.mark.parametrize(
    "content",
    [
        "- >2-\n    a\n   b\n",
        "- - |1-\n    a\n   b\n",
        "--- |2-\n   a\n  b\n",
        "- x: |1\n    a\n   b\n",
        "|\n a\n b",
        "key: |",
        "key: >-\n\n",
    ],
)
def test_a_stated_indentation_counts_from_what_is_around(content: str) -> None:
    document = compose("f.yaml", content.encode(), LIMITS)
    data, place = document.data, document.place
    while isinstance(data, list | dict):
        step = next(iter(place.parts))
        data = data[step] if isinstance(data, list) else data[str(step)]  # type: ignore[index] # a list's steps are numbers
        place = place.parts[step]
    assert "".join(piece.text for piece in pieces(content, place)) == data


def underlined(content: str, words: str) -> str:
    value, place = scalar_of(content)
    start = value.index(words)
    span = value_span(content, place, start, start + len(words))
    return content[span.start : span.end]


@pytest.mark.parametrize(
    ("content", "words", "expected"),
    [
        ("key: one two three", "two", "two"),
        ("key: 'it''s two'", "s two", "s two"),
        ("key: 'it''s two'", "'", "''"),
        ('key: "caf\\u00e9 au lait"', "café", "caf\\u00e9"),
        ("key: >-\n  one\n  two three\n  four\n", "two three", "two three"),
        ("key: >-\n  one\n  two three\n  four\n", "one two", "one\n  two"),
        ("key: |\n  one\n  two\n", "two\n", "two"),
        ("key: one\n  two", " ", "\n  "),
    ],
)
def test_words_of_a_value_are_found_in_the_file(
    content: str, words: str, expected: str
) -> None:
    assert underlined(content, words) == expected


@given(st.lists(st.sampled_from(["one", "two", "é𝄞"]), min_size=1, max_size=8), HEADER)
def test_every_word_of_a_folded_block_is_found_as_it_stands(
    words: list[str], header: str
) -> None:
    content = f"key: {header}\n" + "".join(f"  {word}\n" for word in words)
    value, place = scalar_of(content)
    for match in re.finditer(r"\S+", value):
        span = value_span(content, place, match.start(), match.end())
        assert content[span.start : span.end] == match[0]


@given(st.integers(-3, 30), st.integers(-3, 30))
def test_a_span_never_leaves_its_value(start: int, end: int) -> None:
    content = "key: >-\n  one two\n\n  three\n\nother: 1\n"
    document = compose("f.yaml", content.encode(), LIMITS)
    place = document.place.part("key")
    span = value_span(content, place, start, end)
    assert place.start <= span.start <= span.end <= place.end


def test_the_words_of_a_list_are_the_whole_list() -> None:
    content = "key: [one, two]"
    place = compose("f.yaml", content.encode(), LIMITS).place.part("key")
    assert value_span(content, place, 0, 3) == place.span


def test_a_long_run_of_blanks_is_taken_apart_in_no_time() -> None:
    content = "key: a" + " " * 200_000 + "b"
    _, place = scalar_of(content)
    assert sum(len(piece.text) for piece in pieces(content, place)) == 200_002
