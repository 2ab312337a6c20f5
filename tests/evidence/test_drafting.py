import pytest

from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.drafting import guess_speaker, next_free_id

NEWS = (
    "Vance told the chairman that talks are the next goal.\n"
    "\u201cThe gulf is big, and we must close it,\u201d he added.\n"
    "\u201cWe are ready,\u201d said Marco Rubio, who spoke after Vance.\n"
    "According to the Kremlin, nothing has changed.\n"
    "It was a long day.\n"
)
ACTORS = {"vance": ("JD Vance", "Vance"), "rubio": ("Marco Rubio",), "ru": ("Kremlin",)}


@pytest.mark.parametrize(
    ("taken", "free"),
    [
        ((), "F001"),
        (("F001", "F002"), "F003"),
        (("F001", "F007", "G99", "note"), "F008"),
        (("F0041",), "F0042"),
        (("F9", "F10"), "F011"),
    ],
)
def test_the_next_id_follows_the_highest_and_fills_no_gap(
    taken: tuple[str, ...], free: str
) -> None:
    assert next_free_id(taken) == free


def test_ids_of_another_prefix_count_for_themselves() -> None:
    assert next_free_id(("F009", "J2"), "J", 1) == "J3"


@pytest.mark.parametrize(
    ("words", "actor"),
    [
        ("talks are the next goal", "vance"),
        ("The gulf is big", "vance"),
        ("We are ready", "rubio"),
        ("nothing has changed", "ru"),
        ("It was a long day", "ru"),
    ],
)
def test_the_speaker_is_guessed_from_the_tag_of_speech_that_is_nearest(
    words: str, actor: str
) -> None:
    start = NEWS.index(words)

    guess = guess_speaker(ArchivedText("n", NEWS), start, start + len(words), ACTORS)

    assert guess is not None
    assert guess.actor == actor
    assert NEWS[guess.start : guess.end] == guess.words


def test_without_a_tag_of_speech_or_a_name_nobody_is_guessed() -> None:
    text = ArchivedText("n", "It rained all day.\n")

    assert guess_speaker(text, 0, 5, ACTORS) is None
    assert guess_speaker(ArchivedText("n", NEWS), 0, 5, {}) is None
