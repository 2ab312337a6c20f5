"""Which workspace, dossiers and briefs the paths of a command mean."""

from collections.abc import Mapping, Sequence
from dataclasses import field
from pathlib import Path

from briefgen.base.value import dataclass
from briefgen.pipeline.asked import named_by


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


def targets_in(paths: Sequence[str]) -> Target:
    """Return what the paths of a command line mean.

    A path may be a workspace, its `briefs` folder, a dossier, any file of a dossier or
    one brief.

    Raises:
        BriefgenError: If a path does not exist, lies in no workspace, or lies in
            another one than the first.
    """
    root, dossiers, briefs = named_by(paths)
    return Target(Path(root), dossiers, briefs)
