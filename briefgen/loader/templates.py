"""Templates: the built-in ones and those of the workspace, file by file."""

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from pathlib import Path

from briefgen.base.nearest import did_you_mean
from briefgen.base.textfile import TextFile
from briefgen.loader.builtin import BUILT_IN, FOLDER, built_in_root
from briefgen.loader.decode import Decoded, decode
from briefgen.loader.disk import Disk
from briefgen.loader.gathering import Gathering, parsed
from briefgen.loader.loaded import LoadedDossier, LoadedTemplate
from briefgen.loader.looked import Refusal
from briefgen.loader.rules import UNKNOWN_TEMPLATE
from briefgen.schema.brief import Brief
from briefgen.schema.template import Template

HOUSE = "_house"
RECORD = "template.yaml"
_TEXTS = (".css", ".j2", ".js", ".md", ".svg", ".txt", ".yaml")
_SCRIPT = Refusal(
    "script",
    "templates of a workspace bring no scripts: a page runs only the built-in one",
    "remove the file",
)


def read_templates(
    gathering: Gathering, dossiers: Iterable[LoadedDossier]
) -> Mapping[str, LoadedTemplate]:
    """Return the templates that briefs name, and the theme of the house."""
    shelf = _Shelf(gathering)
    known = shelf.names()
    read: dict[str, LoadedTemplate] = {}
    for brief in _briefs(dossiers):
        if brief.template not in known:
            gathering.add(
                UNKNOWN_TEMPLATE.found(
                    f"there is no template `{brief.template}`",
                    brief.at("template"),
                    hint=did_you_mean(brief.template, known)
                    or f"one of {', '.join(f'`{name}`' for name in sorted(known))}",
                )
            )
        elif brief.template not in read:
            read[brief.template] = shelf.read(brief.template)
    read[HOUSE] = shelf.read(HOUSE)
    gathering.more_inputs.update(shelf.built_in.inputs)
    gathering.more_looks = tuple(shelf.built_in.looks)
    return dict(sorted(read.items()))


def read_asset(root: Path, path: str, most_bytes: int) -> bytes | Refusal:
    """Return the bytes of an asset by the path that a loaded template gives."""
    if path.startswith(BUILT_IN):
        return _built_in_asset(built_in_root(), path, most_bytes)
    return Disk(root, most_bytes).read(path)


@lru_cache(maxsize=256)
def _built_in_asset(root: Path, path: str, most_bytes: int) -> bytes | Refusal:
    """Return a file of the package, which changes with its version alone."""
    return Disk(root, most_bytes).read(path.removeprefix(BUILT_IN))


@lru_cache(maxsize=256)
def _decoded(path: str, data: bytes) -> Decoded:
    return decode(path, data)


def _briefs(dossiers: Iterable[LoadedDossier]) -> Iterator[Brief]:
    for dossier in dossiers:
        yield from dossier.briefs.values()


class _Shelf:
    """The two places where templates stand."""

    def __init__(self, gathering: Gathering) -> None:
        self._gathering = gathering
        self._own = gathering.disk
        most = gathering.limits.file_bytes
        self.built_in = Disk(built_in_root(), most, BUILT_IN)

    def names(self) -> frozenset[str]:
        """Return the names of all templates; themes begin with `_`."""
        found: set[str] = set()
        for disk in (self.built_in, self._own):
            names = disk.names(FOLDER)
            if not isinstance(names, Refusal):
                found.update(n for n in names if disk.is_folder(f"{FOLDER}/{n}"))
        return frozenset(name for name in found if not name.startswith("_"))

    def read(self, name: str) -> LoadedTemplate:
        """Return a template, each file from the workspace where it has one."""
        files = dict(self._files(self.built_in, f"{FOLDER}/{name}", ""))
        files.update(self._files(self._own, f"{FOLDER}/{name}", ""))
        texts: dict[str, TextFile] = {}
        assets: dict[str, str] = {}
        for file, disk in sorted(files.items()):
            path = f"{FOLDER}/{name}/{file}"
            if file.endswith(".js") and not self._is_ours(disk, path):
                self._gathering.refuse(path, _SCRIPT)
            elif file.endswith(_TEXTS):
                text = self._text(disk, path)
                if text is not None:
                    texts[file] = text
            elif self._asset(disk, path):
                assets[file] = self._shown(disk, path)
        return LoadedTemplate(name, self._record(texts.get(RECORD)), texts, assets)

    def _is_ours(self, disk: Disk, path: str) -> bool:
        """Tell whether a file is the built-in one, or has just its bytes."""
        return disk is self.built_in or disk.read(path) == self.built_in.read(path)

    def _files(self, disk: Disk, folder: str, below: str) -> Iterator[tuple[str, Disk]]:
        """Yield the files of a template's folder and of the folders directly in it."""
        names = disk.names(folder)
        if isinstance(names, Refusal):
            if names.reason != "missing":
                self._gathering.refuse(folder, names)
            return
        for name in names:
            path = f"{folder}/{name}"
            if not disk.is_folder(path):
                yield below + name, disk
            elif not below:
                yield from self._files(disk, path, f"{name}/")

    def _shown(self, disk: Disk, path: str) -> str:
        return path if disk is self._own else BUILT_IN + path

    def _text(self, disk: Disk, path: str) -> TextFile | None:
        data = disk.read(path)
        shown = self._shown(disk, path)
        if isinstance(data, Refusal):
            self._gathering.refuse(shown, data)
            return None
        decoded = _decoded(shown, data)
        self._gathering.texts[shown] = decoded.text
        if decoded.parsable is None:
            self._gathering.findings.extend(decoded.diagnostics)
            return None
        return decoded.text

    def _asset(self, disk: Disk, path: str) -> bool:
        """Tell whether a binary file can be had; its bytes are read when it is used.

        One of the workspace is read once to be an input; those of the package change
        with its version alone.
        """
        data = self._own.read(path) if disk is self._own else b""
        if isinstance(data, Refusal):
            self._gathering.refuse(path, data)
            return False
        return True

    def _record(self, text: TextFile | None) -> Template | None:
        if text is None:
            return None
        data = text.content.encode("utf-8")
        _, found = parsed(text.path, data, self._gathering.limits, Template)
        self._gathering.findings.extend(found.diagnostics)
        return found.record if isinstance(found.record, Template) else None
