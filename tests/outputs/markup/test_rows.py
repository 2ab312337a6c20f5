"""A long table is converted in parts, and reads as if it were converted whole."""

from collections.abc import Callable
from xml.etree.ElementTree import Element

from hypothesis import given
from hypothesis import strategies as st

from briefgen.outputs.markup.dialect import Converter
from briefgen.outputs.markup.rows import in_pieces, one_table
from briefgen.outputs.markup.tables import refine, unbroken
from briefgen.outputs.sanitise import sanitise

HEAD = "| No. | What |\n|:--|--:|"
CELLS = st.lists(
    st.sampled_from(
        (
            "a",
            "*b*",
            "c-d",
            '<a id="e"></a>E',
            "(5–10\u00a0%)",
            "[^2]",
            "[^3] [^4] [^5]",
            "",
            "&#124;",
            "\\|",
            "`c`",
        )
    ),
    min_size=1,
    max_size=4,
)
AROUND = st.sampled_from(("", "## Head", "words[^1]", "- one\n- two", "1. a\n\n2. b"))


def mark(number: int) -> Element:
    element = Element("a", {"class": "mark", "href": f"#n{number}"})
    element.text = str(number)
    return element


OURS = Converter(mark)


def whole(text: str) -> str:
    return OURS.convert(text, in_prose=True, noted=())


def as_it_is(html: str) -> str:
    return html


def in_parts(text: str, finish: Callable[[str], str] = as_it_is) -> str:
    found, noted = [], frozenset[str]()
    for parts in in_pieces(text):
        made = []
        for one in parts:
            made.append(finish(OURS.convert(one, in_prose=True, noted=noted)))
            noted = frozenset(OURS.noted)
        found.append(made[0] if len(made) == 1 else one_table(made))
    return "\n".join(one for one in found if one)


def table(rows: list[list[str]]) -> str:
    return "\n".join((HEAD, *(f"| {' | '.join(cells)} |" for cells in rows)))


@given(AROUND, st.lists(CELLS, max_size=30), AROUND)
def test_a_table_in_parts_reads_as_the_whole(
    before: str, rows: list[list[str]], after: str
) -> None:
    text = "\n\n".join(one for one in (before, table(rows), after) if one)
    assert in_parts(text) == whole(text)


@given(AROUND, st.lists(CELLS, max_size=30), AROUND)
def test_a_table_finished_in_parts_reads_as_the_whole(
    before: str, rows: list[list[str]], after: str
) -> None:
    text = "\n\n".join(one for one in (before, table(rows), after) if one)
    for finish in (refine, unbroken, sanitise):
        assert in_parts(text, finish) == finish(whole(text))


def test_a_long_table_has_more_parts_than_one() -> None:
    assert len(next(iter(in_pieces(table([["a", "b"]] * 20))))) == 10


def test_a_short_table_is_one_piece_with_its_neighbours() -> None:
    text = f"## Head\n\n{table([['a', 'b']] * 3)}\n\nwords"
    assert list(in_pieces(text)) == [(text,)]
