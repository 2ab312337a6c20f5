import pytest

from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.locate import locate
from briefgen.evidence.model import ChangeKind, Finding, Quote, Remark, Verdict

NEWS = (
    "WASHINGTON\u2013Vice President JD Vance said Wednesday that talks are \u201cthe next"
    " big step\u201d\nin trying to end the war \u2014 as he put it \u2014 between the"
    " countries.\n\n"
    "He doesn\u2019t expect a deal within 24 hours. It is not safe to assume one, nor"
    " did inflation fall to 3.5% or -2 points.\n\n"
    "The committee agreed on a non-violent plan for govern-\nment spending of \u20ac5bn,"
    " and it added: \u201cWe will see\u2026 in the end, perhaps, everyone agrees.\u201d\n"
)


def find(words: str, text: str = NEWS, **how: object) -> Finding:
    quote = Quote(words, **how)  # type: ignore[arg-type]  # the cases name the fields
    return locate(quote, ArchivedText("news", text))


@pytest.mark.parametrize(
    "words",
    [
        "said Wednesday that talks are",
        "It is not safe to assume one",
        "expect a deal within 24 hours.",
        "WASHINGTON\u2013Vice President",
        "Vice President JD Vance said",
    ],
)
def test_words_as_the_source_has_them_are_verbatim(words: str) -> None:
    finding = find(words)

    assert finding.verdict is Verdict.VERBATIM
    assert NEWS[finding.start : finding.end] == words == finding.passage


@pytest.mark.parametrize(
    ("words", "passage"),
    [
        ('are "the next big step" in', "are \u201cthe next big step\u201d\nin"),
        ("He doesn't expect a deal", "He doesn\u2019t expect a deal"),
        ("end the war -- as he put it", "end the war \u2014 as he put it"),
        ("talks\u00a0are  \u201cthe\tnext", "talks are \u201cthe next"),
        ("It is not sa\u00adfe to assume", "It is not safe to assume"),
        ("added: 'We will see... in the", None),
        ("We will see. . . in the end", "We will see\u2026 in the end"),
    ],
)
def test_typography_may_differ(words: str, passage: str | None) -> None:
    finding = find(words)

    assert finding.passage == (passage or finding.passage)
    assert (finding.verdict is Verdict.TYPOGRAPHIC) == (passage is not None)


@pytest.mark.parametrize(
    ("words", "passage", "remark"),
    [
        ("the war\u2014as he put it", "the war \u2014 as he put it", Remark.SPACING),
        ("inflation fall to 3.5 % or", "inflation fall to 3.5% or", Remark.SPACING),
        ("a deal within 24 hours. It is;", None, Remark.FINAL_MARK),
        ("safe to assume one.", "safe to assume one", Remark.FINAL_MARK),
        ("plan for government spending", None, Remark.LINE_BREAK_HYPHEN),
        ("plan for govern-ment spending", None, Remark.SPACING),
        ("plan for govern- ment spending", None, None),
    ],
)
def test_a_looser_reading_passes_with_a_remark(
    words: str, passage: str | None, remark: Remark | None
) -> None:
    finding = find(words)

    assert finding.verdict is Verdict.TYPOGRAPHIC
    assert finding.remarks == ((remark,) if remark else ())
    assert finding.passage == (passage or finding.passage)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("5 million people left home", "Some -5 million people left home"),
        ("people paid exactly 5", "and people paid exactly 5% more"),
        ("then fell by about 3", "then fell by about 3.5 points"),
        ("bn of public spending in", "about \u20ac5bn of public spending in"),
        ("5bn of public spending in", "about \u20ac5bn of public spending in"),
        ("5 points of the index", "it lost 3.5 points of the index"),
        ("rump said it would happen", "Trump said it would happen"),
        ("they said that he does", "they said that he doesn't know"),
        ("violent action was seen there", "Only non-violent action was seen there"),
        ("t want to go there", "We don\u2019t want to go there"),
        ("Brien said it was fine", "Mr O\u2019Brien said it was fine"),
        ("\u0915 \u0916\u0917\u0918 \u0915\u0916 \u0915\u0916\u0917", None),
    ],
)
def test_a_match_never_begins_or_ends_inside_a_word_or_a_number(
    words: str, text: str | None
) -> None:
    text = text or words + "\u093f \u0915"

    finding = find(words, text)

    assert finding.verdict is Verdict.MINOR
    assert finding.remarks == (Remark.INSIDE_WORD,)
    assert len(finding.passage) > len(words)


