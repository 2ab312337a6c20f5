"""Syntax errors in plain words, at the place to mend."""

import pytest
import yaml

from briefgen.base.textfile import TextFile
from briefgen.loader.compose import compose
from briefgen.loader.syntax import syntax_error
from briefgen.schema.settings import LimitSettings

NEITHER = "the line is neither a key with its colon nor part of a text"
UNKNOWN = "this is not YAML: the line fits no mapping, list or text around it"
CASES = [
    ("quote: Vance said: yes", 1, 18, "a text without quotes holds a colon"),
    ("quote: Vance said: yes\nb: 1", 1, 18, "a text without quotes holds a colon"),
    ('a: "b\nc: d', 1, 4, 'the text opened with `"` is not closed'),
    ("a: 'b\nc: d", 1, 4, "the text opened with `'` is not closed"),
    ("a: 'it's so'", 1, 8, "words stand after the closing `'`"),
    ('a: "b" c', 1, 8, 'words stand after the closing `"`'),
    (
        "a: [1, 2\nb: 3",
        2,
        2,
        "the `[` is not closed, or a comma is missing before this",
    ),
    ("a: {b: 1\n", 2, 1, "the `{` is not closed, or a comma is missing before this"),
    ("a:\n\t- b", 2, 1, "a tab stands in the indentation"),
    ("a: @x", 1, 4, "a text cannot begin with `@`"),
    ("a: `x`", 1, 4, "a text cannot begin with ```"),
    ("a: % x", 1, 4, "a text cannot begin with `%`"),
    ("a:\u00a01\nb: 2", 1, 3, "the key and its value are not told apart"),
    ('a: "\\q"', 1, 5, "the backslash begins no escape that YAML knows"),
    ("a: b\n c: d", 2, 2, "the line is indented under `a`, which has its value"),
    ("a: b\n c: >-\n  d", 2, 2, "the line is indented under `a`, which has its value"),
    ("a: *Ask* the EU", 1, 4, "a text cannot begin with `*`"),
    ("- **bold** text", 1, 3, "a text cannot begin with `*`"),
    ("a: & more", 1, 4, "a text cannot begin with `&`"),
    ("a: [T]he plan", 1, 4, "a text cannot begin with `[`"),
    ("a: [\u2026] the plan", 1, 4, "a text cannot begin with `[`"),
    ("- [The plan] holds", 1, 3, "a text cannot begin with `[`"),
    ("a: {x} holds", 1, 4, "a text cannot begin with `{`"),
    ('a: "x y', 1, 4, 'the text opened with `"` is not closed'),
    ("a: > 5 people", 1, 4, "a text cannot begin with `>`"),
    ("a: | x", 1, 4, "a text cannot begin with `|`"),
    ("a: [@F006] says", 1, 5, "a text cannot begin with `@`"),
    ("a: - b", 1, 4, "a `-` cannot stand behind `a:`"),
    ("a:b\nc: d", 1, 3, "a space is missing after the `:`"),
    ("- a\n-b\n", 2, 2, "a space is missing after the `-`"),
    ("facts\n  F1: x", 1, 1, NEITHER),
    ("a: x\n# remark\ny\nb: 1", 3, 1, NEITHER),
    ("- a\nb: c", 2, 1, UNKNOWN),
    ("  a: 1\nb: 2", 2, 1, UNKNOWN),
    ("a:\n  - b\n - d", 3, 2, UNKNOWN),
]


@pytest.mark.parametrize(("content", "line", "column", "message"), CASES)
def test_a_syntax_error_is_told_in_plain_words(
    content: str, line: int, column: int, message: str
) -> None:
    document = compose("f.yaml", content.encode(), LimitSettings())
    (finding,) = document.diagnostics
    at = document.text.position(finding.place.start)
    assert (at.line, at.column, finding.message) == (line, column, message)
    assert finding.hint
    assert (document.data, document.readable) == (None, False)


@pytest.mark.parametrize("content", [case[0] for case in CASES])
def test_the_parser_without_libyaml_is_understood_too(content: str) -> None:
    text = TextFile("f.yaml", content)
    with pytest.raises(yaml.YAMLError) as error:
        list(yaml.parse(content, Loader=yaml.SafeLoader))
    finding = syntax_error(text, error.value)
    assert finding.name == "syntax-error"
    assert 0 <= finding.place.start <= finding.place.end <= len(content)


def test_an_escape_of_json_that_yaml_has_not_is_named() -> None:
    document = compose("f.yaml", b'a: "x \\ud83d\\ude00 y"', LimitSettings())
    (finding,) = document.diagnostics
    assert finding.message == "the escape `\\ud83d` is half of a character"
    assert finding.place.start == 6


def test_an_open_bracket_is_shown_with_the_error() -> None:
    document = compose("f.yaml", b"a: [1, 2\nb: 3", LimitSettings())
    (label,) = document.diagnostics[0].related
    assert (document.text.words(label.span), label.message) == ("[", "opened here")


def test_a_very_long_line_is_explained_in_no_time() -> None:
    content = "a: " + "b: c " * 200_000
    document = compose("f.yaml", content.encode(), LimitSettings())
    assert [one.name for one in document.diagnostics] == ["syntax-error"]
