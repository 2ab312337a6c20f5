"""Data of YAML text, and what the composer refuses."""

import pytest

from briefgen.loader.compose import Document
from briefgen.schema.settings import LimitSettings
from tests.loader.conftest import read


def found(document: Document) -> list[tuple[str, int, int, str]]:
    """Name the findings with their lines, columns and the words concerned."""
    out = []
    for one in document.diagnostics:
        at = document.text.position(one.place.start)
        words = document.text.words(one.place)
        out.append((one.name, at.line, at.column, words))
    return out


@pytest.mark.parametrize(
    "text",
    [
        "NO",
        "off",
        "yes",
        "1.10",
        "12:30",
        "007",
        "1_000",
        "2025-04-30",
        "0x1F",
        "=",
        "1e3",
    ],
)
def test_a_plain_scalar_stays_the_text_that_was_written(text: str) -> None:
    assert read(f"key: {text}").data == {"key": text}


@pytest.mark.parametrize("text", ["", "~", "null", "Null", "NULL"])
def test_an_empty_value_is_nothing(text: str) -> None:
    assert read(f"key: {text}").data == {"key": None}


@pytest.mark.parametrize("text", ["''", '""', "'null'", '"~"'])
def test_a_value_in_quotes_is_text_even_if_it_looks_empty(text: str) -> None:
    assert read(f"key: {text}").data == {"key": text[1:-1]}


def test_a_file_with_nothing_but_remarks_is_empty_and_sound() -> None:
    document = read("# nothing yet\n")
    assert (document.data, document.readable, document.diagnostics) == (None, True, ())


def test_a_double_key_is_found_with_the_first_and_the_first_counts() -> None:
    document = read("a: 1\nb: 2\na: 3\n")
    assert found(document) == [("double-key", 3, 1, "a")]
    assert document.diagnostics[0].related[0].span.start == 0
    assert document.data == {"a": "1", "b": "2"}


def test_the_value_under_a_double_key_is_dropped_whole() -> None:
    assert read("a: 1\na: {b: [c]}\nd: 2").data == {"a": "1", "d": "2"}


def test_every_error_of_a_file_is_found_at_once() -> None:
    document = read(
        "a: &x 1\nb: *x\n<<: {c: 1}\nd: !!int 4\n? [e]\n: 5\n?\n: 6\n*x : 7\n"
    )
    assert found(document) == [
        ("alias", 1, 4, "&x"),
        ("alias", 2, 4, "*x"),
        ("alias", 3, 1, "<<"),
        ("tag", 4, 4, "!!int"),
        ("bad-key", 5, 3, "["),
        ("bad-key", 7, 2, ""),
        ("alias", 9, 1, "*x"),
    ]
    assert document.data == {"a": "1", "b": None, "d": "4"}


def test_tags_and_anchors_of_collections_are_found() -> None:
    document = read("a: !set {b: 1}\nc: &d [e]\n")
    assert [one[0] for one in found(document)] == ["tag", "alias"]
    assert document.data == {"a": {"b": "1"}, "c": ["e"]}


def test_a_second_document_is_found_and_the_first_is_kept() -> None:
    document = read("a: 1\n---\nb: 2\n")
    assert found(document) == [("second-document", 2, 1, "---")]
    assert document.data == {"a": "1"}


def test_a_key_that_is_null_is_no_key() -> None:
    assert found(read("~: 1")) == [("bad-key", 1, 1, "~")]


def test_a_file_larger_than_the_limit_is_not_read() -> None:
    document = read("a: 1\nb: 2\n", LimitSettings(file_bytes=5))
    assert [one[0] for one in found(document)] == ["too-large"]
    assert not document.readable


def test_depth_up_to_the_limit_is_read_and_one_more_is_not() -> None:
    limits = LimitSettings(depth=3)
    assert read("[[[a]]]", limits).data == [[["a"]]]
    document = read("[[[[a]]]]", limits)
    assert found(document) == [("too-deep", 1, 4, "[")]
    assert not document.readable


def test_values_up_to_the_limit_are_read_and_one_more_is_not() -> None:
    limits = LimitSettings(nodes=3)
    assert read("[a, b]", limits).readable
    document = read("[a, b, c]", limits)
    assert found(document) == [("too-many-values", 1, 8, "c")]
    assert not document.readable


@pytest.mark.parametrize("style", ["{0}", "'{0}'", '"{0}"', ">-\n  {0}"])
def test_a_text_longer_than_the_limit_is_found(style: str) -> None:
    limits = LimitSettings(field_characters=10)
    assert found(read("k: " + style.format("x" * 10), limits)) == []
    names = [one[0] for one in found(read("k: " + style.format("x" * 11), limits))]
    assert names == ["too-long"]


def test_a_key_longer_than_the_limit_is_found() -> None:
    limits = LimitSettings(field_characters=10)
    assert [one[0] for one in found(read("x" * 11 + ": 1", limits))] == ["too-long"]


def test_the_reader_gives_up_after_a_hundred_findings_and_says_so() -> None:
    document = read("a: 1\n" * 300)
    names = [one[0] for one in found(document)]
    assert names == ["double-key"] * 100 + ["too-many-findings"]
    assert not document.readable


@pytest.mark.parametrize("escape", ["\\x07", "\\0", "\\e", "\\u200e\\b"])
def test_an_escape_for_a_control_character_is_found(escape: str) -> None:
    assert [one[0] for one in found(read(f'a: "x{escape}"'))] == ["control-character"]


def test_an_escape_for_a_letter_is_no_finding() -> None:
    assert read('a: "caf\\u00e9\\n"').data == {"a": "caf\u00e9\n"}


def test_reading_leaves_the_search_for_garbage_as_it_was() -> None:
    import gc  # noqa: PLC0415 - only this test looks at it

    assert gc.isenabled()
    read("a: 1")
    assert gc.isenabled()
    gc.disable()
    try:
        read("a: 1")
        assert not gc.isenabled()
    finally:
        gc.enable()
