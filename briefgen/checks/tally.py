"""Counts what a check looked at, and what it did not."""

from collections.abc import Mapping

from briefgen.dossier.model import Dossier
from briefgen.evidence.model import Verdict


def count_checked(dossier: Dossier, rules: int) -> Mapping[str, int]:
    """Return how many sources, quotes, statements and rules were looked at."""
    statements = sum(len(one.statements) for one in dossier.printed.values())
    return {
        "rules": rules,
        "sources": len(dossier.passages),
        "facts": len(dossier.facts),
        "quotes": len(dossier.findings) - _unsearched(dossier),
        "briefs": len(dossier.printed),
        "statements": statements - dossier.unjudged,
    }


def count_unchecked(dossier: Dossier, rules: int) -> Mapping[str, int]:
    """Return how many of each could not be looked at."""
    return {
        "rules": rules,
        "sources": len(dossier.sources) - len(dossier.passages),
        "quotes": _unsearched(dossier),
        "briefs": len(dossier.briefs) - len(dossier.printed),
        "statements": dossier.unjudged,
        "files": len(dossier.unread),
    }


def _unsearched(dossier: Dossier) -> int:
    return sum(
        finding.verdict is Verdict.CANNOT_CHECK for finding in dossier.findings.values()
    )
