"""Where words stand, and the fact to be made of them."""

from pathlib import Path

from briefgen.base.digest import digest_text
from briefgen.pipeline.checking import Checked, read
from briefgen.pipeline.finding import fact_to_paste, find
from briefgen.pipeline.targets import targets_in

ROOT = Path(__file__).resolve().parents[2]


def test_every_place_is_found_in_the_order_of_the_sources(flagship: Checked) -> None:
    hits = find(flagship, "territorial claims")
    places = [(one.source, one.para) for one in hits if one.exact]
    assert places == [("S001", 10), ("S001", 12), ("S001", 16)]


def test_words_that_stand_nowhere_show_what_is_nearest(flagship: Checked) -> None:
    hits = find(flagship, "a huge gulf between where the Russians and Ukrainians are")
    assert not hits[0].exact
    assert (hits[0].source, hits[0].para) == ("S000", 6)


def test_words_like_nothing_show_nothing(flagship: Checked) -> None:
    assert find(flagship, "herring quota settlement bulletin") == ()


def test_a_fact_to_paste_takes_the_next_free_id(flagship: Checked) -> None:
    hit = find(flagship, "cool heads prevail here")[0]
    lines = fact_to_paste(flagship, hit).split("\n")
    assert lines[0] == "  F070:"
    assert "    para: 13" in lines
    assert "      cool heads prevail here" in lines


def test_a_guessed_speaker_is_marked_as_a_guess(flagship: Checked) -> None:
    hit = find(flagship, "I’m not yet a pessimist on this")[0]
    text = fact_to_paste(flagship, hit)
    speaker = [line for line in text.split("\n") if "speaker:" in line]
    assert all("a guess" in line for line in speaker)


def test_a_fact_to_paste_has_whole_words_and_its_place(tmp_path: Path) -> None:
    text = (
        "The govern-\nment said \u202bno\u202c. The govern-\nment said no, twice.\n\n"
        "The well-\nknown government left.\n"
    )
    lay_source(tmp_path, text)
    checked = read(targets_in([str(tmp_path)]))

    again = fact_to_paste(checked, find(checked, "The government said no")[1])
    known = fact_to_paste(checked, find(checked, "The well-known government left")[0])

    assert "      The government said no\n" in again
    assert "    prefix: >-\n      govern- ment said no." in again
    assert "      The well-known government left\n" in known
    assert "prefix" not in known


def lay_source(root: Path, text: str) -> None:
    """Make a workspace of one source."""
    folder = root / "briefs" / "quay"
    folder.mkdir(parents=True)
    (root / "briefgen.yaml").write_text("name: Quay\n")
    (root / "seed.txt").write_text(text)
    (folder / "facts.yaml").write_text("facts: {}\n")
    (folder / "sources.yaml").write_text(
        "sources:\n  S1:\n    file: seed.txt\n    language: en\n    genre: note\n"
        f"    completeness: complete\n    sha256: {digest_text(text)}\n"
    )
