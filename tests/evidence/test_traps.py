import pytest

from briefgen.evidence.traps import Trap, TrapKind, traps


def test_a_plain_scalar_cut_by_a_comment_is_a_trap() -> None:
    assert traps("peace talks", "", "peace talks", " #2 failed") == (
        Trap(TrapKind.CUT_BY_COMMENT, 11, "#2 failed"),
    )


@pytest.mark.parametrize(
    ("raw", "style", "value", "after"),
    [
        ("'peace talks'", "'", "peace talks", " # a remark"),
        ("peace talks", "", "peace talks", ""),
        ("talks#2 failed", "", "talks#2 failed", ""),
        ("|-\n  cancer-\n  associated", "|", "cancer-\nassociated", ""),
        (">-\n  a long -\n  dash", ">", "a long - dash", ""),
        (">-\n  in 2020-\n  2021", ">", "in 2020- 2021", ""),
        ('"one\\ntwo\\tthree"', '"', "one\ntwo\tthree", ""),
    ],
)
def test_what_an_author_can_mean_is_no_trap(
    raw: str, style: str, value: str, after: str
) -> None:
    assert traps(raw, style, value, after) == ()


@pytest.mark.parametrize(
    ("raw", "style"),
    [
        (">-\n  the cancer-\n  associated gene", ">"),
        ("the cancer-\n  associated gene", ""),
        ('"the cancer-\n  associated gene"', '"'),
    ],
)
def test_a_space_that_folding_puts_after_a_hyphen_is_a_trap(
    raw: str, style: str
) -> None:
    found = traps(raw, style, "the cancer- associated gene")

    assert found == (
        Trap(TrapKind.SPACE_AFTER_HYPHEN, raw.rindex("-\n"), "cancer- associated"),
    )


def test_an_escape_that_makes_a_control_character_is_a_trap() -> None:
    assert traps('"a\\bout"', '"', "a\bout")[0].kind is TrapKind.CONTROL_CHARACTER
