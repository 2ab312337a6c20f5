"""What a build is asked for, beyond the briefs."""

from pathlib import Path
from typing import NamedTuple
from zlib import crc32

from briefgen.base.errors import BriefgenError
from briefgen.loader.root import SETTINGS
from briefgen.pipeline.targets import Target

USUAL = "build"
"""The output folder where the settings name none."""


class Request(NamedTuple):
    """What a build is asked for.

    Args:
        formats: The names of the formats.
        out: The folder to write to; none means that of the settings.
        strict: Whether warnings stop the build of a dossier.
        force: Whether everything is built, whatever is up to date.
        dry_run: Whether nothing is written, only told.
        wait: Whether to wait for another build into the same folder.
        shard: Which part of how many: only its briefs are built.
    """

    formats: tuple[str, ...]
    out: Path | None = None
    strict: bool = False
    force: bool = False
    dry_run: bool = False
    wait: bool = True
    shard: tuple[int, int] = (1, 1)

    def takes(self, brief: str) -> bool:
        """Tell whether a brief, as `dossier/slug`, belongs to the part to build."""
        part, parts = self.shard
        return crc32(brief.encode()) % parts == part - 1


def shard_named(text: str) -> tuple[int, int]:
    """Return the part and the number of parts that `2/5` means.

    Raises:
        BriefgenError: It means none.
    """
    part, _, parts = text.partition("/")
    if part.isdecimal() and parts.isdecimal() and 1 <= int(part) <= int(parts):
        return int(part), int(parts)
    raise BriefgenError(f"`{text}` names no part", hint="write `--shard 2/5`")


def likely_folder(target: Target, request: Request) -> Path:
    """Return the folder that is probably written to, without reading YAML.

    The manifest in it knows which folder the settings named when they were read.
    """
    if request.out is not None:
        return request.out.absolute()
    text = (target.root / SETTINGS).read_text("utf-8", "replace")
    lines = (line.partition(":") for line in text.splitlines())
    named = [value.strip() for key, _, value in lines if key == "output"]
    return target.root / (named[0].strip("'\"") if named else USUAL)
