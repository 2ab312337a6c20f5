"""What programs do with briefgen: check a workspace, build its briefs."""

from collections.abc import Sequence
from os import PathLike, fspath
from pathlib import Path

from briefgen.base.errors import BriefgenError
from briefgen.base.report import Report
from briefgen.checks.selection import Selection
from briefgen.pipeline.asked import Asked, named_by
from briefgen.pipeline.building import build as build_target
from briefgen.pipeline.checking import check as check_target
from briefgen.pipeline.lastoutputs import outputs_meant
from briefgen.pipeline.request import requested
from briefgen.pipeline.targets import targets_in
from briefgen.pipeline.uptodate import up_to_date
from briefgen.pipeline.written import Written

Place = str | PathLike[str]


def check(
    *paths: Place,
    select: Sequence[str] = (),
    ignore: Sequence[str] = (),
    outputs: bool = False,
) -> Report:
    """Check dossiers and return the report.

    Args:
        paths: Workspaces, dossiers or briefs; none means the current folder.
        select: Codes, names or families of the rules to run; none means all.
        ignore: Codes, names or families of the rules not to run.
        outputs: Whether the outputs of the last build are looked at too.

    Raises:
        BriefgenError: If a path lies in no workspace, or a rule is named that is not.
    """
    target = targets_in([fspath(one) for one in paths])
    chosen = Selection(tuple(select), tuple(ignore))
    looked_at = outputs_meant(chosen, asked=outputs)
    return check_target(target, chosen, looked_at).report


def build(
    *paths: Place, to: Sequence[str] = ("md", "html", "pdf"), out: Place | None = None
) -> tuple[Written, ...]:
    """Check what changed and write the outputs that are out of date.

    Args:
        paths: Workspaces, dossiers or briefs; none means the current folder.
        to: The names of the formats.
        out: The folder to write to; by default the output folder of the settings.

    Raises:
        BriefgenError: If the check finds an error, after the briefs of other dossiers
            were built, or a format or brief is named that is not.
    """
    named = named_by([fspath(one) for one in paths])
    asked = Asked(named, to, None if out is None else fspath(out))
    fresh = up_to_date(asked)
    if fresh is not None:
        folder = Path(fresh.folder)
        return tuple(Written(folder / one, written=False) for one in fresh.outputs)
    built = build_target(*requested(asked))
    if built.failing:
        names = ", ".join(f"`{one}`" for one in built.failing)
        message = f"the check found errors in {names}, nothing of it was built"
        raise BriefgenError(message, hint="`briefgen check` tells them", exit_code=1)
    return built.outputs
