"""The identity of a finding, which stays the same when lines move."""

from collections.abc import Iterator

from briefgen.base.diagnostic import Diagnostic
from briefgen.base.digest import digest_data
from briefgen.base.report import Report


def fingerprints(report: Report) -> Iterator[tuple[Diagnostic, str]]:
    """Yield each finding with its fingerprint.

    It is made of the rule, the file and what the finding is about, never of a line;
    findings that are alike in all of these are counted.
    """
    seen: dict[tuple[str, str, str], int] = {}
    for one in report.diagnostics:
        key = (one.code, one.place.file, one.subject or one.message)
        count = seen[key] = seen.get(key, 0) + 1
        yield one, digest_data([*key, count])
