"""Dossiers: the folders below `briefs/`, their files joined, their briefs."""

from collections.abc import Collection, Iterator

from briefgen.base.span import Span
from briefgen.loader.gathering import Gathering
from briefgen.loader.joining import join
from briefgen.loader.loaded import LoadedDossier
from briefgen.loader.looked import Refusal
from briefgen.loader.names import HINT, fits, shown
from briefgen.loader.rules import BAD_NAME
from briefgen.loader.sources import read_sources
from briefgen.schema.brief import Brief
from briefgen.schema.dossierfile import DossierFile

FOLDER = "briefs"
_BRIEF = ".brief.yaml"
_RECORDS = ".yaml"


def read_dossiers(
    gathering: Gathering, only: Collection[str] = ()
) -> tuple[LoadedDossier, ...]:
    """Return the dossiers of a workspace, or those that are named."""
    names = _names(gathering, FOLDER)
    folders = [name for name in names if gathering.disk.is_folder(f"{FOLDER}/{name}")]
    return tuple(
        _read_dossier(gathering, name)
        for name in folders
        if (not only or name in only) and _named(gathering, f"{FOLDER}/{name}", name)
    )


def _read_dossier(gathering: Gathering, name: str) -> LoadedDossier:
    folder = f"{FOLDER}/{name}"
    paths = tuple(_files(gathering, folder))
    files = {
        path: gathering.record(path, DossierFile)
        for path in paths
        if not path.endswith(_BRIEF)
    }
    records = [one.record for one in files.values() if one.record is not None]
    joined, found = join(folder, records)
    gathering.findings.extend(found)
    slugs = {_slug(path): path for path in paths if path.endswith(_BRIEF)}
    briefs = {slug: _read_brief(gathering, slug, slugs[slug]) for slug in slugs}
    return LoadedDossier(
        name,
        folder,
        tuple(files),
        joined,
        {key: place for one in files.values() for key, place in one.dropped.items()},
        tuple(path for path, one in files.items() if not one.whole),
        {slug: brief for slug, brief in briefs.items() if brief is not None},
        {slug: slugs[slug] for slug, brief in briefs.items() if brief is None},
        read_sources(gathering, joined.sources.values()),
    )


def _slug(path: str) -> str:
    return path.rpartition("/")[2].removesuffix(_BRIEF)


def _read_brief(gathering: Gathering, slug: str, path: str) -> Brief | None:
    brief = gathering.record(path, Brief).record
    return None if brief is None else brief.called(slug)


def _files(gathering: Gathering, folder: str) -> Iterator[str]:
    """Yield the YAML files of a dossier, those of its sub-folders included."""
    for name in _names(gathering, folder):
        path = f"{folder}/{name}"
        if gathering.disk.is_folder(path):
            yield from _files_below(gathering, path)
        elif _is_yaml(gathering, path) and _slug_fits(gathering, path, name):
            yield path


def _files_below(gathering: Gathering, folder: str) -> Iterator[str]:
    for name in _names(gathering, folder):
        path = f"{folder}/{name}"
        if gathering.disk.is_folder(path):
            _refuse_name(gathering, path, "a folder so deep is not read", "move it up")
        elif name.endswith(_BRIEF):
            message = "a brief in a sub-folder is not read"
            _refuse_name(gathering, path, message, "move it up to its dossier")
        elif _is_yaml(gathering, path):
            yield path


def _is_yaml(gathering: Gathering, path: str) -> bool:
    if path.endswith(".yml"):
        message = "a file whose name ends in `.yml` is not read"
        _refuse_name(gathering, path, message, "end its name in `.yaml`")
    return path.endswith(_RECORDS)


def _slug_fits(gathering: Gathering, path: str, name: str) -> bool:
    if not name.endswith(_BRIEF):
        return True
    return _named(gathering, path, name.removesuffix(_BRIEF))


def _named(gathering: Gathering, path: str, name: str) -> bool:
    if fits(name):
        return True
    message = f"`{name}` cannot be the name of an output"
    _refuse_name(gathering, path, message, HINT)
    return False


def _names(gathering: Gathering, folder: str) -> tuple[str, ...]:
    names = gathering.disk.names(folder)
    if isinstance(names, Refusal):
        gathering.refuse(folder, names)
        return ()
    for name in names:
        if shown(name) != name:
            message = "a name is not text in UTF-8"
            _refuse_name(gathering, f"{folder}/{shown(name)}", message, "rename it")
    return tuple(name for name in names if shown(name) == name)


def _refuse_name(gathering: Gathering, path: str, message: str, hint: str) -> None:
    gathering.add(BAD_NAME.found(message, Span(path, 0, 0), hint=hint))
