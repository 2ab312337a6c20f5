"""A workspace read whole: settings, dossiers, briefs, sources and templates."""

from collections.abc import Collection, Mapping
from pathlib import Path
from types import MappingProxyType

from briefgen.base.errors import BriefgenError
from briefgen.loader.disk import Disk
from briefgen.loader.dossiers import read_dossiers
from briefgen.loader.gathering import Gathering
from briefgen.loader.loaded import Loaded
from briefgen.loader.templates import read_templates
from briefgen.schema.settings import LimitSettings, Settings

SETTINGS = "briefgen.yaml"


def find_root(start: Path) -> Path:
    """Return the root of the workspace that a path lies in.

    Raises:
        BriefgenError: No folder on the way up holds `briefgen.yaml`.
    """
    here = start.resolve()
    for folder in (here, *here.parents):
        if (folder / SETTINGS).is_file():
            return folder
    message = f"`{start}` is in no workspace: no `{SETTINGS}` there or above"
    raise BriefgenError(
        message, hint="name a workspace, or make one with `briefgen new DIR`"
    )


def load(
    root: Path,
    only: Collection[str] = (),
    unsaved: Mapping[str, bytes] = MappingProxyType({}),
) -> Loaded:
    """Return everything that is read from a workspace.

    Args:
        root: The folder that holds `briefgen.yaml`.
        only: The names of the dossiers to read; none means all.
        unsaved: By path: what an editor holds of files, in place of what they hold.
    """
    limits = LimitSettings()
    first = Gathering(Disk(root, limits.file_bytes, unsaved=unsaved), limits)
    settings = first.record(SETTINGS, Settings).record or Settings(name=root.name)
    limits = settings.limits
    gathering = Gathering(Disk(root, limits.file_bytes, unsaved=unsaved), limits)
    gathering.texts.update(first.texts)
    gathering.findings.extend(first.findings)
    dossiers = read_dossiers(gathering, only)
    templates = read_templates(gathering, dossiers)
    inputs = {
        **first.disk.inputs,
        **gathering.disk.inputs,
        **gathering.more_inputs,
    }
    return Loaded(
        settings,
        dossiers,
        templates,
        tuple(sorted(gathering.findings, key=lambda one: one.place)),
        gathering.texts,
        tuple(sorted(inputs.values())),
    )
