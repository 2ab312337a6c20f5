"""The table of what the reader finds: whole, without doubles, and true."""

import pytest

from briefgen.base.ruleinfo import RuleInfo
from briefgen.loader.compose import compose
from briefgen.loader.decode import MOST_FINDINGS
from briefgen.loader.rules import (
    ALIAS,
    ALTERED,
    BAD_KEY,
    DOUBLE_KEY,
    RULES,
    SECOND_DOCUMENT,
    SYNTAX,
    TAG,
)
from briefgen.schema.settings import LimitSettings


def test_codes_and_names_are_used_once() -> None:
    assert len(RULES) >= 23
    assert len({rule.code for rule in RULES}) == len(RULES)
    assert len({rule.name for rule in RULES}) == len(RULES)


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_rule_is_fully_told(rule: RuleInfo) -> None:
    assert rule.summary.endswith(".")
    assert rule.why.endswith(".")
    assert rule.bad != rule.good


def names(content: str) -> set[str]:
    content = content.replace("<U+0085>", "\u0085").replace("\u2026", "x")
    document = compose("f.yaml", content.encode(), LimitSettings())
    return {one.name for one in document.diagnostics}


SHOWN = [SYNTAX, SECOND_DOCUMENT, DOUBLE_KEY, ALIAS, TAG, BAD_KEY, ALTERED]


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.name)
def test_the_bad_example_of_a_rule_is_found_by_it(rule: RuleInfo) -> None:
    assert names(rule.bad) == {rule.name}


@pytest.mark.parametrize("rule", SHOWN, ids=lambda rule: rule.name)
def test_the_good_example_of_a_rule_is_not_found(rule: RuleInfo) -> None:
    assert rule.name not in names(rule.good)


def test_the_reader_stops_after_a_number_that_people_can_read() -> None:
    assert MOST_FINDINGS == 100
