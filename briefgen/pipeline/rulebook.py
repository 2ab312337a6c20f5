"""Every rule there is, of the reader of files and of the checks, as pages."""

from functools import cache

from briefgen.base.errors import BriefgenError
from briefgen.base.nearest import did_you_mean
from briefgen.base.ruleinfo import RuleInfo
from briefgen.checks.catalogue import catalogue
from briefgen.checks.own import OWN_PAGES
from briefgen.checks.page import page_of
from briefgen.loader.rules import RULES
from briefgen.pipeline.layoutrules import CARRIED, LAYOUT


@cache
def pages() -> tuple[RuleInfo, ...]:
    """Return the page of every rule in the order of the codes."""
    found = [page_of(rule) for rule in catalogue()]
    every = [*RULES, *OWN_PAGES, *LAYOUT, *CARRIED, *found]
    return tuple(sorted(every, key=lambda page: page.code))


def page_named(word: str) -> RuleInfo:
    """Return the page of a rule by its code or name.

    Raises:
        BriefgenError: If there is no such rule.
    """
    every = pages()
    for page in every:
        if word.lower() in (page.code.lower(), page.name):
            return page
    known = [name for page in every for name in (page.code, page.name)]
    raise BriefgenError(
        f"no rule `{word}`",
        hint=did_you_mean(word, known) or "`briefgen explain` lists the rules",
    )
