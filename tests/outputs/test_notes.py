"""Citations become the numbers of notes, in the order of first use."""

import pytest

from briefgen.outputs.notes import number_notes
from briefgen.outputs.typeset import Typeset


def numbered(text: str, brief: Typeset) -> str:
    return number_notes(text, brief.view).markdown.split("\n\n")[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Words [@F002].", "Words[^1]."),
        ("Words [@F002; @F001].", "Words[^1] [^2]."),
        ("Words [@F002] and more [@F001] [@F002].", "Words[^1] and more[^2][^1]."),
        ("**Label:** [@F002]", "**Label:** [^1]"),
        ("*Against:* [@F002]", "*Against:* [^1]"),
        ("| [@F002] |", "| [^1] |"),
        ("Words [@J1].", "Words ([J1](#j1))."),
        ("Words [@J1; @F002].", "Words[^1] ([J1](#j1))."),
        ("| [@J1; @F002] |", "| [^1] ([J1](#j1)) |"),
        (r"Words \[@F002].", r"Words \[@F002]."),
    ],
)
def test_a_citation_becomes_its_marks(
    every_part: Typeset, text: str, expected: str
) -> None:
    assert numbered(text, every_part) == expected


def test_a_record_that_the_brief_has_not_is_told(every_part: Typeset) -> None:
    assert number_notes("Words [@F099].", every_part.view).unknown == ("F099",)


def test_the_register_shows_a_dash_for_a_fact_that_is_cited_nowhere(
    every_part: Typeset,
) -> None:
    assert numbered("| <!-- note F005 --> |", every_part) == "| – |"


def test_a_note_tells_speaker_voice_passage_and_place(every_part: Typeset) -> None:
    made = number_notes("Words [@F003].", every_part.view).markdown
    page = "https://example.org/lock_&amp;_cracks/?a=1&amp;b=%5B2%5D%7C3%2A"
    words = "the%20well%2Dknown%20cracks%20have%20grown%20by%2012%20%25"
    assert made.endswith(
        "[^1]: Ana Ruiz, in direct speech: “the well-known cracks have grown by 12 %” "
        f"([S001](#s001), para. 2, [on the web]({page}#:~:text={words}); "
        "[F003](#f003))\n"
    )


def test_a_passage_with_marks_of_its_own_gets_no_others(every_part: Typeset) -> None:
    made = number_notes("Words [@F002].", every_part.view).markdown
    assert "speech: “We can’t" in made