@pytest.mark.parametrize(
    ("words", "text"),
    [
        ("accord de paix est signé", "On dit que l\u2019accord de paix est signé."),
        ("years 2020-2021 were the worst", "The years 2020-\n2021 were the worst."),
        ("2021 were the worst years", "In all, 2020-2021 were the worst years."),
        (
            "\u4e2d\u6587\u6587\u672c\u5f88\u957f",
            "\u8fd9\u662f\u4e2d\u6587\u6587\u672c\u5f88\u957f\u7684",
        ),
        (
            "\u4e2d\u6587\u6587\u672c\u5f88\u957f",
            "\u8fd9\u662f\u4e2d\u6587\u6587\n\u672c\u5f88\u957f\u7684",
        ),
        (
            "\u0e44\u0e17\u0e22\u0e44\u0e21\u0e48\u0e40\u0e27\u0e49\u0e19",
            "\u0e20\u0e32\u0e29\u0e32\u0e44\u0e17\u0e22\u0e44\u0e21\u0e48\u0e40\u0e27\u0e49\u0e19\u0e27\u0e23\u0e23\u0e04",
        ),
        (
            "\u0643\u062a\u0628 \u0627\u0644\u0631\u062c\u0644 \u0643\u062a\u0627\u0628\u0627",
            "\u0648 \u0643\u062a\u0628\u200f \u0627\u0644\u0631\u062c\u0644 \u0643\u062a\u0627\u0628\u0627.",
        ),
        ("cafe\u0301 de la Place", "Le café de la Place est clos"),
    ],
)
def test_words_of_any_script_stand(words: str, text: str) -> None:
    assert find(words, text).stands


@pytest.mark.parametrize(
    ("words", "omitted"),
    [
        ("talks are [\u2026] in trying to end", "\u201cthe next big step\u201d"),
        ("talks are \u2026 in trying to end", "\u201cthe next big step\u201d"),
        ("talks are (...) in trying to end", "\u201cthe next big step\u201d"),
        ("[H]e doesn't expect a [bargain] within 24 hours", "deal"),
        ("We will see\u2026 in the end [...] everyone agrees", ", perhaps,"),
    ],
)
def test_marked_gaps_and_brackets_pass_and_say_what_they_leave_out(
    words: str, omitted: str
) -> None:
    finding = find(words)

    assert finding.verdict is Verdict.ELIDED
    assert [NEWS[gap.start : gap.end] for gap in finding.omitted] == [
        gap.words for gap in finding.omitted
    ]
    assert omitted in [gap.words for gap in finding.omitted]


def test_a_bracket_says_what_it_puts_in() -> None:
    finding = find("He doesn't expect [such] a deal within 24 hours")

    assert finding.inserted == ("such",)


def test_brackets_of_the_source_are_tried_before_any_other_reading() -> None:
    finding = find("the [first] of many steps", "It was the [first] of many steps.")

    assert finding.verdict is Verdict.VERBATIM


def test_brackets_of_the_source_may_stand_beside_a_gap() -> None:
    text = "It was the [first] of many steps that they took then."

    finding = find("was the [first] of [...] that they took", text)

    assert finding.verdict is Verdict.ELIDED
    assert finding.inserted == ()


def test_a_sic_in_a_quote_does_not_hide_its_words() -> None:
    finding = find("the comittee [sic] agreed on it", "Then the comittee agreed on it.")

    assert finding.verdict is Verdict.ELIDED
    assert finding.passage == "the comittee agreed on it"


@pytest.mark.parametrize(
    ("words", "remark"),
    [
        ("in trying to end [\u2026] talks are", Remark.PARTS_ORDER),
        ("talks are [\u2026] a deal within 24 hours", Remark.PARTS_APART),
        ("talks are the [\u2026] countries", Remark.PART_TOO_SHORT),
        ("talks are [\u2026] quite unheard of", Remark.PART_MISSING),
    ],
)
def test_parts_must_stand_in_order_in_one_paragraph(words: str, remark: Remark) -> None:
    finding = find(words)

    assert not finding.stands
    assert remark in finding.remarks


def test_a_long_gap_may_leave_the_paragraph() -> None:
    finding = find("talks are [\u2026] a deal within 24 hours", long_gaps=True)

    assert finding.verdict is Verdict.ELIDED


