"""What a check reports: findings, exceptions, counts of what was looked at or not."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from briefgen.base.diagnostic import Diagnostic, Severity
from briefgen.base.ruleinfo import RuleInfo
from briefgen.base.textfile import TextFile


@dataclass(frozen=True, slots=True)
class WaivedFinding:
    """A finding that a reasoned exception silences."""

    diagnostic: Diagnostic
    owner: str
    reason: str
    by: str
    until: str | None


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a report shows, whatever its form.

    Args:
        diagnostics: The findings that count, in the order of their places.
        waived: The findings that a waiver silences.
        checked: By what was looked at: how many.
        unchecked: By what was not looked at: how many.
        texts: The files that spans point into, by path.
        rules: The rules that findings may name.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    waived: tuple[WaivedFinding, ...] = ()
    checked: Mapping[str, int] = field(default_factory=dict)
    unchecked: Mapping[str, int] = field(default_factory=dict)
    texts: Mapping[str, TextFile] = field(default_factory=dict)
    rules: tuple[RuleInfo, ...] = ()

    def count(self, severity: Severity) -> int:
        """Return how many findings have a severity."""
        return sum(one.severity is severity for one in self.diagnostics)

    def fails(self, *, strict: bool = False) -> bool:
        """Tell whether the check fails: on an error, with `strict` on a warning too."""
        errors = self.count(Severity.ERROR)
        return bool(errors or (strict and self.count(Severity.WARNING)))
