"""Data and places of YAML text, and what the composer refuses."""

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefgen.base.place import Place
from briefgen.base.scalar import pieces
from briefgen.loader.compose import Document, compose
from briefgen.loader.events import Composer, Data
from briefgen.schema.settings import LimitSettings

LIMITS = LimitSettings()


def read(content: str, limits: LimitSettings = LIMITS) -> Document:
    return compose("f.yaml", content.encode(), limits)


def found(document: Document) -> list[tuple[str, int, int, str]]:
    """Name the findings with their lines, columns and the words concerned."""
    out = []
    for one in document.diagnostics:
        at = document.text.position(one.place.start)
        words = document.text.words(one.place)
        out.append((one.name, at.line, at.column, words))
    return out


def words(document: Document, *path: str | int) -> str:
    return document.text.words(document.place.part(*path).span)


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


def test_places_are_those_of_keys_and_values() -> None:
    document = read("facts:\n  F1: {quote: 'a b', ids: [x, yy]}\n")
    assert words(document, "facts", "F1", "quote") == "'a b'"
    assert words(document, "facts", "F1", "ids", 1) == "yy"
    assert words(document, "facts", "F1") == "{quote: 'a b', ids: [x, yy]}"
    assert document.text.words(document.place.part("facts", "F1").key_span) == "F1"


def test_offsets_count_characters_and_not_bytes() -> None:
    document = read("\u00e9\U0001d11e: \u201cx\u201d\nb: y")
    assert words(document, "b") == "y"
    assert words(document, "\u00e9\U0001d11e") == "\u201cx\u201d"


def test_a_byte_order_mark_is_not_counted() -> None:
    document = read("\ufeffa: b")
    assert document.data == {"a": "b"}
    assert document.place.part("a").start == 3


def test_a_block_mapping_ends_with_its_last_value() -> None:
    document = read("a:\n  b: 1\n  c: >-\n    two\n    three\n\n# remark\nd: 4\n")
    assert words(document, "a") == "b: 1\n  c: >-\n    two\n    three"


def test_a_block_text_ends_with_its_last_word() -> None:
    assert words(read("a: |\n  one  \n\n\nb: 2"), "a") == "|\n  one"


def test_a_key_without_a_value_has_a_place_after_its_colon() -> None:
    place = read("a:\nb: 1").place.part("a")
    assert (place.start, place.end) == (2, 2)


def test_line_ends_of_windows_do_not_move_places() -> None:
    document = read("a: 1\r\nb: two\r\n")
    assert words(document, "b") == "two"


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


def places_hold(data: Data, place: Place, content: str) -> None:
    """Each value stands, letter by letter, where its place says."""
    if isinstance(data, dict):
        assert set(place.parts) == set(data)
        for key, value in data.items():
            part = place.parts[key]
            assert content[part.key_span.start : part.key_span.end].strip("'\"") == key
            places_hold(value, part, content)
    elif isinstance(data, list):
        assert set(place.parts) == set(range(len(data)))
        for index, value in enumerate(data):
            places_hold(value, place.parts[index], content)
    elif data is not None:
        assert "".join(piece.text for piece in pieces(content, place)) == data
    if not isinstance(data, dict | list):
        return
    for part in place.parts.values():
        assert place.start <= part.key_span.start <= part.end <= place.end


KEYS = st.text("abé𝄞", min_size=1, max_size=3)
TREES = st.recursive(
    st.text("abé 𝄞'", max_size=8) | st.none(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=3)
    ),
    max_leaves=12,
)


@given(TREES, st.booleans())
def test_what_another_writer_wrote_is_read_with_its_places(
    tree: Data, flow: bool
) -> None:
    content = yaml.safe_dump(
        tree, allow_unicode=True, default_flow_style=flow, width=99
    )
    document = read(content)
    assert document.diagnostics == ()
    assert document.data == tree
    places_hold(document.data, document.place, document.text.content)


@given(TREES, st.booleans())
def test_both_parsers_give_the_same_data_and_places(tree: Data, flow: bool) -> None:
    content = yaml.safe_dump(tree, allow_unicode=True, default_flow_style=flow)
    fast = read(content)
    composer = Composer("f.yaml", content, LIMITS)
    composer.run(yaml.SafeLoader(content).get_event)
    data, place = composer.root
    assert data == fast.data
    assert spans(place) == spans(fast.place)


def spans(place: Place) -> list[tuple[int, int, tuple[int, int] | None]]:
    below = [one for part in place.parts.values() for one in spans(part)]
    return [(place.start, place.end, place.key), *below]


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
