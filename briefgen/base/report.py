"""What a check reports: findings, exceptions, counts of what was looked at or not."""

from collections.abc import Callable, Mapping
from dataclasses import field

from briefgen.base.diagnostic import Diagnostic, Severity
from briefgen.base.ruleinfo import RuleInfo
from briefgen.base.textfile import TextFile
from briefgen.base.value import dataclass


@dataclass(frozen=True, slots=True)
class WaivedFinding:
    """A finding that a reasoned exception silences."""

    diagnostic: Diagnostic
    owner: str
    reason: str
    by: str
    until: str | None


@dataclass(frozen=True, slots=True)
class BaselineEntry:
    """A finding that was there when a workspace took up checking.

    Args:
        fingerprint: The identity of the finding, without its line.
        rule: The code of the rule.
        file: The file that it stands in.
        subject: What it is about.
        reason: Why it is accepted, where somebody wrote that down.
    """

    fingerprint: str
    rule: str
    file: str
    subject: str
    reason: str | None = None


@dataclass(frozen=True, slots=True)
class BaselinedFinding:
    """A finding that an entry of the baseline silences."""

    diagnostic: Diagnostic
    entry: BaselineEntry


@dataclass(frozen=True, slots=True)
class Report:
    """Everything that a report shows, whatever its form.

    Args:
        diagnostics: The findings that count, in the order of their places.
        waived: The findings that a waiver silences.
        baselined: The findings that the baseline silences.
        stale: The entries of the baseline that match no finding.
        checked: By what was looked at: how many.
        unchecked: By what was not looked at: how many.
        texts: The files that spans point into, by path.
        rulebook: Gives the rules that findings may name; called only where needed.
        prefix: The path from the root of the repository to the workspace, ending in a
            slash; empty where they are the same. Forms for CI write it before files.
        release: The version of briefgen that made the report; empty where unknown.
    """

    diagnostics: tuple[Diagnostic, ...] = ()
    waived: tuple[WaivedFinding, ...] = ()
    baselined: tuple[BaselinedFinding, ...] = ()
    stale: tuple[BaselineEntry, ...] = ()
    checked: Mapping[str, int] = field(default_factory=dict)
    unchecked: Mapping[str, int] = field(default_factory=dict)
    texts: Mapping[str, TextFile] = field(default_factory=dict)
    rulebook: Callable[[], tuple[RuleInfo, ...]] = tuple
    prefix: str = ""
    release: str = ""

    def count(self, severity: Severity) -> int:
        """Return how many findings have a severity."""
        return sum(one.severity is severity for one in self.diagnostics)

    def fails(self, *, strict: bool = False) -> bool:
        """Tell whether the check fails: on an error, with `strict` on a warning too."""
        errors = self.count(Severity.ERROR)
        return bool(errors or (strict and self.count(Severity.WARNING)))