def test_a_gap_takes_the_closest_parts() -> None:
    text = "we say it once, and we say it twice, and then we are done with it all"

    finding = find("we say it [...] we are done", text)

    assert finding.passage == "we say it twice, and then we are done"


@pytest.mark.parametrize(
    ("words", "remark"),
    [
        ("it is not safe to Assume", Remark.CASE),
        ("a deal within 24 hours It is not", Remark.PUNCTUATION),
        ("a nonviolent plan for", Remark.HYPHEN),
        ("Vice President J\u00e9 Vance", None),
    ],
)
def test_small_differences_fail_and_offer_the_words_of_the_source(
    words: str, remark: Remark | None
) -> None:
    finding = find(words)

    assert not finding.stands
    assert (finding.verdict is Verdict.MINOR) == (remark is not None)
    assert remark is None or finding.remarks == (remark,)


def test_lost_accents_are_a_small_difference_that_fails() -> None:
    finding = find("le cafe de la Place", "C\u2019est le café de la Place.")

    assert finding.verdict is Verdict.MINOR
    assert finding.remarks == (Remark.DIACRITICS,)
    assert finding.passage == "le café de la Place"


@pytest.mark.parametrize(
    "text",
    [
        "It was the **first** of [12] many steps.",
        "It was the first of[2, 6] many steps.",
    ],
)
def test_markup_and_note_marks_fail_and_are_named(text: str) -> None:
    finding = find("was the first of many steps", text)

    assert finding.verdict is Verdict.MINOR
    assert finding.remarks == (Remark.MARKUP,)


@pytest.mark.parametrize(
    ("words", "remark"),
    [
        ("He doesn't expect a deal within 48 hours", Remark.FIGURE),
        ("It is safe to assume one, nor did inflation", Remark.NEGATION_REMOVED),
        ("talks are not the next big step in trying", Remark.NEGATION_ADDED),
        ("in the end everyone surely always agrees", Remark.HEDGE_REMOVED),
        ("did inflation fall to 3.5 or -2 points", Remark.SIGN),
        ("to assume one, it is not safe nor did inflation", Remark.ORDER),
    ],
)
def test_altered_words_fail_and_say_what_changed(words: str, remark: Remark) -> None:
    finding = find(words)

    assert finding.verdict is Verdict.ALTERED
    assert remark in finding.remarks


def test_an_altered_quote_shows_the_nearest_passage_with_the_words_that_differ() -> (
    None
):
    finding = find("He doesn't expect a bargain within 24 hours.")

    assert finding.passage == "He doesn\u2019t expect a deal within 24 hours"
    change = finding.changes[0]
    assert (change.kind, change.ours, change.theirs) == (
        ChangeKind.REPLACED,
        "bargain",
        "deal",
    )
    assert finding.para == 2


def test_words_like_nothing_in_the_source_are_absent() -> None:
    finding = find("a bicycle is the best way to cross Amsterdam")

    assert finding.verdict is Verdict.ABSENT
    assert not finding.placed


TWICE = "We agree on this much.\nNobody knows.\nBut they say: we agree on this much.\n"


def test_words_that_stand_twice_are_ambiguous() -> None:
    finding = find("agree on this much", TWICE)

    assert finding.verdict is Verdict.AMBIGUOUS
    assert finding.count == 2
    assert [TWICE[slice(*place)] for place in finding.places] == [
        "agree on this much",
        "agree on this much",
    ]


@pytest.mark.parametrize(
    ("how", "start"),
    [
        ({"para": 3}, TWICE.rindex("agree")),
        ({"prefix": "We"}, TWICE.index("agree")),
        ({"prefix": "say: we"}, TWICE.rindex("agree")),
        ({"suffix": ".\nNobody"}, TWICE.index("agree")),
    ],
)
def test_a_paragraph_a_prefix_or_a_suffix_settles_which_is_meant(
    how: dict[str, object], start: int
) -> None:
    finding = find("agree on this much", TWICE, **how)

    assert finding.verdict is Verdict.VERBATIM
    assert finding.start == start


def test_a_prefix_that_stands_beside_no_place_settles_nothing() -> None:
    finding = find("agree on this much", TWICE, prefix="I")

    assert finding.verdict is Verdict.AMBIGUOUS
    assert finding.remarks == (Remark.CONTEXT,)


def test_words_in_another_paragraph_than_given_fail_and_tell_where() -> None:
    finding = find("It is not safe to assume one", para=1)

    assert finding.verdict is Verdict.OTHER_PARAGRAPH
    assert finding.para == 2


