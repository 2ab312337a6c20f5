"""The identity of a finding, which stays the same when lines move."""

from collections import Counter
from collections.abc import Iterable, Iterator

from briefgen.base.diagnostic import Diagnostic
from briefgen.base.digest import digest_data
from briefgen.base.report import Report

Identity = tuple[str, str, str]


def identity(one: Diagnostic) -> Identity:
    """Return the rule, the file and what a finding is about."""
    return one.code, one.place.file, one.subject or one.message


def counted(
    found: Iterable[Diagnostic], before: Iterable[Diagnostic] = ()
) -> Iterator[tuple[Diagnostic, str]]:
    """Yield each finding with its fingerprint.

    It is made of the rule, the file and what the finding is about, never of a line;
    findings that are alike in all of these are counted.

    Args:
        found: The findings.
        before: Findings that are counted first.
    """
    seen = Counter(map(identity, before))
    for one in found:
        key = identity(one)
        seen[key] += 1
        yield one, digest_data([*key, seen[key]])


def fingerprints(report: Report) -> Iterator[tuple[Diagnostic, str]]:
    """Yield each finding that counts with its fingerprint."""
    known = [one.diagnostic for one in report.baselined]
    return counted(report.diagnostics, known)
