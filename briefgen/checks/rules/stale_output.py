"""An output is older than what it was made from, or was changed after it was made.

A reader cannot see that a file in the output folder is yesterday's. Looked at are the
outputs that the manifest of the last build lists.

Bad: a PDF built before a fact was edited, or edited by hand after it was built.
Good: the same after `briefgen build`.
"""

from collections.abc import Iterator

from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.built import BuiltOutput
from briefgen.dossier.model import Dossier


def _reason(one: BuiltOutput) -> str | None:
    if one.found is None:
        return None
    if one.found != one.recorded:
        return f"`{one.path}` was changed after it was built"
    if one.stale:
        return f"`{one.path}` is older than its inputs: {'; '.join(one.stale)}"
    return None


def find(dossier: Dossier) -> Iterator[Problem]:
    """Yield every output that is not what a build would write now."""
    for one in dossier.outputs:
        brief = dossier.briefs.get(one.brief)
        reason = _reason(one)
        if brief is not None and reason is not None:
            yield Problem(
                reason,
                brief.at("version"),
                brief,
                hint="run `briefgen build`",
                subject=one.path,
            )


RULE = Rule("BRF08", "stale-output", "An output is older than its inputs.", find)
