import pytest

from briefgen.evidence.archive import ArchivedText


def paragraphs(content: str, rule: str | None = None) -> list[str]:
    text = ArchivedText("news", content, rule)  # type: ignore[arg-type]  # the cases name the rules
    return [content[one.start : one.end] for one in text.paragraphs]


@pytest.mark.parametrize(
    ("content", "expected"),
    [
        ("one\ntwo\nthree", ["one", "two", "three"]),
        ("one\r\ntwo\r\n", ["one", "two"]),
        ("one\ntwo\n\nthree\n", ["one\ntwo", "three"]),
        ("one\r\ntwo\r\n\r\nthree", ["one\r\ntwo", "three"]),
        ("\n\n  one\n \t \n\n\ntwo  \n\n", ["one", "two"]),
        ("one\ftwo\u2029three", ["one", "two", "three"]),
        ("", []),
        (" \n \n ", []),
    ],
)
def test_a_text_with_blank_lines_is_split_there_and_any_other_at_its_lines(
    content: str, expected: list[str]
) -> None:
    assert paragraphs(content) == expected


def test_a_stated_rule_holds_whatever_the_text_looks_like() -> None:
    content = "one\ntwo\n\nthree"

    assert paragraphs(content, "line") == ["one", "two", "three"]
    assert paragraphs("one\ntwo", "blank-line") == ["one\ntwo"]


@pytest.mark.parametrize(
    ("offset", "number"), [(0, 1), (2, 1), (5, 1), (7, 2), (9, 2), (14, 3), (99, 3)]
)
def test_an_offset_lies_in_the_paragraph_that_begins_before_it(
    offset: int, number: int
) -> None:
    assert ArchivedText("n", "\none\n\ntwo\n\nthree\n").paragraph_at(offset) == number


def test_a_text_without_paragraphs_has_number_nought_everywhere() -> None:
    text = ArchivedText("n", " \n ")

    assert text.paragraph_at(1) == 0
    assert text.paragraph_end(1) == 3


def test_the_words_between_two_offsets_are_those_of_the_source() -> None:
    assert ArchivedText("n", "one\u00a0two").words(2, 5) == "e\u00a0t"


def test_a_paragraph_ends_before_its_line_end() -> None:
    assert ArchivedText("n", "one\r\ntwo\n").paragraph_end(1) == 3


def test_a_paragraph_folds_by_itself_as_in_the_whole_text() -> None:
    text = ArchivedText("t", "One \u2014 two.\n\n\u201cThree\u201d\nfour.\n\nFive.")

    paragraph = text.folded_paragraph(2)

    assert paragraph is not None
    assert paragraph.folded.text == ' "Three" four. '
    assert text.words(paragraph.start, paragraph.end) == "\n\u201cThree\u201d\nfour.\n"
    assert paragraph.folded.text in text.folded_whole.folded.text


@pytest.mark.parametrize(
    ("content", "number"),
    [
        ("One.\n\nTwo.", 0),
        ("One.\n\nTwo.", 3),
        ("so\u00ad\n\nft", 1),
        ("One. .\n.", 1),
        ("One. .\n.", 2),
        ("One.\n\n000 two.", 2),
        ("One 1\n\n000.", 1),
        (5_000 * "a", 1),
    ],
)
def test_a_paragraph_that_may_be_joined_or_is_long_is_not_folded_by_itself(
    content: str, number: int
) -> None:
    assert ArchivedText("t", content).folded_paragraph(number) is None
