import pytest

from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.library import Library
from briefgen.evidence.locate import locate
from briefgen.evidence.model import Quote, Verdict
from briefgen.evidence.search import search

ALPHA = ArchivedText(
    "alpha",
    "The council agreed on a ceasefire by the end of April.\n"
    "It did not agree on sanctions, the minister said.\n",
)
BETA = ArchivedText(
    "beta",
    "Moscow rejected the ceasefire that the council agreed on.\n"
    "The minister said nothing about the end of the talks in Geneva.\n",
)
GAMMA = ArchivedText(
    "gamma",
    "\u6b27\u76df\u540c\u610f\u505c\u706b\uff0c\u4f46\u6ca1\u6709\u5236\u88c1\u3002\n",
)
LIBRARY = Library((ALPHA, BETA, GAMMA))


def judged(words: str, source: ArchivedText) -> tuple[Verdict, str]:
    quote = Quote(words)
    finding = LIBRARY.misattributed(quote, locate(quote, source))
    return finding.verdict, finding.source


@pytest.mark.parametrize(
    "words",
    [
        "Moscow rejected the ceasefire",
        "The minister said [\u2026] about the end of the talks",
        "said nothing about the end of the talks in geneva",
    ],
)
def test_a_quote_of_another_source_is_misattributed_only_if_it_stands_there(
    words: str,
) -> None:
    stands = words[-6:] != "geneva"

    verdict, source = judged(words, ALPHA)

    assert (verdict is Verdict.MISATTRIBUTED) == stands
    assert (source == "beta") == stands


def test_a_quote_that_stands_in_its_own_source_is_never_misattributed() -> None:
    assert judged("the council agreed on", BETA) == (Verdict.VERBATIM, "beta")


def test_a_quote_of_a_text_without_spaces_is_found_elsewhere() -> None:
    assert judged("\u540c\u610f\u505c\u706b", ALPHA)[0] is not Verdict.MISATTRIBUTED
    assert judged("\u6b27\u76df\u540c\u610f\u505c\u706b", ALPHA) == (
        Verdict.MISATTRIBUTED,
        "gamma",
    )


def test_a_few_words_are_not_looked_for_elsewhere() -> None:
    assert judged("in Geneva", ALPHA)[0] is not Verdict.MISATTRIBUTED


def test_an_unreadable_source_is_not_made_good_by_another() -> None:
    quote = Quote("Moscow rejected the ceasefire")

    finding = LIBRARY.misattributed(quote, locate(quote, None))

    assert finding.verdict is Verdict.CANNOT_CHECK


def test_words_of_nothing_are_looked_for_nowhere() -> None:
    assert LIBRARY.elsewhere(Quote("\u200b ")) == ()
    assert LIBRARY.nearest("...") == ()


def test_a_search_gives_every_place_in_every_source() -> None:
    found = search("the council agreed on", LIBRARY)

    assert [(one.source, one.para, one.passage) for one in found.exact] == [
        ("beta", 1, "the council agreed on")
    ]


def test_a_single_word_is_found_wherever_it_stands() -> None:
    found = search("minister", LIBRARY)

    assert [(one.source, one.para) for one in found.exact] == [
        ("alpha", 2),
        ("beta", 2),
    ]
    assert found.nearest == ()


def test_a_search_ranks_the_nearest_passages_of_other_sources() -> None:
    found = search("The minister said a lot about the end of the talks", LIBRARY)

    assert found.exact == ()
    assert found.nearest[0].passage == (
        "The minister said nothing about the end of the talks"
    )
    similar = [one.similarity for one in found.nearest]
    assert similar == sorted(similar, reverse=True)


def test_a_search_for_nothing_finds_nothing() -> None:
    found = search(" \u200b", LIBRARY)

    assert (found.exact, found.nearest) == ((), ())


def test_a_text_can_be_left_out_of_the_search_elsewhere() -> None:
    quote = Quote("the ceasefire that the council")

    assert [one.source for one in LIBRARY.elsewhere(quote)] == ["beta"]
    assert LIBRARY.elsewhere(quote, but="beta") == ()


def test_a_search_for_two_words_shows_them_in_other_letters() -> None:
    found = search(
        "the Minister", Library((ArchivedText("t", "So The minister said"),))
    )

    assert found.exact == ()
    assert [one.passage for one in found.nearest] == ["The minister"]
    assert search("herring quota", LIBRARY).nearest == ()
