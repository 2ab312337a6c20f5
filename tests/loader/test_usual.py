"""Files of the usual form hold by patterns what they hold by the parser."""

import pytest
import yaml
from hypothesis import event, given
from hypothesis import strategies as st

from briefgen.base.place import Place
from briefgen.loader.compose import PARSER, compose
from briefgen.loader.events import Composer, Data
from briefgen.loader.usual import read_usual
from briefgen.schema.settings import LimitSettings

LIMITS = LimitSettings()

FACT = """\
# A remark.
facts:
  F001:
    statement: >-
      The text says that must
      That to with  parliament
    quote: |-
      words - as # they: stand

    source: S0463

# Between two records.
  F002:
    statement: "a \\"b\\" \\\\ c\\n d"
    quote: 'plain: # words'
    actors: [meloni, a b, sofia]
    empty: []
    date: {stated: by the end of May, precision: period}
    sic:
      - words: a b
        meant: c

      - words: >-
          d
          e
    also:
        - F001
        - 'f: g'
        - [h, i]
        - |-
          j
    para: 27
    url: https://example.org/a#b:c
"""

Tree = tuple[object, ...]


def tree(place: Place) -> Tree:
    """Return all that a place tells, parts included."""
    parts = [(step, tree(part)) for step, part in place.parts.items()]
    return place.file, place.start, place.end, place.key, place.style, parts


def parsed(content: str, limits: LimitSettings = LIMITS) -> tuple[Data, Tree] | None:
    """Return what the parser reads, or None where it finds anything wrong."""
    composer = Composer("f.yaml", content, limits)
    try:
        composer.run(PARSER(content).get_event)
    except yaml.YAMLError:
        return None
    if composer.strictness.findings:
        return None
    data, place = composer.root
    return data, tree(place)


def usual(content: str, limits: LimitSettings = LIMITS) -> tuple[Data, Tree] | None:
    """Return what the patterns read, or None where they take nothing."""
    found = read_usual("f.yaml", content, limits)
    return None if found is None else (found[0], tree(found[1]))


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


KEYS = st.sampled_from(
    [
        "a",
        "b-c",
        "F001",
        "d.e_f",
        "x" * 80,
        "g",
        "h",
        "k9",
        "nullable",
        "null",
        "x" * 81,
    ]
)
BITS = st.sampled_from(
    [
        "a",
        "b c",
        "\u201cd\u201d",
        "\xe9",
        "1.10",
        "null",
        "~",
        ":",
        ": ",
        "#",
        " #",
        " ",
        "  ",
        "- ",
        "-",
        "'",
        '"',
        "\\",
        '\\"',
        "\\n",
        "[",
        "]",
        "{",
        "}",
        ",",
        ", ",
        "?",
        "&x",
        "*x",
        "!x",
        "|",
        ">-",
        "%",
        "@",
        "`",
        "\xa0",
        "\t",
        "\n",
        "\n  ",
        "\n    ",
        "\n# c\n",
    ]
)
WILD = st.lists(BITS, max_size=5).map("".join)
PLAIN = st.sampled_from(["a", "b c", "h:i#j", "\u201ck\u201d", "27", "l (m)", "n."])
SELDOM = st.sampled_from([False] * 15 + [True])
WORDS = SELDOM.flatmap(lambda wild: WILD if wild else PLAIN)


KINDS = ["plain", "list", "pairs", ">-", "|-", '"', "'", "in", "-"]


@st.composite
def values(draw: st.DrawFn, indent: int) -> str:
    """Return what may follow a key: mostly of the usual form."""
    pad = "\n" + " " * draw(st.sampled_from([indent + 2, indent + 1, indent]))
    words = draw(st.lists(WORDS, min_size=1, max_size=3))
    kind = draw(st.sampled_from(KINDS))
    if kind == "in" and indent < 6:
        return draw(mappings(indent + draw(st.integers(1, 3))))
    if kind == "-":
        return draw(lists(indent + draw(st.sampled_from([2, 1, 0]))))
    if kind == "list":
        return f" [{', '.join(words)}]"
    if kind == "pairs":
        return f" {{{', '.join(f'k{n}: {one}' for n, one in enumerate(words))}}}"
    if kind in (">-", "|-"):
        return f" {kind}" + "".join(pad + one for one in words)
    quote = kind if kind in "\"'" else ""
    return f" {quote}{' '.join(words)}{quote}"


@st.composite
def mappings(draw: st.DrawFn, indent: int) -> str:
    """Return a mapping, mostly of the usual form."""
    lines = []
    for key in draw(st.lists(KEYS, min_size=1, max_size=3, unique=True)):
        lead = " " * (indent + draw(st.sampled_from([0] * 25 + [1])))
        between = draw(st.sampled_from([""] * 9 + ["\n", "\n# c", "\n  # c", "\n "]))
        lines.append(f"{between}\n{lead}{key}:{draw(values(indent))}")
    return "".join(lines)


@st.composite
def lists(draw: st.DrawFn, indent: int) -> str:
    """Return a list by indentation, mostly of the usual form."""
    lines = []
    for _ in range(draw(st.integers(1, 3))):
        held = draw(values(indent)) if indent < 6 else f" {draw(WORDS)}"
        if held.startswith("\n") and draw(st.booleans()):
            held = " " + held.lstrip("\n ")
        between = draw(st.sampled_from([""] * 9 + ["\n", "\n# c", "\n  # c"]))
        lines.append(f"{between}\n{' ' * indent}-{held}")
    return "".join(lines)


@given(mappings(0), st.sampled_from(["", "\n", "\n\n# c\n", "\n  # c", "  "]))
def test_patterns_never_read_otherwise_than_the_parser(body: str, end: str) -> None:
    content = body.removeprefix("\n") + end
    read = usual(content)
    event("taken" if read is not None else "left")
    assert read is None or read == parsed(content)


@given(st.data())
def test_no_change_of_a_file_is_read_otherwise_than_the_parser(
    data: st.DataObject,
) -> None:
    at = data.draw(st.integers(0, len(FACT)))
    past = data.draw(st.integers(at, min(len(FACT), at + 3)))
    content = FACT[:at] + data.draw(WILD) + FACT[past:]
    read = usual(content)
    event("taken" if read is not None else "left")
    assert read is None or read == parsed(content)


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
