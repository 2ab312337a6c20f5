"""Files of the usual form hold by patterns what they hold by the parser."""

import pytest

from briefgen.base.place import Place
from briefgen.loader.compose import compose
from briefgen.loader.usual import read_usual
from briefgen.schema.settings import LimitSettings
from tests.loader.bothways import FACT, parsed, tree, usual
from tests.loader.conftest import LIMITS


def test_a_file_of_facts_is_read_by_patterns() -> None:
    read = usual(FACT)
    assert read is not None
    assert read == parsed(FACT)


@pytest.mark.parametrize(
    "content",
    [
        "",
        "a: b",
        "a: b\n# the end\n\n",
        "\n# the head\n\n  a: b\n  c: d\n",
        "a:\n        b:\n          c: d\n        e: f\ng: h\n",
        "a: >-\n  b  \n  c   \nd: e",
        "a: |-\n    b\n    # c\n\n\nd: e\n",
        "a: 12:30\nb: NO\nc: nullable\nd: a#b\n",
        "a: [null, ~]\n",
        "a: {b: NULL}\n",
        "a: {b: c, b: d}\n",
        "a: null\n",
        "null: a\n",
        "a:\n",
        "a: b\na: c\n",
        "a: b\n c: d\n",
        "a: b\n  more\n",
        "a: b\n\n\n  more\n",
        "a: b # c\n",
        "a: b: c\n",
        "a: b:\n",
        "a:\n    b: c\n  d: e\n",
        "a: >-\n  b\n   c\n",
        "a: >-\n  b\n\n  c\n",
        "a: >-\n\n  b\n",
        "a: >-\n  b\n c\n",
        "a: >-\n  b\n# c\n  d\n",
        "a: >-\nb: c\n",
        "a: [b, c\n",
        "a: [b,\n  c]\n",
        "a: [b?, c]\n",
        'a: "b\\x41"\n',
        "a: 'b''c'\n",
        "a: &b c\nd: *b\n",
        "a: !b c\n",
        "a: b\n---\nc: d\n",
        "--- a: b\n",
        "<<: a\n",
        "a: b\u2028c\n",
        "a:\tb\n",
        "a: b\r\nc: d\r\n",
        "a:\n- b\n",
        "a:\n  -\n",
        "a:\n  - b\n  - null\n",
        "a:\n  - b\n    c\n",
        "a:\n  - - b\n",
        "a:\n  - b: c\n   d: e\n",
        "a:\n  - b: c\n    b: d\n",
        "a:\n  -  b: c\n     d: e\n",
        "a:\n  - b: c\n\n  # d\n  - e\n",
        "a:\n a: a\n \nb: a",
    ],
)
def test_patterns_take_a_form_as_the_parser_does_or_not_at_all(content: str) -> None:
    assert usual(content) in (None, parsed(content))


@pytest.mark.parametrize(
    ("content", "limits"),
    [
        ("a: {b: c}\n", LimitSettings(depth=1)),
        ("a:\n  b: c\n", LimitSettings(depth=1)),
        ("a:\n  - b\n", LimitSettings(depth=1)),
        ("a:\n  - b: c\n", LimitSettings(depth=2)),
        ("a:\n  - b\n  - c\n", LimitSettings(nodes=3)),
        ("a: b\nc: d\n", LimitSettings(nodes=2)),
        ("a: [b, c]\n", LimitSettings(nodes=3)),
        ("a: {b: c, d: e}\n", LimitSettings(nodes=3)),
        (f"a: '{'b' * 5000}'\n", LIMITS),
        (f"a: {'b' * 5000}\n", LIMITS),
        (f"a: {':b#' * 2000}\n", LIMITS),
        (f"a: >-\n  {'b' * 5000}\n", LIMITS),
        ("a: bcd\n", LimitSettings(field_characters=2)),
    ],
)
def test_what_passes_a_limit_is_left_to_the_parser(
    content: str, limits: LimitSettings
) -> None:
    assert parsed(content, limits) is None
    assert usual(content, limits) is None


def test_the_last_level_that_the_limit_allows_is_read() -> None:
    for content in ("a:\n  b: c\n", "a: [b]\n", "a:\n  - b\n"):
        assert usual(content, LimitSettings(depth=2)) == parsed(content)


def test_parts_may_be_put_in_the_place_of_those_found() -> None:
    _, place = read_usual("f.yaml", FACT, LIMITS) or (None, None)

    assert isinstance(place, Place)
    place.parts = {"facts": place.parts["facts"].parts["F001"]}

    assert place.has("facts", "statement")
    assert not place.has("facts", "F001")


def test_what_is_nested_deep_is_left_to_the_parser() -> None:
    content = "".join(f"{' ' * n}a:\n" for n in range(20)) + f"{' ' * 20}b: c\n"
    assert parsed(content) is not None
    assert usual(content) is None


def test_a_large_file_is_read_as_small_ones_are() -> None:
    facts = "".join(f"  F{n}:\n    para: {n}\n    quote: a b\n" for n in range(3000))
    document = compose("f.yaml", f"facts:\n{facts}".encode(), LIMITS)
    assert (document.data, tree(document.place)) == parsed(f"facts:\n{facts}")
