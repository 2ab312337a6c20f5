"""What a rule's page says, taken from the docstring of its module."""

import re
from dataclasses import dataclass
from inspect import cleandoc
from sys import modules

from briefgen.checks.rule import Rule

EXAMPLE = re.compile(r"^(Bad|Good): ", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class RulePage:
    """The page of a rule.

    Args:
        code: Its code.
        name: Its name.
        severity: How much its findings weigh by default.
        summary: What it finds, in one sentence.
        why: Why it matters.
        bad: What has it.
        good: The same, mended.
        waivable: Whether a waiver may silence it.
    """

    code: str
    name: str
    severity: str
    summary: str
    why: str
    bad: str
    good: str
    waivable: bool


def page_of(rule: Rule) -> RulePage:
    """Return the page of a rule."""
    text = cleandoc(modules[rule.find.__module__].__doc__ or "")
    parts = EXAMPLE.split(text)
    told = dict(zip(parts[1::2], parts[2::2], strict=True))
    first, _, why = parts[0].strip().partition("\n\n")
    return RulePage(
        code=rule.code,
        name=rule.name,
        severity=str(rule.severity),
        summary=" ".join(first.split()),
        why=" ".join(why.split()),
        bad=" ".join(told.get("Bad", "").split()),
        good=" ".join(told.get("Good", "").split()),
        waivable=rule.waivable,
    )
