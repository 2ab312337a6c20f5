"""Places of YAML text: each key and each value stands where its place says."""

import yaml
from hypothesis import given
from hypothesis import strategies as st

from briefgen.base.place import Place
from briefgen.base.scalar import pieces
from briefgen.loader.compose import Document
from briefgen.loader.events import Composer, Data
from tests.loader.conftest import LIMITS, read


def words(document: Document, *path: str | int) -> str:
    return document.text.words(document.place.part(*path).span)


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
