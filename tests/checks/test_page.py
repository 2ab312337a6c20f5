"""The page of each rule is whole: what it finds, bad, good."""

import pytest

from briefgen.checks.catalogue import catalogue
from briefgen.checks.page import page_of
from briefgen.checks.rule import Rule


@pytest.mark.parametrize("rule", catalogue(), ids=lambda rule: rule.code)
def test_the_page_of_a_rule_is_whole(rule: Rule) -> None:
    page = page_of(rule)
    assert (page.code, page.name, page.waivable) == (
        rule.code,
        rule.name,
        rule.waivable,
    )
    assert page.summary.endswith(".")
    assert page.bad
    assert page.good


def test_a_page_tells_the_example_apart_from_the_reason() -> None:
    rule = next(one for one in catalogue() if one.code == "PAS01")
    page = page_of(rule)
    assert page.summary == "A quote does not stand in its source."
    assert page.bad == "`quote: a huge gulf` where the source has “a big gulf”."
    assert page.good == "`quote: a big gulf`."
    assert page.why.startswith("This is the promise that the rest hangs on")
