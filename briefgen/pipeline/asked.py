"""What a command asks for, in strings, and how it is found out.

It serves the quick way of a build with nothing to do, and so imports next to nothing:
what the standard library has for records and paths takes as long to import as the whole
answer may take.
"""

import os
from collections.abc import Iterable, Sequence
from zlib import crc32

from briefgen.base.errors import BriefgenError
from briefgen.loader.above import SETTINGS, root_above
from briefgen.pipeline.kept import lies_within, read_kept

BRIEF = ".brief.yaml"
USUAL = "build"
"""The output folder where the settings name none."""

Named = tuple[str, tuple[str, ...], tuple[tuple[str, str], ...]]
"""The root of a workspace, dossiers, and briefs as dossier and slug; none means all."""


class Asked:
    """What a build is asked for.

    Args:
        named: The workspace, the dossiers and the briefs.
        formats: The names of the formats.
        out: The folder to write to; none means that of the settings.
        strict: Whether warnings count as errors.
        shard: Which part of how many.
    """

    __slots__ = ("briefs", "dossiers", "formats", "out", "root", "shard", "strict")

    def __init__(
        self,
        named: Named,
        formats: Sequence[str],
        out: str | None = None,
        *,
        strict: bool = False,
        shard: tuple[int, int] = (1, 1),
    ) -> None:
        self.root, self.dossiers, self.briefs = named
        self.formats = tuple(formats)
        self.out = out
        self.strict = strict
        self.shard = shard

    def folder(self) -> str | None:
        """Return the folder that is probably written to; None if that is open.

        It is where settings, or a link, lead out of the workspace.

        No YAML is read. The manifest in the folder knows which one the settings named
        when they were read.
        """
        if self.out is not None:
            return os.path.join(os.getcwd(), self.out)
        kept = read_kept(self.root, SETTINGS)
        folder = os.path.join(self.root, _output_in(kept[0]) if kept else USUAL)
        return folder if "\0" not in folder and lies_within(folder, self.root) else None

    def takes(self, brief: str) -> bool:
        """Tell whether a brief, as `dossier/slug`, is one of those asked for."""
        dossier, _, slug = brief.partition("/")
        if self.briefs and (dossier, slug) not in self.briefs:
            return False
        if self.dossiers and dossier not in self.dossiers:
            return False
        return in_shard(brief, self.shard)


def in_shard(brief: str, shard: tuple[int, int]) -> bool:
    """Tell whether a brief, as `dossier/slug`, belongs to a part."""
    part, parts = shard
    return parts == 1 or crc32(brief.encode()) % parts == part - 1


def shard_named(text: str) -> tuple[int, int]:
    """Return the part and the number of parts that `2/5` means.

    Raises:
        BriefgenError: It means none.
    """
    part, _, parts = text.partition("/")
    if part.isdecimal() and parts.isdecimal() and 1 <= int(part) <= int(parts):
        return int(part), int(parts)
    raise BriefgenError(f"`{text}` names no part", hint="write `--shard 2/5`")


def named_by(paths: Iterable[str]) -> Named:
    """Return what the paths of a command line mean.

    A path may be a workspace, its `briefs` folder, a dossier, any file of a dossier or
    one brief.

    Raises:
        BriefgenError: If a path does not exist, lies in no workspace, or lies in
            another one than the first.
    """
    given = tuple(paths) or (".",)
    for one in given:
        if not os.path.exists(one):
            raise BriefgenError(f"`{one}` does not exist", hint="check the path")
    root = root_above(given[0])
    for one in given:
        if root_above(one) != root:
            raise BriefgenError(
                f"`{one}` lies in another workspace than `{given[0]}`",
                hint="run the command once for each workspace",
            )
    return _meant(root, given)


def _meant(root: str, paths: Iterable[str]) -> Named:
    places = dict.fromkeys(_within(root, one) for one in paths)
    if any(dossier is None for dossier, _ in places):
        return root, (), ()
    dossiers = dict.fromkeys(one for one, _ in places if one is not None)
    briefs = ((one, slug) for one, slug in places if one is not None and slug)
    return root, tuple(dossiers), tuple(briefs)


def _within(root: str, path: str) -> tuple[str | None, str | None]:
    """Return the dossier and the slug that a path inside the workspace means."""
    parts = os.path.relpath(os.path.realpath(path), root).split(os.sep)
    if len(parts) < 2 or parts[0] != "briefs":  # noqa: PLR2004 - `briefs/<dossier>`
        return None, None
    slug = parts[-1].removesuffix(BRIEF) if parts[-1].endswith(BRIEF) else None
    return parts[1], slug


def _output_in(settings: bytes) -> str:
    """Return the output folder that settings seem to name."""
    text = settings.decode("utf-8", "replace")
    lines = [line.partition(":") for line in text.splitlines()]
    named = [value.strip() for key, _, value in lines if key == "output"]
    return named[0].strip("'\"") if named else USUAL
