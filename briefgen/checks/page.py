"""What a rule's page says, taken from the docstring of its module."""

import re
from inspect import cleandoc
from sys import modules

from briefgen.base.ruleinfo import RuleInfo
from briefgen.checks.rule import Rule

EXAMPLE = re.compile(r"^(Bad|Good): ", re.MULTILINE)


def page_of(rule: Rule) -> RuleInfo:
    """Return the page of a rule."""
    text = cleandoc(modules[rule.find.__module__].__doc__ or "")
    parts = EXAMPLE.split(text)
    told = dict(zip(parts[1::2], parts[2::2], strict=True))
    first, _, why = parts[0].strip().partition("\n\n")
    return RuleInfo(
        code=rule.code,
        name=rule.name,
        severity=rule.severity,
        summary=" ".join(first.split()),
        why=" ".join(why.split()),
        bad=" ".join(told.get("Bad", "").split()),
        good=" ".join(told.get("Good", "").split()),
        waivable=rule.waivable,
    )
