import pytest

from briefgen.evidence.figures.endings import endings, may_end

ENDS = endings(["table", "boxes", "scenario", "~"])


@pytest.mark.parametrize(
    "before",
    ["in table ", "TABLE\n ", "boxe\u017f ", "SCENAR\u0130O ", "it is ~", "~ "],
)
def test_a_word_with_an_ending_may_stand_there(before: str) -> None:
    assert may_end(f"{before}5", len(before), ENDS)


@pytest.mark.parametrize("before", ["", " ", "e", "on the tab ", "table of ", "öl "])
def test_other_words_do_not(before: str) -> None:
    assert not may_end(f"{before}5", len(before), ENDS)
