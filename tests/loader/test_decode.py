"""Bytes to text: encodings, marks and characters that cannot be seen."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.loader.compose import compose
from briefgen.loader.decode import UNSEEN, decode
from briefgen.schema.settings import LimitSettings


def test_text_is_taken_as_it_is() -> None:
    decoded = decode("f", "caf\u00e9\r\n".encode())
    assert decoded.text.content == decoded.parsable == "caf\u00e9\r\n"
    assert decoded.diagnostics == ()


def test_a_byte_that_is_not_utf8_is_named_with_its_offset_and_line() -> None:
    decoded = decode("f", b"a: 1\nb: caf\xe9\n")
    (finding,) = decoded.diagnostics
    assert finding.message == "byte 11 on line 2, 0xe9, is not UTF-8"
    assert decoded.text.position(finding.place.start).column == 7
    assert decoded.parsable is None


def test_a_byte_that_is_not_utf8_is_placed_behind_a_byte_order_mark() -> None:
    decoded = decode("f", b"\xef\xbb\xbfa: \xff")
    assert decoded.diagnostics[0].place.start == 3


@pytest.mark.parametrize(
    "character", ["\0", "\x07", "\x1b", "\x7f", "\x80", "\x9f", "\ufffe", "\ufeff"]
)
def test_a_character_that_cannot_be_seen_is_found(character: str) -> None:
    decoded = decode("f", f"ab{character}c".encode())
    (finding,) = decoded.diagnostics
    assert (finding.name, finding.place.start) == ("control-character", 2)
    assert f"U+{ord(character):04X}" in finding.message


def test_control_characters_do_not_hide_other_errors() -> None:
    document = compose("f", b"a: \x07\na: 2\n", LimitSettings())
    assert [one.name for one in document.diagnostics] == [
        "control-character",
        "double-key",
    ]


def test_control_characters_do_not_move_places() -> None:
    document = compose("f", b"a: \x07\x07b\nc: d", LimitSettings())
    assert document.text.words(document.place.part("c").span) == "d"


@pytest.mark.parametrize("character", ["\u0085", "\u2028", "\u2029"])
def test_a_line_break_that_yaml_alters_is_a_warning(character: str) -> None:
    document = compose("f", f"a: 'x{character} y'".encode(), LimitSettings())
    (finding,) = document.diagnostics
    assert (finding.name, finding.severity) == ("altered-character", "warning")
    assert document.readable


def test_a_file_full_of_control_characters_gives_a_hundred_findings() -> None:
    names = [one.name for one in decode("f", b"\0" * 5000).diagnostics]
    assert names == ["control-character"] * 100 + ["too-many-findings"]


@given(st.binary(max_size=60))
def test_no_bytes_make_decoding_fail(data: bytes) -> None:
    decoded = decode("f", data)
    assert decoded.parsable is None or not UNSEEN.search(decoded.parsable)
    assert bool(decoded.diagnostics) or decoded.parsable == decoded.text.content
