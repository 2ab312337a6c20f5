import pytest

from briefgen.evidence.model import Remark
from tests.evidence.conftest import find


@pytest.mark.parametrize(
    ("words", "rest"),
    [
        ("The cost rose by 5", "\u201310% over the year"),
        ("The levy was set at 5", " % of the cargo"),
        ("Das kostet den Hafen 5", "\u20ac je Tonne"),
        ("Das kostet den Hafen 5", " \u20ac je Tonne"),
        ("The berth will cost CHF 1", "\u2019000 a year"),
        ("It will cost the port 1 000", "\u202f000 euros"),
        ("about a half, that is 1", "/2 of the members"),
        ("The water rose to about 5", "\u00b0 in May"),
        ("The price rose in May by 5", "\uff05 at least"),
        ("The treaty was backed by 50", "+ countries"),
        ("They reached an agree", "-\nment on the port"),
        ("They met the new president", "-elect in the port"),
    ],
)
def test_no_quote_leaves_out_what_a_word_or_a_figure_goes_on_with(
    words: str, rest: str
) -> None:
    finding = find(words, words + rest)

    assert finding.remarks == (Remark.INSIDE_WORD,)
    assert len(finding.passage) > len(words)


@pytest.mark.parametrize(
    ("rest", "words"),
    [
        ("In all, 2020-", "2021 were the worst years"),
        ("It rose by 5\u2013", "10% over the whole year"),
        ("Kyiv received \u20b4", "5 billion for the grid"),
        ("Kyiv received \u20ac ", "5 billion for the grid"),
        ("Growth was \u2265", "5 points in all of May"),
        ("Growth was +", "5 points in all of May"),
        ("Growth was ~", "5 points in all of May"),
        ("It took .", "5 weeks to repair the quay"),
        ("It took 3", ".5 weeks to repair the quay"),
        ("It cost 1 000 ", "000 euros to repair the quay"),
        ("Regulation 2021/", "947 applies to the port"),
        ("They bought 30 F-", "16 jets from the makers"),
        ("The no-", "confidence vote was held"),
        ("The un-\n", "lawful order was revoked"),
        ("The agree-\n", "ment was revoked in May"),
    ],
)
def test_no_quote_leaves_out_what_a_word_or_a_figure_began_with(
    rest: str, words: str
) -> None:
    finding = find(words, rest + words)

    assert finding.remarks == (Remark.INSIDE_WORD,)
    assert len(finding.passage) > len(words)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("paid for 5 of the ships", "They paid for 5 of the ships."),
        ("In May 2020 about", "In May 2020 about 300 came."),
        ("it was signed in 2020", "And it was signed in 2020 300 times."),
        ("They need 5 of the", "They need 5 of the $10 bills"),
        ("The bills cost them 5", "The bills cost them 5 $10 notes"),
        ("elections in the port", "The mid-2025 elections in the port"),
        ("2025 elections in the port", "The mid-2025 elections in the port"),
        (
            "firmaron el acuerdo",
            "los dos \u2014que son vecinos\u2014 firmaron el acuerdo",
        ),
        ("the talks are over", "He left \u2014\nthe talks are over"),
        ("Ukraine talks are over", "The US-Ukraine talks are over"),
    ],
)
def test_a_quote_may_begin_and_end_beside_other_words_and_figures(
    words: str, text: str
) -> None:
    assert find(words, text).stands
