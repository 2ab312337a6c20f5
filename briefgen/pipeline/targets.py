"""Which workspace, dossiers and briefs the paths of a command mean."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from briefgen.base.errors import BriefgenError
from briefgen.loader.root import find_root

BRIEF = ".brief.yaml"


@dataclass(frozen=True, slots=True)
class Target:
    """What a command is about.

    Args:
        root: The root of the workspace.
        dossiers: The names of the dossiers; none means all.
        briefs: The briefs as dossier and slug; none means all of the dossiers.
        unsaved: By path: what an editor holds of files, in place of what they hold.
    """

    root: Path
    dossiers: tuple[str, ...] = ()
    briefs: tuple[tuple[str, str], ...] = ()
    unsaved: Mapping[str, bytes] = field(default_factory=dict)


def _within(root: Path, path: Path) -> tuple[str | None, str | None]:
    """Return the dossier and the slug that a path inside the workspace means."""
    parts = path.relative_to(root).parts
    if len(parts) < 2 or parts[0] != "briefs":  # noqa: PLR2004 - `briefs/<dossier>`
        return None, None
    slug = path.name.removesuffix(BRIEF) if path.name.endswith(BRIEF) else None
    return parts[1], slug


def targets_in(paths: Sequence[str]) -> Target:
    """Return what the paths of a command line mean.

    A path may be a workspace, its `briefs` folder, a dossier, any file of a dossier or
    one brief.

    Raises:
        BriefgenError: If a path does not exist, lies in no workspace, or lies in
            another one than the first.
    """
    given = [Path(one) for one in paths] or [Path()]
    for one in given:
        if not one.exists():
            raise BriefgenError(f"`{one}` does not exist", hint="check the path")
    root = find_root(given[0])
    dossiers: dict[str, None] = {}
    briefs: dict[tuple[str, str], None] = {}
    whole = False
    for one in given:
        if find_root(one) != root:
            raise BriefgenError(
                f"`{one}` lies in another workspace than `{given[0]}`",
                hint="run the command once for each workspace",
            )
        dossier, slug = _within(root, one.resolve())
        if dossier is None:
            whole = True
        else:
            dossiers[dossier] = None
            if slug is not None:
                briefs[dossier, slug] = None
    if whole:
        return Target(root)
    return Target(root, tuple(dossiers), tuple(briefs))
