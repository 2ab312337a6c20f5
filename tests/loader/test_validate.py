"""Records from files: one bad record, section or brief is dropped alone."""

import pytest

from briefgen.loader.compose import compose
from briefgen.loader.validate import validate
from briefgen.schema.brief import Brief
from briefgen.schema.settings import LimitSettings
from tests.loader.conftest import dossier, fact, found, only


def test_a_sound_file_gives_its_records() -> None:
    result = dossier(fact("para: 3\ndate: {stated: Wednesday}"))
    assert result.diagnostics == ()
    assert result.record is not None
    assert result.record.facts["F001"].para == 3


def test_one_bad_record_does_not_hide_the_others() -> None:
    content = fact() + fact().removeprefix("facts:\n").replace("F001", "F002").replace(
        "direct-speech", "shouting"
    )
    result = dossier(content)
    assert result.record is not None
    assert list(result.record.facts) == ["F001"]
    assert list(result.dropped) == ["F002"]
    assert [one.name for one in result.diagnostics] == ["wrong-value"]


def test_the_place_of_a_dropped_record_is_known() -> None:
    content = fact("para: x")
    place = dossier(content).dropped["F001"]
    assert content[place.key_span.start : place.key_span.end] == "F001"


def test_every_bad_record_is_reported_in_the_order_of_the_file() -> None:
    body = fact(without="kind").removeprefix("facts:\n")
    content = "facts:\n" + "".join(body.replace("F001", f"F{n:03}") for n in range(9))
    lines = [line for _, line, _, _ in found(content, dossier(content))]
    assert lines == sorted(lines)
    assert len(lines) == 9


def test_a_position_is_dropped_without_its_neighbours() -> None:
    content = "positions:\n  vance:\n    a: {holds: x}\n    b: {hold: x}\n"
    result = dossier(content)
    assert result.record is not None
    assert list(result.record.positions["vance"]) == ["a"]
    assert list(result.dropped) == ["b"]


def test_a_section_that_is_no_mapping_is_dropped_alone() -> None:
    result = dossier(fact() + "conflicts: [a]\nactors: x\nfact: {}\n")
    assert [one.name for one in result.diagnostics] == [
        "wrong-value",
        "wrong-value",
        "unknown-key",
    ]
    assert result.record is not None
    assert list(result.record.facts) == ["F001"]


def test_a_section_may_be_empty() -> None:
    assert dossier(fact() + "gaps:\n").diagnostics == ()


def test_a_record_may_not_be_empty() -> None:
    content = "facts:\n  F001:\n"
    assert only(content)[3:5] == ("F001", "`F001` has no value")


def test_an_error_of_the_reader_drops_its_record_and_is_told_once() -> None:
    content = fact() + "  F002: *x\n  F003: {statement: &a b}\n"
    result = dossier(content)
    names = [name for name, _, _, _ in found(content, result)]
    assert names.count("alias") == 2
    assert "F002" not in {words for _, _, _, words in found(content, result)}
    assert result.record is not None
    assert list(result.record.facts) == ["F001"]
    assert set(result.dropped) == {"F002", "F003"}


def test_an_alias_in_place_of_a_record_is_one_finding() -> None:
    result = dossier(fact() + "  F002: *x\n")
    assert [one.name for one in result.diagnostics] == ["alias"]


def test_an_alias_in_place_of_an_optional_value_drops_its_record() -> None:
    result = dossier(fact("note: *x"))
    assert [one.name for one in result.diagnostics] == ["alias"]
    assert list(result.dropped) == ["F001"]


def test_a_warning_of_the_reader_drops_nothing() -> None:
    result = dossier(fact("note: 'a\u2028b'"))
    assert [one.name for one in result.diagnostics] == ["altered-character"]
    assert result.dropped == {}


def test_a_double_record_keeps_the_first_and_the_section() -> None:
    content = fact() + "  F001: {}\n"
    result = dossier(content)
    assert [one.name for one in result.diagnostics] == ["double-key"]
    assert result.record is not None
    assert list(result.record.facts) == ["F001"]


def test_a_brief_with_an_error_is_not_had_at_all() -> None:
    document = compose("x.brief.yaml", b"title: x\ntitel: y\n", LimitSettings())
    result = validate(document, Brief)
    assert result.record is None
    assert "unknown-key" in [one.name for one in result.diagnostics]


@pytest.mark.parametrize("content", ["", "# nothing\n", "---\n"])
def test_an_empty_dossier_file_is_sound(content: str) -> None:
    result = dossier(content)
    assert result.record is not None
    assert result.diagnostics == ()


@pytest.mark.parametrize("content", ["- a", "text", "[a]"])
def test_a_file_that_is_no_mapping_is_one_finding(content: str) -> None:
    assert only(content)[4].startswith("the file takes a mapping")


def test_a_file_that_is_no_yaml_gives_no_record() -> None:
    result = dossier("a: b: c")
    assert result.record is None
    assert [one.name for one in result.diagnostics] == ["syntax-error"]


def test_many_findings_end_with_one_that_says_so() -> None:
    content = "facts:\n" + "".join(f"  F{n}: {{x: 1}}\n" for n in range(200))
    names = [one.name for one in dossier(content).diagnostics]
    assert len(names) == 101
    assert names[-1] == "too-many-findings"
