"""One kind of thing that can be wrong with a file, told as rules are told."""

from collections.abc import Sequence
from dataclasses import dataclass

from briefgen.base.diagnostic import Diagnostic, Label, Severity
from briefgen.base.span import Span


@dataclass(frozen=True, slots=True)
class ReaderRule:
    """What the reader of files can find, with what its page says.

    Args:
        code: The permanent code: `YML06`.
        name: What is wrong, in words with hyphens: `double-key`.
        summary: What it finds, in one sentence.
        why: Why it matters.
        bad: A short file that has it.
        good: The same file mended.
        severity: How much a finding weighs.
    """

    code: str
    name: str
    summary: str
    why: str
    bad: str
    good: str
    severity: Severity = Severity.ERROR

    def found(
        self,
        message: str,
        span: Span,
        *,
        hint: str | None = None,
        related: Sequence[Label] = (),
    ) -> Diagnostic:
        """Return a diagnostic of this kind at a span."""
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
