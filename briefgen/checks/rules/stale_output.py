"""An output is older than what it was made from, or was changed after it was made.

A reader cannot see that a file is yesterday's, or that somebody edited it. Each check
looks at the editions in `releases/`, which are kept as they were published. The outputs
of the last build are looked at with `--outputs`, or where this rule is selected by its
code or name: while a brief is being written they are older than their inputs all day,
and the next build mends that. Without a build there is nothing to find.

Bad: a PDF to be published that was built before a fact was edited, or was edited by
hand after it was built.
Good: the same after `briefgen build`; a new edition instead of an edited one.
"""

from collections.abc import Iterator

from briefgen.checks.rule import Problem, Rule
from briefgen.dossier.built import BuiltOutput
from briefgen.dossier.model import Dossier


def _reason(one: BuiltOutput) -> str | None:
    if one.found is None:
        return None
    if one.found != one.recorded:
        done = "released" if one.released else "built"
        return f"`{one.path}` was changed after it was {done}"
    if one.stale:
        return f"`{one.path}` is older than its inputs: {'; '.join(one.stale)}"
    return None


def _hint(one: BuiltOutput) -> str:
    if one.released:
        return "put the released bytes back; a correction is a new edition"
    return "run `briefgen build`"


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
                hint=_hint(one),
                subject=one.path,
            )


RULE = Rule("BRF08", "stale-output", "An output is older than its inputs.", find)
