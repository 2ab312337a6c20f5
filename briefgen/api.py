"""What programs do with briefgen: check a workspace, build its briefs."""

from collections.abc import Sequence
from os import PathLike, fspath
from pathlib import Path

from briefgen.base.report import Report
from briefgen.checks.selection import Selection
from briefgen.pipeline.building import Written
from briefgen.pipeline.building import build as build_checked
from briefgen.pipeline.checking import check as check_target
from briefgen.pipeline.targets import targets_in

Place = str | PathLike[str]


def check(
    *paths: Place, select: Sequence[str] = (), ignore: Sequence[str] = ()
) -> Report:
    """Check dossiers and return the report.

    Args:
        paths: Workspaces, dossiers or briefs; none means the current folder.
        select: Codes, names or families of the rules to run; none means all.
        ignore: Codes, names or families of the rules not to run.

    Raises:
        BriefgenError: If a path lies in no workspace, or a rule is named that is not.
    """
    target = targets_in([fspath(one) for one in paths])
    chosen = Selection(tuple(select), tuple(ignore))
    return check_target(target, chosen).report


def build(
    *paths: Place, to: Sequence[str] = ("md", "html", "pdf"), out: Place | None = None
) -> tuple[Written, ...]:
    """Check briefs and write their outputs.

    Args:
        paths: Workspaces, dossiers or briefs; none means the current folder.
        to: The names of the formats.
        out: The folder to write to; by default the output folder of the settings.

    Raises:
        BriefgenError: If the check finds an error, or an output cannot be made.
    """
    target = targets_in([fspath(one) for one in paths])
    folder = Path(out) if out is not None else None
    return build_checked(check_target(target), target, to, folder)
