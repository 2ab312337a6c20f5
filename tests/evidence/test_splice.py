import pytest

from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.locate import locate
from briefgen.evidence.model import Quote
from briefgen.evidence.splice import (
    Slip,
    SlipFault,
    SpliceFault,
    slip_faults,
    spliced,
)

TEXT = (
    "The plan is safe for all, but it is not cheap, and it may perhaps fail in spring."
    " He said that it does not work in the cold and that they want it."
)


def faults(words: str) -> list[SpliceFault]:
    finding = locate(Quote(words), ArchivedText("t", TEXT))
    assert finding.stands
    return [one.fault for one in spliced(finding)]


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("The plan is [\u2026] for all, but it is", []),
        (
            "The plan is safe [\u2026] and it may perhaps",
            [SpliceFault.NEGATION_OMITTED],
        ),
        (
            "it is not cheap, and it [\u2026] fail in spring",
            [SpliceFault.HEDGE_OMITTED],
        ),
        ("The plan is [not] safe for all", [SpliceFault.NEGATION_INSERTED]),
        ("The plan is [perhaps] safe for all", [SpliceFault.HEDGE_INSERTED]),
        ("[He did not say that] they want it", [SpliceFault.NEGATION_INSERTED]),
        ("that it [works] in the cold and", [SpliceFault.NEGATION_OMITTED]),
        ("that it [is not working] in the cold and", []),
        ("said that it does [not] work in the cold", []),
        ("[I]t is not cheap, and it", []),
    ],
)
def test_a_gap_or_a_bracket_that_turns_the_sense_is_named(
    words: str, expected: list[SpliceFault]
) -> None:
    assert faults(words) == expected


def test_what_is_left_out_is_placed_and_what_is_put_in_is_an_error() -> None:
    text = ArchivedText("t", TEXT)
    left_out = spliced(
        locate(Quote("The plan is safe [\u2026] and it may perhaps"), text)
    )
    put_in = spliced(locate(Quote("The plan is [not] safe for all"), text))

    assert TEXT[left_out[0].start : left_out[0].end] == left_out[0].words
    assert left_out[0].turning == ("not",)
    assert [one.inserted for one in (*left_out, *put_in)] == [False, True]


PASSAGE = "The comittee met in Kyiv, and the comittee agreed on a plan."
SLIPS = (Slip("comittee", "committee"),)


@pytest.mark.parametrize(
    ("printed", "expected"),
    [
        ("The comittee [sic] met in Kyiv", []),
        ("The comittee met in Kyiv", [SlipFault.NO_SIC]),
        ("The committee met in Kyiv", [SlipFault.CORRECTED]),
        ("The [committee] met in Kyiv", []),
        ("The comittee [sic] met, and the comittee agreed", [SlipFault.NO_SIC]),
        ("met in Kyiv, and", []),
    ],
)
def test_a_slip_is_printed_with_sic_and_never_corrected_in_silence(
    printed: str, expected: list[SlipFault]
) -> None:
    found = slip_faults(printed, PASSAGE, SLIPS)

    assert [fault for _, fault in found] == expected


def test_a_slip_that_the_passage_does_not_hold_is_told() -> None:
    slip = Slip("commitee")

    assert slip_faults("x", PASSAGE, (slip,)) == ((slip, SlipFault.NO_SLIP),)


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("It is safe here.", "It is [un]safe here", [SpliceFault.NEGATION_INSERTED]),
        ("It is legal here.", "It is [il]legal here", [SpliceFault.NEGATION_INSERTED]),
        ("It was seen here.", "It was seen [in] here", []),
        ("It is safe here.", "[It is false that] It is safe", ["NEGATION_INSERTED"]),
        ("It closes in May or so.", "It closes in [June] or so", ["FIGURE_CHANGED"]),
        ("It takes 8 weeks or so.", "It takes [9] weeks or so", ["FIGURE_CHANGED"]),
        ("It takes eight weeks or so.", "It takes [8] weeks or so", []),
        ("It closed on Monday or so.", "It closed on [7 May] or so", []),
        ("It closed last week or so.", "It closed [on 7 May] or so", []),
        ("It was open to us all.", "It was [closed] to us all", ["OPPOSITE_INSERTED"]),
        ("It was open to us all.", "It was [opened] to us all", []),
        (
            "They say they would agree to it.",
            "They say [\u2026] agree to it",
            ["HEDGE"],
        ),
        ("They say few members agree.", "They say [\u2026] members agree", ["HEDGE"]),
        ("They will sign it in May.", "They [would] sign it in May", []),
    ],
)
def test_a_bracket_or_a_gap_cannot_turn_a_word_or_a_figure(
    text: str, words: str, expected: list[str]
) -> None:
    finding = locate(Quote(words, short=True), ArchivedText("t", text))

    named = [one.fault.name.removesuffix("_OMITTED") for one in spliced(finding)]
    assert finding.stands
    assert named == [getattr(one, "name", one) for one in expected]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Rząd mówi, że nie podpisze traktatu", "Rząd mówi, że […] podpisze traktatu"),
        ("A kormány szerint nem írja alá ezt", "A kormány szerint […] írja alá ezt"),
        ("Zij zeggen dat zij niet zullen tekenen", "Zij zeggen dat […] zullen tekenen"),
        ("Λένε ότι δεν θα υπογράψουν τώρα", "Λένε ότι […] θα υπογράψουν τώρα"),
        ("قالت الحكومة إنها لن توقع المعاهدة", "قالت الحكومة إنها […] توقع المعاهدة"),
        ("政府说不会签署条约在五月。", "政府说[…]签署条约在五月"),
        (
            "정부는 조약에 서명하지 않고 있다고 말했다",
            "정부는 조약에 […] 있다고 말했다",
        ),
    ],
)
def test_negations_of_many_languages_are_seen_in_a_gap(text: str, words: str) -> None:
    finding = locate(Quote(words, short=True), ArchivedText("t", text))

    assert [one.fault for one in spliced(finding)] == [SpliceFault.NEGATION_OMITTED]
