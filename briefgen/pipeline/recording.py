"""The manifest of a build: what was known, and what the build found and made."""

import sys
from collections.abc import Collection, Iterator, Mapping

from briefgen.base.diagnostic import Severity
from briefgen.outputs.catalogue import FORMATS
from briefgen.pipeline.before import Before
from briefgen.pipeline.checking import Checked
from briefgen.pipeline.hashing import digest_at
from briefgen.pipeline.inputs import Fingerprints, groups_read
from briefgen.pipeline.ledger import NAME
from briefgen.pipeline.machinery import search_path
from briefgen.pipeline.manifest import Manifest, as_bytes, seen, sha256_in
from briefgen.pipeline.stamps import ABSENT, stamp_at
from briefgen.pipeline.uptodate import LISTING
from briefgen.pipeline.verdicts import counted
from briefgen.pipeline.whereabouts import PACKAGE
from briefgen.store.folder import OutputFolder


def dossier_of(brief: str) -> str:
    """Return the name of the dossier of a brief or output."""
    return brief.partition("/")[0]


class Record:
    """What becomes the manifest, kept while a build goes on.

    Args:
        before: What stood before the build.
        began: The time of the file system when it began.
    """

    def __init__(self, before: Before, began: int) -> None:
        old = before.manifest
        self._before = before
        self._began = began
        self._files = {**old.files, **before.inputs.restamped}
        self._groups = dict(old.groups)
        self._briefs = dict(old.briefs)
        self._outputs = {**old.outputs, **before.outputs.restamped}
        self._made = dict(old.made)
        self._warnings = dict(old.warnings)
        self._output = old.about.get("output", "")
        self.fingerprints = before.fingerprints
        # The listing tells which dossiers there are, not what stands in an output.
        for path in self._groups.get(LISTING, ()):
            if path in before.inputs.changed:
                stamp = stamp_at(before.where.input(path))
                self._files[path] = seen(stamp, before.inputs.changed[path])

    def take(self, checked: Checked, sound: Collection[str]) -> None:
        """Take the inputs, the briefs and the warnings of what was loaded.

        Args:
            checked: What was loaded.
            sound: The dossiers that hold; nothing is taken of the others, so that they
                are looked at again.
        """
        self._output = checked.loaded.settings.output
        read = groups_read(checked.loaded, self._before.program)
        kept = {f"dossier/{name}" for name in sound}
        taken = {
            name: paths
            for name, paths in read.items()
            if name in kept or not name.startswith("dossier/")
        }
        as_read = {one.path: one.sha256 or ABSENT for one in checked.loaded.inputs}
        # The modules of the program, if none changed, are those of the last build.
        new = [
            paths for one, paths in taken.items() if self._groups.get(one) is not paths
        ]
        self._groups.update(taken)
        for path in {path for paths in new for path in paths}:
            self._files[path] = self._seen(path, as_read)
        self._take_briefs(checked, sound)
        present = {path: sha256_in(entry) for path, entry in self._files.items()}
        self.fingerprints = Fingerprints(self._groups, present, self._before.versions)
        for name in sound:
            self._made[name] = self.fingerprints.of_dossier(name)

    def _seen(self, path: str, as_read: Mapping[str, str]) -> str:
        """Return an input with the digest of what was read of it, not of what is there.

        Where the two differ the stamp is younger than the build and proves nothing.
        What was not read, as the program is not, stands as it was when the build began.
        """
        before = self._before.inputs.changed
        if path in self._files and path not in as_read and path not in before:
            return self._files[path]
        place = self._before.where.input(path)
        stamp = stamp_at(place)
        sha256 = as_read.get(path, self._before.present.get(path)) or digest_at(place)
        return seen(stamp, sha256) if sha256 else ABSENT

    def _take_briefs(self, checked: Checked, sound: Collection[str]) -> None:
        for one in checked.loaded.dossiers:
            if one.name not in sound:
                continue
            self._forget_briefs(one.name)
            for slug, brief in one.briefs.items():
                self._briefs[f"{one.name}/{slug}"] = brief.template
            warnings = counted(checked, one, Severity.WARNING)
            self._warnings[one.name] = str(warnings)

    def _forget_briefs(self, dossier: str) -> None:
        for brief in [one for one in self._briefs if dossier_of(one) == dossier]:
            del self._briefs[brief]

    def forget_dossier(self, name: str) -> None:
        """Forget a dossier that is no more."""
        self._forget_briefs(name)
        self._groups.pop(f"dossier/{name}", None)
        self._warnings.pop(name, None)
        self._made.pop(name, None)

    def orphans(self) -> tuple[tuple[str, str], ...]:
        """Return the outputs of briefs that are no more, with their sha256."""
        known = {f"{one}{kind.suffix}" for one in self._briefs for kind in FORMATS}
        return tuple(
            (path, sha256_in(entry))
            for path, entry in sorted(self._outputs.items())
            if path not in known
        )

    def forget_output(self, path: str) -> None:
        """Forget an output."""
        self._outputs.pop(path, None)
        self._made.pop(path, None)

    def made(self, brief: str, path: str, sha256: str, page: str = "") -> None:
        """Note that an output stands as it is to stand.

        Args:
            brief: The brief, as `dossier/slug`.
            path: The path of the output in the output folder.
            sha256: Of its bytes.
            page: The digest of the page that it was rendered from, if there is one.
        """
        inputs = self.fingerprints.of_brief(brief, self._briefs[brief])
        self._outputs[path] = seen(stamp_at(self._before.where.output(path)), sha256)
        self._made[path] = f"{inputs} {page}"

    def knows(self, dossier: str) -> bool:
        """Tell whether a dossier has ever held."""
        return f"dossier/{dossier}" in self._groups

    def manifest(self, *, whole: bool) -> Manifest:
        """Return the manifest.

        Args:
            whole: Whether every dossier of the workspace is known.
        """
        used = {path for paths in self._groups.values() for path in paths}
        return Manifest(
            about={
                "began": str(self._began),
                "output": self._output,
                "package": PACKAGE,
                "python": sys.version,
                "search": search_path(),
                "whole": "yes" if whole else "no",
            },
            stamps=self._before.stamps,
            versions=self._before.versions,
            files={one: self._files[one] for one in used if one in self._files},
            outputs=self._outputs,
            briefs=self._briefs,
            made=self._made,
            stale=dict.fromkeys(self._stale(), "yes"),
            formats={one.name: one.suffix for one in FORMATS},
            warnings=self._warnings,
            groups=self._groups,
        )

    def _stale(self) -> Iterator[str]:
        for dossier in self._warnings:
            if self._made.get(dossier) != self.fingerprints.of_dossier(dossier):
                yield dossier
        for brief, template in self._briefs.items():
            inputs = self.fingerprints.of_brief(brief, template)
            for kind in FORMATS:
                path = f"{brief}{kind.suffix}"
                made = self._made.get(path)
                if made is not None and made.partition(" ")[0] != inputs:
                    yield path

    def keep(self, folder: OutputFolder, *, whole: bool) -> None:
        """Write the manifest; one that is not whole tells so, and counts as absent."""
        folder.write(NAME, as_bytes(self.manifest(whole=whole)), lasting=False)
