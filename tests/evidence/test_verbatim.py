import pytest

from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.needle import Needle
from briefgen.evidence.standing import standing, standing_in
from briefgen.evidence.tokens import meaningful
from briefgen.evidence.verbatim import stands_once

BEFORE = "Nobody spoke.\n\n"


@pytest.mark.parametrize(
    ("words", "paragraph"),
    [
        ("talks are the next", "“Our talks are the\nnext step,” he said"),
        ("24 hours", "the talks of 24 hours, and on"),
        ("The 24", "the talks of 24 hours. The 24 are"),
        ("of hours…", "the talks of hours… They"),
        ("the next step,”", "“Our talks are the\nnext step,” he said"),
        ("Our talks", "“It is Our talks. Others’ are not"),
        ("next step,” he said.", "“Our talks are the next step,” he said."),
    ],
)
def test_words_that_stand_once_are_told_where_folding_finds_them(
    words: str, paragraph: str
) -> None:
    text = ArchivedText("t", f"{BEFORE}{paragraph}\n")

    at = stands_once(words, paragraph)
    found = standing(Needle(words), text)

    assert at is not None
    assert [one.start for one in found] == [len(BEFORE) + at]
    assert standing_in(2, Needle(words), text) == found


@pytest.mark.parametrize(
    ("words", "paragraph"),
    [
        ("", "no words"),
        ("the talks", "the talks, and again the talks"),
        ("the talks", "the talks, and again the\u00a0talks"),
        ("the talks", "the talks, and again the ta\u200blks"),
        ("the office", "the office, and again the o\ufb03ce"),
        ("the café", "the café, and again the cafe\u0301"),
        ("alks go", "the talks go on"),
        ("talks g", "the talks go on"),
        ("talks are.", "the talks are. . . over"),
        ("5 of them", "12 5 of them came"),
        ("talks - ", "the talks - - end"),
        ("talks go", "1. the talks go on"),
        ("go on ", "the talks go on"),
        ("000 men", "the 12 000 men"),
        ("men 12", "the men 12 000"),
    ],
)
def test_words_that_only_folding_can_place_are_left_to_it(
    words: str, paragraph: str
) -> None:
    assert stands_once(words, paragraph) is None


@pytest.mark.parametrize(
    "words",
    [
        "Nobody, they said",
        "in a week or so, we",
        "a b c  d   e    f",
        "some words the    ",
        "it is so and  ok",
        "Nobody\u00ad they said so",
    ],
)
def test_words_are_meaningful_where_they_are_after_folding(words: str) -> None:
    needle = Needle(words)

    assert needle.meaningful == meaningful(needle.folded.text)