@pytest.mark.parametrize("words", ["not safe", "a deal", "is not s", "one, nor"])
def test_few_words_are_too_short_to_mean_anything(words: str) -> None:
    assert find(words).verdict in {Verdict.TOO_SHORT, Verdict.MINOR}


def test_insisting_lets_few_words_stand() -> None:
    assert find("not safe", short=True).verdict is Verdict.VERBATIM


def test_a_quote_of_nothing_is_too_short_even_if_insisted_on() -> None:
    assert find(" \u200b ", short=True).verdict is Verdict.TOO_SHORT


def test_without_a_source_nothing_can_be_checked() -> None:
    finding = locate(Quote("It is not safe"), None)

    assert finding.verdict is Verdict.CANNOT_CHECK
    assert finding.remarks == (Remark.NO_SOURCE,)
    assert not finding.stands


def test_in_an_empty_text_nothing_can_be_checked() -> None:
    finding = find("It is not safe", " \n\f ")

    assert finding.verdict is Verdict.CANNOT_CHECK
    assert finding.remarks == (Remark.EMPTY_TEXT,)


def test_marks_that_steer_the_direction_of_writing_are_remarked_on() -> None:
    finding = find("It is not\u202e safe to assume")

    assert finding.verdict is Verdict.TYPOGRAPHIC
    assert finding.remarks == (Remark.BIDI,)


def test_the_same_words_with_other_typography_elsewhere_are_still_ambiguous() -> None:
    text = "It\u2019s a deal for all.\nIt's a deal for all.\n"

    assert find("It's a deal for", text).verdict is Verdict.AMBIGUOUS


@pytest.mark.parametrize(
    ("words", "passage"),
    [
        ("talks are [\u2026] in trying to end.", None),
        ("the war\u2014as he [\u2026] between the countries", None),
        ("It is not [an idea] to assume one", "It is not safe to assume one"),
    ],
)
def test_the_last_part_of_a_quote_with_gaps_folds_as_a_whole_quote_does(
    words: str, passage: str | None
) -> None:
    finding = find(words)

    assert finding.verdict is Verdict.ELIDED
    assert finding.passage == (passage or finding.passage)


def test_a_bracket_never_stands_for_a_whole_sentence() -> None:
    text = f"We agree on this, {'and on that, ' * 9}but not on more than that."

    assert not find("We agree on this, [but] on more than that", text).stands


def test_a_gap_within_a_paragraph_has_its_limit_too() -> None:
    text = f"We agree on this, {'and on that, ' * 200}but not on more than that."
    words = "We agree on this, [\u2026] not on more than that"

    assert Remark.PARTS_APART in find(words, text).remarks
    assert find(words, text, long_gaps=True).stands


def test_a_gap_ends_at_the_first_place_that_goes_on() -> None:
    text = "We say it now, that all is done here, and all is done there."

    assert find("We say it [\u2026] all is done", text).passage == (
        "We say it now, that all is done"
    )


def test_verbatim_words_keep_the_soft_hyphens_at_their_ends() -> None:
    text = "It is a very long\u00ad way to go."

    finding = find("It is a very long\u00ad", text)

    assert (finding.verdict, finding.passage) == (
        Verdict.VERBATIM,
        "It is a very long\u00ad",
    )


def test_other_spaces_are_found_in_a_text_that_repeats_itself() -> None:
    text = "so it goes - " * 90 + "and then it ends"

    assert find("so it goes\u2014and then", text).verdict is Verdict.TYPOGRAPHIC


def test_words_with_the_same_marks_around_them_are_shown_with_these() -> None:
    finding = find("\u201cThe Next big step\u201d")

    assert finding.verdict is Verdict.MINOR
    assert finding.passage == "\u201cthe next big step\u201d"


def test_a_quote_with_gaps_is_explained_by_its_longest_part() -> None:
    finding = find(
        "He does expect a deal within 24 hours [\u2026] a wholly other thing"
    )

    assert finding.verdict is Verdict.ALTERED
    assert finding.passage.startswith("He doesn\u2019t expect a deal within 24 hours")


def test_a_very_long_quote_is_placed_by_its_beginning() -> None:
    text = " ".join(f"word{number} and" for number in range(900))
    words = text.replace("word3 ", "other ").replace("word800 ", "other ")

    finding = find(words, text)

    assert finding.verdict is Verdict.ALTERED
    assert finding.start == 0
