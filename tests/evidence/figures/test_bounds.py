import pytest

from briefgen.evidence.figures.bounds import bound_of

BOUNDS = (
    "about around roughly some nearly almost over more_than approximately circa"
    " at_least up_to at_most less_than fewer_than under as_many_as as_much_as"
    " no_more_than close_to an_estimated just_over just_under above below exceeding"
    " not_more_than no_fewer_than upwards_of in_the_region_of rund etwa mindestens"
    " höchstens environ au_moins"
)
WORDS = [one.replace("_", " ") for one in BOUNDS.split()]


@pytest.mark.parametrize("word", WORDS)
@pytest.mark.parametrize("lead", ["It cost ", "("])
@pytest.mark.parametrize("gap", [" ", "\n"])
def test_a_word_before_a_figure_limits_it(lead: str, gap: str, word: str) -> None:
    text = f"{lead}{word.upper().replace(' ', gap)}{gap}500"
    at = text.index("500")
    assert word.endswith(bound_of(text, (at, at + 3), "") or "nothing")


@pytest.mark.parametrize("sign", "~≈<>≤≥")
@pytest.mark.parametrize("space", ["", " ", "\n"])
def test_a_sign_before_a_figure_limits_it(sign: str, space: str) -> None:
    text = f"It cost {sign}{space}500"
    at = text.index("500")
    assert bound_of(text, (at, at + 3), "") == sign


@pytest.mark.parametrize("before", ["the ", "clearabout", "about, ", "", "about  "])
def test_other_words_before_a_figure_do_not(before: str) -> None:
    at = len(before)
    assert bound_of(f"{before}500", (at, at + 3), "") == ""
