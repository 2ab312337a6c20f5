"""Which inputs are used together: by all briefs, by a template, by a dossier."""

from collections.abc import Iterator, Mapping, Sequence

from briefgen.base.digest import digest_text
from briefgen.loader.builtin import BUILT_IN, FOLDER
from briefgen.loader.loaded import Loaded
from briefgen.loader.releases import FOLDER as RELEASES
from briefgen.loader.templates import HOUSE
from briefgen.pipeline.machinery import BEFORE_THE_PAGE
from briefgen.pipeline.uptodate import ALWAYS, LISTING, groups_of

DOSSIERS = "briefs/"
_LENGTH = 32

Groups = Mapping[str, Sequence[str]]


def groups_read(loaded: Loaded, program: Sequence[str]) -> Groups:
    """Return the inputs of what was loaded, by the group that they belong to.

    Args:
        loaded: What was loaded.
        program: The modules of the program and their folders.
    """
    groups: dict[str, set[str]] = {LISTING: set(), "settings": set()}
    for name in loaded.templates:
        if name != HOUSE:
            groups[f"template/{name}"] = set(_assets(loaded, name))
    for one in loaded.dossiers:
        groups[f"dossier/{one.name}"] = set()
    for path in (one.path for one in loaded.inputs):
        for name in _used_by(path, loaded):
            groups[name].add(path)
    read = {name: tuple(sorted(paths)) for name, paths in groups.items()}
    return {"program": program, **read}


def _assets(loaded: Loaded, template: str) -> Iterator[str]:
    """Yield the binary files that a template is laid out with, as inputs are named."""
    for shelf in (loaded.templates[HOUSE], loaded.templates[template]):
        yield from shelf.assets.values()


def _used_by(path: str, loaded: Loaded) -> tuple[str, ...]:
    """Return the groups that an input belongs to; one of unknown use is everyone's."""
    if path == DOSSIERS:
        return (LISTING,)
    if path.startswith((DOSSIERS, f"{RELEASES}/")):
        name = f"dossier/{path.split('/')[1]}"
        known = any(f"dossier/{one.name}" == name for one in loaded.dossiers)
        return (name,) if known else (LISTING,)
    users = [f"dossier/{one.name}" for one in loaded.dossiers if path in one.sources]
    if users:
        return tuple(users)
    return _templates_with(path.removeprefix(BUILT_IN), loaded) or ("settings",)


def _templates_with(path: str, loaded: Loaded) -> tuple[str, ...]:
    """Return the templates that a file or folder below `templates/` belongs to."""
    parts = path.split("/")
    if parts[0] != FOLDER or len(parts) == 1:
        return ()
    every = tuple(f"template/{one}" for one in loaded.templates if one != HOUSE)
    mine = f"template/{parts[1]}"
    return (mine,) if mine in every else every


class Fingerprints:
    """Digests of groups of inputs, each computed once.

    Args:
        groups: The paths of each group.
        present: By path: the sha256 of the file; empty if there is none.
        versions: The versions of what the program runs on.
    """

    def __init__(
        self, groups: Groups, present: Mapping[str, str], versions: Mapping[str, str]
    ) -> None:
        self._groups = groups
        self._present = present
        self._versions = versions
        self._made: dict[str, str] = {}

    def of_brief(self, brief: str, template: str) -> str:
        """Return the digest of all inputs of a brief, given as `dossier/slug`."""
        parts = [self._of_group(name) for name in groups_of(brief, template)]
        return _digest([*parts, self._of_versions()])

    def of_dossier(self, name: str) -> str:
        """Return the digest of what the check of a dossier looks at."""
        parts = [self._of_group(one) for one in (*ALWAYS, f"dossier/{name}")]
        return _digest([*parts, self._of_versions()])

    def of_engine(self) -> str:
        """Return the digest of what makes a PDF of a finished page."""
        packages = [
            f"{name} {version}"
            for name, version in sorted(self._versions.items())
            if name not in BEFORE_THE_PAGE
        ]
        return _digest([self._of_group("program"), *packages])

    def _of_versions(self) -> str:
        pairs = sorted(self._versions.items())
        return _digest([f"{name} {version}" for name, version in pairs])

    def _of_group(self, name: str) -> str:
        if name not in self._made:
            paths = self._groups.get(name)
            lines = ["unknown"] if paths is None else []
            lines += [f"{one} {self._present.get(one, '')}" for one in paths or ()]
            self._made[name] = _digest(lines)
        return self._made[name]


def _digest(lines: list[str]) -> str:
    return digest_text("\n".join(lines))[:_LENGTH]
