"""Sentences and the blocks that they stand in."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from briefgen.evidence.sentences import split_sentences

ANY_PROSE = (
    st.text(alphabet=st.sampled_from(list("aA1 .!?…\n“”‘’\"'()[]@F;|#-*`>_")))
    | st.text()
)


def sentences(text: str) -> list[str]:
    """Return the sentences of a text as words."""
    return [piece.of(text) for piece in split_sentences(text)]


@pytest.mark.parametrize(
    "parts",
    [
        ["He met Mr. Vance in Washington.", "They spoke."],
        ["The U.S. Senate voted.", "The bill passed."],
        ["It was sent to the U.S.", "The House agreed."],
        ["Some states, e.g. France, i.e. one of six, paid $3.5 million.", "No. 7 did."],
        ["Is it over?", "No.", "It is not."],
        ["J. D. Vance and George W. Bush spoke.", "Nobody listened."],
        ["He left at 5 p.m. Monday.", "She stayed until 6 p.m.", "Then all went."],
        ["It ended on Jan. 5.", "It began on Sept. 1."],
        ["“It is bad for us. It is bad for Europe,” he said.", "He left."],
        ["He called it “the next big step.”", "Vance agreed."],
        ["“Enough!” Vance said.", "He left."],
        ["Talks stalled [@F006].", "They resumed [@F007; @F008]."],
        ["Talks stalled. [@F006]", "They resumed."],
        ["Talks stalled.[^1]", "They resumed.¹", "They ended."],
        ["He wrote: guidelines first; terms later.", "She agreed."],
        ["They waited … and left.", "So did we…", "All of us."],
        ["Am 7. Mai kam z. B. Herr Dr. Huber.", "Er ging."],
        ["See Art. 5 and p. 7 of the treaty.", "It is a work of art.", "The end."],
        ["会议结束了。", "他走了。"],
    ],
)
def test_sentences_part_where_a_reader_parts_them(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


def test_headings_items_and_cells_are_pieces_of_their_own() -> None:
    text = (
        "# Head\nOne. Two\ngoes on.\n"
        "- item a\n  goes on\n- item b\n\n| c | d |\n|---|---|\n"
    )
    found = [(piece.kind, piece.of(text)) for piece in split_sentences(text)]
    assert found == [
        ("heading", "Head"),
        ("sentence", "One."),
        ("sentence", "Two\ngoes on."),
        ("item", "item a\n  goes on"),
        ("item", "item b"),
        ("cell", "c"),
        ("cell", "d"),
    ]


def test_a_fenced_block_holds_no_sentences() -> None:
    assert sentences("One.\n```\nTwo. Three.\n```\nFour.") == ["One.", "Four."]


def test_the_seed_of_quotations_gives_the_sentences_that_a_reader_counts(
    pytestconfig: pytest.Config,
) -> None:
    path = pytestconfig.rootpath / "seeds" / "000_2cb77b4b2a804d4f.txt"
    lines = path.read_text(encoding="utf-8").splitlines()
    assert [len(split_sentences(line)) for line in lines] == [1] * 8 + [2] + [1] * 5


@given(ANY_PROSE)
def test_pieces_lie_in_order_and_leave_out_no_letter(text: str) -> None:
    pieces = split_sentences(text)
    ends = [0, *(piece.end for piece in pieces)]
    assert all(
        end <= piece.start < piece.end for end, piece in zip(ends, pieces, strict=False)
    )


@given(st.lists(st.sampled_from(["Kyiv spoke.", "It rained!", "Why?"]), min_size=1))
def test_plain_sentences_come_back_whole(parts: list[str]) -> None:
    assert sentences(" ".join(parts)) == parts


@pytest.mark.parametrize(
    "unit", ["a. ", "“", "‘a s’ b ", "[@", "U.S. ", "| ", "- x\n", "."]
)
def test_a_long_monotonous_text_is_read_to_its_end(unit: str) -> None:
    text = unit * 20_000
    pieces = split_sentences(text)
    assert not pieces or pieces[-1].end >= len(text.rstrip(" \n|")) - len(unit)
