"""What was compiled once is filled like what was compiled anew."""

import pytest
from markupsafe import Markup

from briefgen.base.errors import BriefgenError
from briefgen.outputs.sandbox.compiled import MOST, compiled
from briefgen.outputs.sandbox.environment import Room, Sandbox


def sandbox(text: str, kind: type[str] = str) -> Sandbox:
    return Sandbox(Room({"a.j2": text}, str, kind, filters={}, functions={}))


def filled(text: str, values: dict[str, object], kind: type[str] = str) -> str:
    return sandbox(text, kind).fill("a.j2", "talks", values)


def test_an_equal_template_is_filled_with_its_own_values() -> None:
    assert filled("{{ a }} and b", {"a": 1}) == "1 and b"
    assert filled("{{ a }} and b", {"a": 2}) == "2 and b"


def test_a_template_of_the_same_name_is_another_one() -> None:
    assert filled("one {{ a }}", {"a": 1}) == "one 1"
    assert filled("two {{ a }}", {"a": 1}) == "two 1"


def test_rooms_of_two_kinds_share_no_code() -> None:
    assert compiled(str) is not compiled(Markup)


def test_a_refused_template_is_refused_again() -> None:
    for _ in range(2):
        with pytest.raises(BriefgenError, match=r"template `talks/a\.j2"):
            filled("{% import 'b.j2' as b %}", {})


def test_a_failing_template_names_its_line_each_time() -> None:
    for _ in range(2):
        with pytest.raises(BriefgenError, match=r"talks/a\.j2:2"):
            filled("one\n{{ missing }}", {})


def test_no_more_is_kept_than_is_useful() -> None:
    for number in range(MOST + 9):
        assert filled(f"{number} {{{{ a }}}}", {"a": 1}) == f"{number} 1"
