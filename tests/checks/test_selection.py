"""Which rules run, and how much they weigh."""

from collections.abc import Iterator

import pytest

from briefgen.base.diagnostic import Severity
from briefgen.checks.catalogue import catalogue
from briefgen.checks.rule import Problem, Rule
from briefgen.checks.selection import Selection, merge
from briefgen.dossier.model import Dossier


def places(dossier: Dossier) -> Iterator[Problem]:
    for fact in dossier.facts.values():
        yield Problem("here", fact.at("para"), fact)


RULE = Rule("PAS03", "quote-in-other-paragraph", "It is elsewhere.", places)


@pytest.mark.parametrize("word", ["PAS03", "pas03", "PAS", "quote-in-other-paragraph"])
def test_a_rule_is_named_by_code_family_or_name(word: str) -> None:
    assert Selection(select=(word,)).weigh(RULE) == RULE
    assert Selection(ignore=(word,)).weigh(RULE) is None


@pytest.mark.parametrize("word", ["PAS01", "FCT", "quote", ""])
def test_other_words_do_not_name_a_rule(word: str) -> None:
    assert Selection(select=(word,)).weigh(RULE) is None
    assert Selection(ignore=(word,)).weigh(RULE) == RULE


@pytest.mark.parametrize("name", ["PAS03", "quote-in-other-paragraph"])
def test_settings_change_the_weight_of_a_rule(name: str) -> None:
    weighed = Selection(severity={name: "note"}).weigh(RULE)
    assert weighed is not None
    assert weighed.severity is Severity.NOTE


def test_a_rule_that_is_off_does_not_run() -> None:
    assert Selection(severity={"PAS03": "off"}).weigh(RULE) is None


def test_the_command_narrows_the_settings() -> None:
    house = Selection(("PAS",), ("PAS02",), {"PAS03": "note"})
    chosen = merge(house, Selection(("FCT",), ("FCT09",)))
    assert chosen == Selection(("FCT",), ("PAS02", "FCT09"), {"PAS03": "note"})


def test_without_a_command_the_settings_hold() -> None:
    house = Selection(("PAS",), ("PAS02",), {"PAS03": "note"})
    assert merge(house, Selection()) == house


def test_words_that_name_no_rule_are_told() -> None:
    chosen = Selection(("PAS", "PSA"), ("fct",), {"PAS99": "off"})
    assert chosen.unknown([RULE]) == ("PSA", "fct", "PAS99")


def test_each_rule_has_a_code_and_a_name_of_its_own() -> None:
    rules = catalogue()
    assert len(rules) > 25
    assert len({rule.code for rule in rules}) == len(rules)
    assert len({rule.name for rule in rules}) == len(rules)


def test_each_rule_is_named_like_its_module() -> None:
    for rule in catalogue():
        module = rule.find.__module__.rpartition(".")[2]
        assert rule.name == module.replace("_", "-")


def test_the_pillars_of_an_audit_cannot_be_waived() -> None:
    assert {"SRC01", "PAS01"} <= {
        rule.code for rule in catalogue() if not rule.waivable
    }
