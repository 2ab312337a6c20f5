"""Each row of the contract that the page on matching prints, put to the engine."""

from pathlib import Path

import pytest

from briefgen.evidence.archive import ArchivedText
from briefgen.evidence.locate import locate
from briefgen.evidence.model import Quote, Remark, Verdict

PAGE = Path(__file__).resolve().parents[2] / "docs" / "reference" / "matching.md"
LONG = "the council agreed in March that the new border tariff should be halved"

SPACES = ("  ", "\n", "\t", "\r\n", *"\u00a0\u202f\u2007\u2000\u200a\u3000")

Row = tuple[tuple[str, str], ...]

ROWS: dict[str, tuple[Verdict, Row]] = {
    "none": (Verdict.VERBATIM, (("we agree on the plan", "we agree on the plan"),)),
    "whitespace runs": (
        Verdict.TYPOGRAPHIC,
        tuple(
            (f"we agree{space}on the plan", "we agree on the plan") for space in SPACES
        ),
    ),
    "quotes": (
        Verdict.TYPOGRAPHIC,
        (
            *((f"it{one}s the plan", "it's the plan") for one in "\u2018\u2019`´′"),
            *((f"say {one}yes{one} to it", 'say "yes" to it') for one in "“”„«»″"),
            ("say ''yes'' to it", 'say "yes" to it'),
        ),
    ),
    "dashes": (
        Verdict.TYPOGRAPHIC,
        tuple(
            (f"the plan {dash} and soon", "the plan - and soon")
            for dash in ("‐", "‑", "‒", "–", "—", "―", "−", "--", "---")
        ),
    ),
    "… =": (
        Verdict.TYPOGRAPHIC,
        (
            ("we agree… on the plan", "we agree... on the plan"),
            ("we agree… on the plan", "we agree. . . on the plan"),
        ),
    ),
    "soft hyphen": (
        Verdict.TYPOGRAPHIC,
        tuple(
            (f"we ag{mark}ree on the plan", "we agree on the plan")
            for mark in "\u00ad\u200b\u200d\u200c\ufeff\u202e\u2066"
        ),
    ),
    "ligatures": (
        Verdict.TYPOGRAPHIC,
        (
            ("the \ufb01rst e\ufb00ort counts", "the first effort counts"),
            ("the cafe\u0301 on the quay", "the caf\u00e9 on the quay"),
        ),
    ),
    "spaces next": (
        Verdict.TYPOGRAPHIC,
        (
            ("a word — word of it", "a word—word of it"),
            ("in /usr/\nlocal it is", "in /usr/local it is"),
            ("see ( a ) for it", "see (a) for it"),
            ("it is 5 % of all", "it is 5% of all"),
        ),
    ),
    "line-end hyphen": (
        Verdict.TYPOGRAPHIC,
        (
            ("the negotia-\ntions in May", "the negotiations in May"),
            ("the cancer-associated gene", "the cancer- associated gene"),
        ),
    ),
    "one final": (
        Verdict.TYPOGRAPHIC,
        tuple(
            ("we agree on the plan for May", f"we agree on the plan{mark}")
            for mark in ".,;"
        ),
    ),
    "ellipsis gaps": (
        Verdict.ELIDED,
        tuple(
            (LONG, f"the council agreed {gap} the new border tariff")
            for gap in ("[...]", "(…)", "…", "...", "[…]")
        ),
    ),
    "`[T]he`": (
        Verdict.ELIDED,
        (
            (LONG, "[T]he council agreed in March"),
            ("then he told the council so", "[Vance] told the council so"),
            (
                "all agree that they will talk",
                "all agree that [both parties] will talk",
            ),
        ),
    ),
    "case only": (
        Verdict.MINOR,
        (("We Agree On The Plan", "we agree on the plan"),),
    ),
    "punctuation": (
        Verdict.MINOR,
        (
            ("we agree, on the plan", "we agree on the plan"),
            ("the long term plan", "the long-term plan"),
            ("the caf\u00e9 on the quay", "the cafe on the quay"),
            ("we **agree** on the plan", "we agree on the plan"),
            ("we agree [12] on the plan", "we agree on the plan"),
            ("we disagree on the plan", "agree on the plan"),
        ),
    ),
    "all spaces": (
        Verdict.ALTERED,
        (
            (
                LONG,
                "thecouncil agreedin March thatthe new border tariff should be halved",
            ),
        ),
    ),
    "anything else": (
        Verdict.ALTERED,
        (
            (LONG, LONG.replace("March", "May")),
            (LONG, LONG.replace("should be", "should not be")),
        ),
    ),
    "below": (Verdict.ABSENT, ((LONG, "nobody had seen any ship at the quay"),)),
}
"""By how a row begins: its verdict, and pairs of a source and a quote."""

CASES = [
    (verdict, source, quote)
    for verdict, pairs in ROWS.values()
    for source, quote in pairs
]


def test_every_row_of_the_page_is_put_to_the_engine() -> None:
    _, table = PAGE.read_text("utf-8").split("## The contract", 1)
    rows = [
        line[2:] for line in table.split("\n## ")[0].splitlines() if line[:2] == "| "
    ]
    shown = [one for one in rows if not one.startswith(("Difference", "---"))]
    begun = [*ROWS, "source missing"]
    assert len(shown) == len(begun)
    assert all(one.startswith(start) for one, start in zip(shown, begun, strict=True))


@pytest.mark.parametrize(("verdict", "source", "quote"), CASES)
def test_a_row_is_what_the_engine_does(
    verdict: Verdict, source: str, quote: str
) -> None:
    text = ArchivedText("S1", f"They said: {source} and more.")
    assert locate(Quote(quote, short=True), text).verdict is verdict


@pytest.mark.parametrize("text", [None, ArchivedText("S1", " \n")])
def test_what_cannot_be_checked_fails(text: ArchivedText | None) -> None:
    assert locate(Quote("we agree on it"), text).verdict is Verdict.CANNOT_CHECK


def test_the_notes_of_the_contract_are_remarks() -> None:
    spaced = locate(Quote("it is 5% of all"), ArchivedText("S1", "it is 5 % of all"))
    joined = locate(
        Quote("the negotiations in May"),
        ArchivedText("S1", "the negotia-\ntions in May"),
    )
    assert spaced.remarks == (Remark.SPACING,)
    assert joined.remarks == (Remark.LINE_BREAK_HYPHEN,)
