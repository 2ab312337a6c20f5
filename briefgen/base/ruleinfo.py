"""What a report may say of a rule, and how the tables of rules are written."""

from collections.abc import Sequence

from briefgen.base.diagnostic import Diagnostic, Label, Severity
from briefgen.base.span import Span
from briefgen.base.value import dataclass


@dataclass(frozen=True, slots=True)
class RuleInfo:
    """A rule as reports describe it.

    Args:
        code: Its permanent code.
        name: Its name, after what is wrong.
        summary: What it finds, in one sentence.
        why: Why it matters.
        bad: What has it.
        good: The same, mended.
        severity: How much its findings weigh by default.
        waivable: Whether a waiver may silence it.
    """

    code: str
    name: str
    summary: str
    why: str
    bad: str
    good: str
    severity: Severity = Severity.ERROR
    waivable: bool = False

    def found(
        self,
        message: str,
        span: Span,
        *,
        hint: str | None = None,
        related: Sequence[Label] = (),
    ) -> Diagnostic:
        """Return a finding of this rule at a span, which no waiver silences."""
        return Diagnostic(
            self.code,
            self.name,
            self.severity,
            message,
            Label(span),
            tuple(related),
            hint,
            firm=True,
        )
