"""What a build finds: the last build, what changed since, and what is to be made."""

import os
from collections.abc import Iterator, Mapping, Sequence
from functools import cached_property
from pathlib import Path

from briefgen.base.errors import BriefgenError
from briefgen.pipeline.freshness import (
    Differences,
    Last,
    input_differences,
    last_build,
    output_differences,
)
from briefgen.pipeline.inputs import Fingerprints
from briefgen.pipeline.ledger import NAME
from briefgen.pipeline.machinery import (
    program_files,
    same_machinery,
    stamps,
    versions,
)
from briefgen.pipeline.manifest import EMPTY, Manifest, sha256_in
from briefgen.pipeline.newcomers import newcomers
from briefgen.pipeline.reasons import told_files, told_versions
from briefgen.pipeline.request import Request
from briefgen.pipeline.uptodate import groups_of
from briefgen.pipeline.whereabouts import BUILT_IN, PROGRAM, Whereabouts

BRIEFS = "briefs"
SUFFIX = ".brief.yaml"
UNREADABLE = "the manifest is damaged, or of another version of briefgen"


class Before:
    """What stands before a build.

    Args:
        root: The root of the workspace.
        folder: The output folder.
    """

    def __init__(self, root: Path, folder: Path) -> None:
        self.root = root
        self.folder = folder
        self.where = Whereabouts(str(root), str(folder))
        self.last: Last | None = last_build(folder)

    @property
    def manifest(self) -> Manifest:
        """What the last build left behind; nothing if there was none."""
        return self.last.manifest if self.last else EMPTY

    @cached_property
    def inputs(self) -> Differences:
        """Which inputs changed since the last build."""
        if self.last is None:
            return Differences({}, {})
        return input_differences(self.last, self.manifest.files, self.where)

    @cached_property
    def outputs(self) -> Differences:
        """Which outputs changed since they were written."""
        if self.last is None:
            return Differences({}, {})
        return output_differences(self.last, self.manifest.outputs, self.where)

    @cached_property
    def _same_machinery(self) -> bool:
        return same_machinery(self.manifest.about, self.manifest.stamps)

    @cached_property
    def versions(self) -> Mapping[str, str]:
        """The versions of what the program runs on."""
        return self.manifest.versions if self._same_machinery else versions()

    @cached_property
    def stamps(self) -> Mapping[str, str]:
        """The stamps of the packages and libraries that the program runs on."""
        return self.manifest.stamps if self._same_machinery else stamps()

    @cached_property
    def _program_changed(self) -> bool:
        return any(path.startswith(PROGRAM) for path in self.inputs.changed)

    @property
    def program(self) -> Sequence[str]:
        """The modules of the program and their folders, as inputs are named.

        They are listed anew unless every listing is as it was.
        """
        known = self.manifest.groups.get("program", ())
        return program_files() if self._program_changed or not known else known

    @cached_property
    def present(self) -> Mapping[str, str]:
        """The sha256 of each known input as it is now."""
        files = self.manifest.files
        known = {path: sha256_in(entry) for path, entry in files.items()}
        return {**known, **self.inputs.changed}

    @cached_property
    def fingerprints(self) -> Fingerprints:
        """The digests of the known inputs as they are now."""
        return Fingerprints(self.manifest.groups, self.present, self.versions)

    def refuse_other_program(self) -> None:
        """Refuse to go on with modules that are no longer those on the disk.

        Raises:
            BriefgenError: If a file of the program changed since the last build.
        """
        if self._program_changed:
            message = "briefgen itself changed since it began to watch"
            raise BriefgenError(message, hint="start `briefgen watch` again")

    def dossiers(self) -> tuple[str, ...]:
        """Return the names of the folders of dossiers."""
        place = self.where.input(BRIEFS)
        try:
            with os.scandir(place) as found:
                names = [one.name for one in found if one.is_dir()]
        except OSError:
            return ()
        return tuple(sorted(one for one in names if not one.startswith(".")))

    def slugs(self, dossier: str) -> tuple[str, ...]:
        """Return the names of the briefs that lie in the folder of a dossier."""
        folder = Path(self.where.input(f"{BRIEFS}/{dossier}"))
        found = [*folder.glob(f"*{SUFFIX}"), *folder.glob(f"*/*{SUFFIX}")]
        return tuple(sorted({one.name.removesuffix(SUFFIX) for one in found}))

    def reasons(self, brief: str, suffix: str, request: Request) -> tuple[str, ...]:
        """Return why an output is to be made; nothing if it is up to date.

        Args:
            brief: The brief, as `dossier/slug`.
            suffix: The suffix of the format's files.
            request: What was asked for.
        """
        if request.force:
            return ("forced",)
        if self.last is None:
            there = os.path.lexists(f"{self.where.folder}/{NAME}")
            return (UNREADABLE,) if there else ("no manifest",)
        path = f"{brief}{suffix}"
        template = self.manifest.briefs.get(brief)
        if template is None or path not in self.manifest.outputs:
            return ("not built before",)
        made = self.manifest.made.get(path, "").partition(" ")[0]
        if made != self.fingerprints.of_brief(brief, template):
            changed = tuple(self._changes(brief, template))
            return changed or ("the last build did not make it",)
        return self._touched(path)

    def stale(self, brief: str, suffix: str, request: Request) -> bool:
        """Tell whether an output is to be made."""
        return bool(self.reasons(brief, suffix, request))

    def dossier_changed(self, name: str) -> bool:
        """Tell whether a dossier is not as it was when its check last held."""
        return self.manifest.made.get(name) != self.fingerprints.of_dossier(name)

    def page_of(self, path: str) -> str:
        """Return the digest of the page that an output was rendered from, if it stands.

        An output that was edited or removed has none.
        """
        if path in self.outputs.changed or path not in self.manifest.outputs:
            return ""
        return self.manifest.made.get(path, "").partition(" ")[2]

    def _changes(self, brief: str, template: str) -> Iterator[str]:
        paths = {
            path
            for name in groups_of(brief, template)
            for path in self.manifest.groups.get(name, ())
        }
        changed = self.inputs.changed
        yield from told_files({one: changed[one] for one in paths & changed.keys()})
        for folder in sorted(paths & changed.keys()):
            if folder.endswith("/"):
                yield from self._newcomers(folder)
        yield from told_versions(self.manifest.versions, self.versions)

    def _newcomers(self, folder: str) -> Iterator[str]:
        """Yield the files that came into a folder, or that something came or went."""
        files, place = self.manifest.files, self.where.input(folder)
        known = {
            one.removeprefix(folder).partition("/")[0]
            for one, entry in files.items()
            if one.startswith(folder) and sha256_in(entry)
        } - {""}
        try:
            with os.scandir(place) as found:
                names = {one.name: "/" if one.is_dir() else "" for one in found}
        except OSError:
            names = {}
        gone = known.difference(names)
        new = newcomers(names, gone, known, sha256_in(files[folder]))
        shown = folder.removeprefix(BUILT_IN)
        for path in (f"{name}{names[name]}" for name in new):
            if f"{folder}{path}" not in files:
                yield f"{shown}{path} is new"
        if not new and not gone:
            yield f"{shown} changed"

    def _touched(self, path: str) -> tuple[str, ...]:
        if path not in self.outputs.changed:
            return ()
        gone = not self.outputs.changed[path]
        return ("it is missing" if gone else "it was edited by hand",)
