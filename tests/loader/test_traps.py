"""Texts that YAML reads otherwise than a person does."""

import pytest

from tests.loader.conftest import dossier, fact, only


@pytest.mark.parametrize(
    "extra",
    [
        "note: >-\n  the cancer-\n  associated gene",
        "note: the cancer-\n" + 90 * " " + "associated gene",
        "note: 'the cancer-  \n  associated gene'",
        'note: "the cancer-\r\n  associated gene"',
    ],
)
def test_a_space_that_folding_puts_into_a_word_is_found(extra: str) -> None:
    result = dossier(fact(extra))
    (found,) = result.diagnostics
    assert (found.name, found.severity) == ("space-after-hyphen", "warning")
    assert "`cancer- associated`" in found.message
    assert result.record is not None
    assert "cancer- associated" in (result.record.facts["F001"].note or "")


@pytest.mark.parametrize(
    "extra",
    [
        "note: |-\n  the cancer-\n  associated gene",
        "note: >-\n  the cancer-\n    associated gene\n",
        "note: >-\n  the cancer-\n\n  associated gene",
        'note: "the cancer-\\\n  associated gene"',
        "note: >-\n  a long -\n  dash",
        "note: >-\n  in 2020-\n  2021",
        "note: >-\n  short-\n  and long-term",
        "note: one  # a remark-\n  # about it",
        "actors:\n  - vance-\n    elder",
    ],
)
def test_a_hyphen_that_an_author_can_mean_is_left(extra: str) -> None:
    names = [one.name for one in dossier(fact(extra)).diagnostics]
    assert "space-after-hyphen" not in names


@pytest.mark.parametrize(
    ("extra", "cut"),
    [
        ("note: item #3 is x", " #3 is x"),
        ("note: item\t# 3", "\t# 3"),
        ("sic: [{words: item #3\n }]", " #3"),
        ("note: one\n  two # three", " # three"),
    ],
)
def test_a_text_cut_by_a_comment_is_found(extra: str, cut: str) -> None:
    name, _, _, words, _, _ = only(fact(extra))
    assert (name, words) == ("cut-by-comment", cut)


@pytest.mark.parametrize(
    "extra",
    [
        "para: 3  # from the top",
        "topic: talks # an id is no text",
        "status: active # a choice",
        "date: {stated: Wednesday} # the collection has ended",
        "note: 'item' # in quotes",
        "note: # nothing yet\n  text",
        "note: item#3",
        "note: >- # folded\n  item #3 is x",
        "actors: [vance, # the first\n trump]",
        "short: true # insisted",
    ],
)
def test_a_comment_that_cuts_no_text_is_no_finding(extra: str) -> None:
    assert dossier(fact(extra)).diagnostics == ()
