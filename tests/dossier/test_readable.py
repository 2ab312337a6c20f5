"""The words of a brief's Markdown as a reader sees them."""

import pytest

from briefgen.dossier.readable import readable

NOTES = """
[^1]: Vance, in direct speech: “one” ([S000](#s000), para. 3; [F006](#f006))

[^2]: Vance, in direct speech: “two” ([S000](#s000), para. 4; [F007](#f007))
"""


def test_the_words_of_a_brief_hold_no_markup() -> None:
    text = readable("## Head\n\n| **A** | [J1](#j1) words[^3] |\n|:--|:--|\n")
    assert text == "Head\nA · J1 words"


def test_an_escaped_character_is_shown_as_itself() -> None:
    assert readable("The gaps [@G01]&#58; two") == "The gaps [@G01]: two"


@pytest.mark.parametrize(
    ("markdown", "told"),
    [
        ("It is so[^1]. Further basis: [^2].", "It is so. Further basis: F007."),
        ("It is so. *Against:* [^1] [^2]", "It is so. Against: F006, F007"),
        ("| SC3 | [^1] [^2] | Low |", "SC3 · F006, F007 · Low"),
        ("**For:** [^2]", "For: F007"),
    ],
)
def test_marks_that_stand_for_words_are_named(markdown: str, told: str) -> None:
    assert readable(markdown + "\n" + NOTES) == told


def test_marks_at_the_end_of_words_leave_nothing_behind() -> None:
    assert readable(f"Talks first[^1] [^2], and soon[^2].\n{NOTES}") == (
        "Talks first, and soon."
    )


def test_a_cell_that_says_the_same_again_is_left_out() -> None:
    assert readable(f"| F006 | [^1] | words |\n{NOTES}") == "F006 · words"


def test_the_mark_of_a_note_that_names_no_fact_is_left_out() -> None:
    assert readable("Basis: [^7] and more.") == "Basis: and more."
