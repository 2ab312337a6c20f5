"""Positions as editors count them."""

import pytest
from lsprotocol.types import Position, PositionEncodingKind

from briefgen.base.span import Span
from briefgen.base.textfile import TextFile
from briefgen.lsp.positions import Ruler

TEXT = TextFile("a.yaml", "one\n€😀 two\r\nthree")
BEHIND_SMILE = TEXT.content.index("😀") + 1


@pytest.mark.parametrize(
    ("encoding", "column"), [("utf-8", 7), ("utf-16", 3), ("utf-32", 2)]
)
def test_columns_are_counted_in_the_units_agreed_on(encoding: str, column: int) -> None:
    ruler = Ruler(PositionEncodingKind(encoding))
    assert ruler.position(TEXT, BEHIND_SMILE) == Position(1, column)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-32"])
def test_each_offset_comes_back_from_its_position(encoding: str) -> None:
    ruler = Ruler(PositionEncodingKind(encoding))
    inside = [at for at, one in enumerate(TEXT.content) if one not in "\r\n"]
    assert len(inside) == 14
    back = [ruler.offset(TEXT, ruler.position(TEXT, at)) for at in inside]
    assert back == inside


def test_a_column_past_the_end_of_its_line_is_the_end() -> None:
    assert Ruler().offset(TEXT, Position(0, 99)) == 3


def test_a_range_may_span_lines() -> None:
    found = Ruler().range(TEXT, Span("a.yaml", 1, BEHIND_SMILE))
    assert (found.start, found.end) == (Position(0, 1), Position(1, 3))
