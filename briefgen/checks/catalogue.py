"""The rules there are: every module of `checks/rules` holds one."""

import pkgutil
from functools import cache
from importlib import import_module

from briefgen.checks import rules as package
from briefgen.checks.rule import Rule


@cache
def catalogue() -> tuple[Rule, ...]:
    """Return every rule in the order of the codes."""
    names = (module.name for module in pkgutil.iter_modules(package.__path__))
    found = (import_module(f"{package.__name__}.{name}").RULE for name in names)
    return tuple(sorted((rule for rule in found), key=lambda rule: str(rule.code)))
