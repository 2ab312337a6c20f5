"""Which rules run, and how much their findings weigh."""

from collections.abc import Iterable, Mapping
from dataclasses import replace

from briefgen.base.diagnostic import Diagnostic, Severity
from briefgen.base.ruleinfo import RuleInfo
from briefgen.base.value import dataclass
from briefgen.checks.rule import Rule

Named = Rule | RuleInfo | Diagnostic


@dataclass(frozen=True, slots=True)
class Selection:
    """A choice of rules.

    Args:
        select: Codes, names or families (`PAS`) to run; none means all.
        ignore: Codes, names or families not to run.
        severity: By code or name: `error`, `warning`, `note` or `off`.
    """

    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Mapping[str, str] | None = None

    def matches(self, rule: Named, words: Iterable[str]) -> bool:
        """Tell whether one of the words names the rule or its family."""
        return any(
            word == rule.name or (word and rule.code.startswith(word.upper()))
            for word in words
        )

    def weigh(self, rule: Rule) -> Rule | None:
        """Return the rule as it weighs here, or None where it does not run."""
        weight = self._weight(rule, rule.severity)
        return replace(rule, severity=weight) if weight else None

    def weigh_finding(self, found: Diagnostic) -> Diagnostic | None:
        """Return a finding of the engine's own as it weighs here, or None."""
        weight = self._weight(found, found.severity)
        return replace(found, severity=weight) if weight else None

    def _weight(self, rule: Named, usual: Severity) -> Severity | None:
        if self.select and not self.matches(rule, self.select):
            return None
        if self.matches(rule, self.ignore):
            return None
        weights = self.severity or {}
        weight = weights.get(rule.code, weights.get(rule.name, usual))
        return None if weight == "off" else Severity(weight)

    def unknown(self, rules: Iterable[Rule | RuleInfo]) -> tuple[str, ...]:
        """Return the words of the choice that name no rule."""
        known = tuple(rules)
        words = (*self.select, *self.ignore, *(self.severity or {}))
        return tuple(
            word
            for word in words
            if not any(self.matches(rule, (word,)) for rule in known)
        )


def merge(house: Selection, command: Selection) -> Selection:
    """Return the choice of the settings, narrowed by that of the command line."""
    return Selection(
        select=command.select or house.select,
        ignore=(*house.ignore, *command.ignore),
        severity=house.severity,
    )
