"""The nearest right thing to a wrong name."""

import pytest

from briefgen.base.nearest import did_you_mean, nearest

KNOWN = ("statement", "source", "Quote")


@pytest.mark.parametrize(
    ("wrong", "right"),
    [
        ("statment", "statement"),
        ("STATEMENT", "statement"),
        ("quote", "Quote"),
        ("sorce", "source"),
        ("zzz", None),
        ("", None),
    ],
)
def test_the_nearest_name_is_found_where_one_is_near(
    wrong: str, right: str | None
) -> None:
    assert nearest(wrong, KNOWN) == right


def test_a_hint_asks_for_the_nearest_name() -> None:
    assert did_you_mean("sorce", KNOWN) == "did you mean `source`?"
    assert did_you_mean("zzz", KNOWN) is None


def test_the_order_of_the_known_names_does_not_matter() -> None:
    assert nearest("a", ["A", "\u00e4"]) == nearest("a", ["\u00e4", "A"])
