"""An analyst copied these quotes from the seeds by hand and counted their places."""

import json
from functools import cache
from pathlib import Path
from typing import TypedDict

import pytest

from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.locate import locate
from briefgen.evidence.model import Quote, Verdict

HERE = Path(__file__).parent
SEEDS = HERE.parent.parent / "seeds"


class Copied(TypedDict):
    id: str
    file: str
    para: int
    start: int
    end: int
    quote: str


COPIED: list[Copied] = json.loads((HERE / "seed_spans.json").read_text("utf-8"))


@cache
def seed(name: str) -> ArchivedText:
    return ArchivedText(name, (SEEDS / name).read_bytes().decode())


def test_all_quotes_of_the_analyst_are_there() -> None:
    assert len(COPIED) == 69


@pytest.mark.parametrize("copied", COPIED, ids=lambda copied: copied["id"])
def test_a_quote_stands_verbatim_where_the_analyst_found_it(copied: Copied) -> None:
    finding = locate(Quote(copied["quote"], para=copied["para"]), seed(copied["file"]))

    assert (finding.verdict, finding.start, finding.end, finding.para) == (
        Verdict.VERBATIM,
        copied["start"],
        copied["end"],
        copied["para"],
    )


@pytest.mark.parametrize("copied", COPIED, ids=lambda copied: copied["id"])
def test_the_paragraph_of_a_quote_need_not_be_given(copied: Copied) -> None:
    finding = locate(Quote(copied["quote"]), seed(copied["file"]))

    assert finding.start == copied["start"]
    assert finding.count == 1


@pytest.mark.parametrize(
    ("name", "count"),
    [("000_2cb77b4b2a804d4f.txt", 14), ("001_979d9239f20eb597.txt", 17)],
)
def test_each_line_of_a_seed_is_a_paragraph(name: str, count: int) -> None:
    text = seed(name)

    assert text.paragraph_rule == "line"
    assert [paragraph.number for paragraph in text.paragraphs] == list(
        range(1, count + 1)
    )
