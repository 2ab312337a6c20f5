import json
from dataclasses import replace

import pytest

from briefgen.base.digest import Plain
from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.locate import locate
from briefgen.evidence.model import Quote
from briefgen.evidence.stored import agrees, fingerprint, from_plain, to_plain

TEXT = ArchivedText("t", "We agree that it is not safe, he said. It may be safe soon.")
QUOTE = Quote("it is not safe, he said")


@pytest.mark.parametrize(
    "words",
    [
        "it is not safe, he said",
        "We agree that [...] he said",
        "We disagree that it is not safe, he said",
        "we agree that it is not safe",
        "nothing like this stands anywhere",
        "safe",
    ],
)
def test_a_finding_comes_back_from_json_as_it_was(words: str) -> None:
    finding = locate(Quote(words), TEXT)

    assert from_plain(json.loads(json.dumps(to_plain(finding)))) == finding


@pytest.mark.parametrize(
    "row",
    [
        None,
        "verbatim",
        [],
        ["verbatim"],
        ["nonsense", "t", 0, 1, 1, "W", 1, 1.0, []],
        ["verbatim", "t", "0", 1, 1, "W", 1, 1.0, []],
        ["verbatim", "t", True, 1, 1, "W", 1, 1.0, []],
        ["verbatim", 3, 0, 1, 1, "W", 1, 1.0, []],
        ["verbatim", "t", 0, 1, 1, "W", 1, 1.0, [[1]]],
        ["verbatim", "t", 0, 1, 1, "W", 1, 1.0, [], ["NONE"], [], [], []],
        ["verbatim", "t", 0, 1, 1, "W", 1, 1.0, [], {}, [], [], []],
    ],
)
def test_what_is_no_row_of_a_finding_is_refused(row: Plain) -> None:
    with pytest.raises(ValueError, match=r"."):
        from_plain(row)


def test_a_fingerprint_repeats() -> None:
    assert fingerprint(QUOTE, "ab", "line") == fingerprint(QUOTE, "ab", "line")


def test_everything_that_is_asked_is_in_the_fingerprint() -> None:
    asked = [
        fingerprint(QUOTE, "ab"),
        fingerprint(QUOTE, "cd"),
        fingerprint(QUOTE, "ab", "line"),
        fingerprint(replace(QUOTE, words="it is safe"), "ab"),
        fingerprint(replace(QUOTE, para=1), "ab"),
        fingerprint(replace(QUOTE, prefix="a"), "ab"),
        fingerprint(replace(QUOTE, suffix="a"), "ab"),
        fingerprint(replace(QUOTE, prefix=""), "ab"),
        fingerprint(replace(QUOTE, short=True), "ab"),
        fingerprint(replace(QUOTE, long_gaps=True), "ab"),
    ]

    assert len(set(asked)) == len(asked)


def test_a_stored_finding_agrees_with_the_text_it_came_from_and_with_no_other() -> None:
    finding = locate(QUOTE, TEXT)
    absent = locate(Quote("nothing like this stands anywhere"), TEXT)

    assert agrees(finding, TEXT.content)
    assert not agrees(finding, TEXT.content[1:])
    assert agrees(absent, TEXT.content)
