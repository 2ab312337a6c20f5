"""A workspace read whole: settings, dossiers, briefs, sources and templates."""

from collections.abc import Collection, Mapping
from pathlib import Path
from types import MappingProxyType

from briefgen.loader.above import SETTINGS
from briefgen.loader.disk import Disk
from briefgen.loader.dossiers import read_dossiers
from briefgen.loader.gathering import Gathering
from briefgen.loader.loaded import Loaded
from briefgen.loader.releases import read_releases
from briefgen.loader.templates import read_templates
from briefgen.schema.settings import LimitSettings, Settings


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
    first, settings = _settings(root, unsaved)
    limits = settings.limits
    gathering = Gathering(Disk(root, limits.file_bytes, unsaved=unsaved), limits)
    gathering.texts.update(first.texts)
    gathering.findings.extend(first.findings)
    dossiers = read_dossiers(gathering, only)
    templates = read_templates(gathering, dossiers)
    releases = read_releases(gathering.disk, dossiers)
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
        releases,
        (*first.disk.looks, *gathering.disk.looks, *gathering.more_looks),
    )


def read_settings(root: Path) -> Settings:
    """Return the settings of a workspace; the usual ones where they cannot be read."""
    return _settings(root, {})[1]


def _settings(root: Path, unsaved: Mapping[str, bytes]) -> tuple[Gathering, Settings]:
    limits = LimitSettings()
    first = Gathering(Disk(root, limits.file_bytes, unsaved=unsaved), limits)
    record = first.record(SETTINGS, Settings).record
    return first, record or Settings(name=root.name)
