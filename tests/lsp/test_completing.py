"""Which ids are wanted, read from a text that is being written; `|` is the cursor."""

import pytest

from briefgen.lsp.completing import wanted_at

DOSSIER = "briefs/quay/analysis.yaml"
BRIEF = "briefs/quay/note.brief.yaml"


def wanted(path: str, text: str) -> tuple[str, tuple[str, ...]] | None:
    offset = text.index("|")
    content = text.replace("|", "", 1)
    found = wanted_at(path, content, offset)
    return (content[found.start : offset], found.kinds) if found else None


@pytest.mark.parametrize(
    "line", ["x [@F0|", "x [@F001; @F0|", "x [see @F0|]", "x [@F001;\n    @F0|"]
)
def test_a_citation_wants_anything_that_can_be_cited(line: str) -> None:
    text = f"prose:\n  bottom_line: >-\n    {line}"
    assert wanted(BRIEF, text) == ("F0", ())


@pytest.mark.parametrize(
    "value",
    [
        "basis: [F0|",
        "basis: [F001, F0|]",
        "basis: [F001,\n      F0|",
        "basis:\n      - F0|",
        "basis:\n      - F001\n      - F0|",
        "basis:\n    - F0|",
    ],
)
def test_a_list_wants_what_its_field_may_name(value: str) -> None:
    text = f"judgements:\n  J1:\n    {value}"
    assert wanted(DOSSIER, text) == ("F0", ("facts", "judgements"))


def test_a_single_field_wants_what_it_may_name() -> None:
    text = "gaps: {}\nfacts:\n  F001:\n    source: S|"
    assert wanted(DOSSIER, text) == ("S", ("sources",))


def test_the_choice_of_a_brief_wants_its_own_kind() -> None:
    text = "include:\n  judgements: [J1, |"
    assert wanted(BRIEF, text) == ("", ("judgements",))


@pytest.mark.parametrize(
    "text",
    [
        "facts:\n  F001:\n    statement: the sou|",
        "facts:\n  F001:\n    kind: q|",
        "fa|",
        "facts:\n  F001:\n    statement: we met in [@F001] ma|",
    ],
)
def test_elsewhere_no_id_is_wanted(text: str) -> None:
    assert wanted(DOSSIER, text) is None
